import { SFNClient } from '@aws-sdk/client-sfn';
import { stepFunctionsWorkflow } from '../adapters/stepfunctions/workflow.ts';
import { readVariable } from './configuration.ts';
import { onClose, oncePerEnvironment } from './lifetime.ts';
import { variables } from './names.ts';

/** The state machine that publishes. */
export const publicationWorkflow = oncePerEnvironment((environment) => {
  const client = new SFNClient({});
  onClose(() => client.destroy());
  return stepFunctionsWorkflow(client, readVariable(environment, variables.publicationWorkflow));
});
