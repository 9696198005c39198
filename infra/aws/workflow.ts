import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { WorkflowName } from '../blueprint.ts';
import { acknowledge } from './acknowledge.ts';
import type { Configuration } from './configuration.ts';
import { resourceName } from './resource-names.ts';

export interface WorkflowProps {
  readonly configuration: Configuration;
  readonly name: WorkflowName;
  /** The text that the local host runs, placeholders and all. */
  readonly text: string;
  readonly functions: Readonly<Record<string, IFunction>>;
}

/** One state machine: the inventory's text with functions' ARNs in place of their names. */
export class Workflow extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { configuration, name, text, functions }: WorkflowProps) {
    super(scope, id);
    const stateMachineName = resourceName(configuration.stage, name);
    const called = placeholders(text);
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName,
      // The text is written for the partition that most regions are in.
      definitionBody: DefinitionBody.fromString(
        text.replaceAll('"arn:aws:', `"arn:${Stack.of(this).partition}:`),
      ),
      definitionSubstitutions: Object.fromEntries(
        called.map((one) => [one, (functions[one] as IFunction).functionArn]),
      ),
      role: this.#role(called.map((one) => functions[one] as IFunction)),
      logs: {
        // Step Functions may write to groups below this name without a longer resource policy for each of them.
        destination: new LogGroup(this, 'Logs', {
          logGroupName: `/aws/vendedlogs/states/${stateMachineName}`,
          retention: configuration.retention.logDays,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
      tracingEnabled: true,
    });
  }

  #role(called: readonly IFunction[]): IRole {
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      description: 'What the state machine may do: call its functions, log and trace',
      inlinePolicies: {
        functions: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: called.map((one) => one.functionArn),
            }),
          ],
        }),
        logs: new PolicyDocument({
          statements: [new PolicyStatement({ actions: [...logDelivery], resources: ['*'] })],
        }),
        traces: new PolicyDocument({
          statements: [new PolicyStatement({ actions: [...tracing], resources: ['*'] })],
        }),
      },
    });
    acknowledge(role, {
      'AwsSolutions-IAM5[Resource::*]':
        'log delivery and X-Ray know no resources: AWS documents both sets of actions with a wildcard',
    });
    return role.withoutPolicyUpdates();
  }
}

/** Names of the functions that a text calls. */
function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name as string))].sort();
}

const logDelivery = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
] as const;
const tracing = [
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
] as const;
