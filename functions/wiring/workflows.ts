import { SFNClient } from '@aws-sdk/client-sfn';
import { stepFunctionsWorkflow } from '../adapters/stepfunctions/workflow.ts';
import { readVariable } from './configuration.ts';
import { onClose, oncePerEnvironment } from './lifetime.ts';
import { variables } from './names.ts';

const workflowOf = (variable: (typeof variables)[keyof typeof variables]) =>
  oncePerEnvironment((environment) => {
    const client = new SFNClient({});
    onClose(() => client.destroy());
    return stepFunctionsWorkflow(client, readVariable(environment, variable));
  });

/** The state machine that publishes. */
export const publicationWorkflow = workflowOf(variables.publicationWorkflow);

/** The state machine that publishes what was approved. */
export const approvalWorkflow = workflowOf(variables.approvalWorkflow);
