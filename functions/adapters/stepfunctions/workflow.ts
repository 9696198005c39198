import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { ExecutionStatus, Workflow } from '../../ports/workflows.ts';

/** A state machine of Step Functions, by its ARN. */
export function stepFunctionsWorkflow(client: SFNClient, stateMachineArn: string): Workflow {
  const executionArn = (name: string): string =>
    `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  return {
    async start(name, input) {
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
        return 'started';
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return 'exists';
        throw error;
      }
    },
    async find(name) {
      try {
        const found = await client.send(new DescribeExecutionCommand({ executionArn: executionArn(name) }));
        const startedAt = (found.startDate as Date).toISOString();
        const input: unknown = JSON.parse(found.input ?? 'null');
        return { status: found.status as ExecutionStatus, startedAt, input };
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist) return undefined;
        throw error;
      }
    },
  };
}
