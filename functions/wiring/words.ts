import { reports } from '../../templates/reports.ts';
import { assetReader } from './assets.ts';
import { readConfiguration } from './configuration.ts';
import { oncePerEnvironment } from './lifetime.ts';
import { variables } from './names.ts';

/** Strings and templates of this deployment. */
export const words = oncePerEnvironment((environment) =>
  assetReader(readConfiguration(environment)[variables.assets], [...reports.keys()]),
);
