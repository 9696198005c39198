import { readVariable } from './configuration.ts';
import { oncePerEnvironment } from './lifetime.ts';
import { variables } from './names.ts';

/** The zone that schedules fire in: the one whose calendar says which day it is. */
export const timeZone = oncePerEnvironment((environment) => readVariable(environment, variables.timeZone));
