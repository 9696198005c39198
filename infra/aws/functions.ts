import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { type IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { blueprint } from '../blueprint.ts';
import { handlerString } from '../bundle/layout.ts';
import type { FunctionSpec } from '../function-spec.ts';
import { acknowledgePatterns } from './acknowledge.ts';
import type { Configuration } from './configuration.ts';
import { deadLetterQueue } from './dead-letter-queue.ts';
import { type Granted, statementsFor } from './granted.ts';
import { resourceName } from './resource-names.ts';

export type FunctionName = keyof typeof blueprint.functions;

export interface FunctionsProps {
  readonly configuration: Configuration;
  readonly granted: Granted;
  readonly codeOf: (spec: FunctionSpec) => Code;
  /** Where S3 tells of uploads. */
  readonly uploads: IQueue;
  readonly environmentOf: (spec: FunctionSpec) => Readonly<Record<string, string>>;
}

/** One Lambda for each function of the inventory, with a role, a log group and, where nobody waits for it, a queue of its own. */
export class Functions extends Construct {
  readonly byName: Readonly<Record<string, LambdaFunction>>;
  readonly logGroups: Readonly<Record<string, LogGroup>>;
  /** By function, what could not be processed after all attempts. */
  readonly deadLetters: Readonly<Record<string, IQueue>>;

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    const byName: Record<string, LambdaFunction> = {};
    const logGroups: Record<string, LogGroup> = {};
    const deadLetters: Record<string, IQueue> = {};
    for (const [name, spec] of Object.entries<FunctionSpec>(blueprint.functions)) {
      const functionName = resourceName(props.configuration.stage, spec.folder);
      const logGroup = new LogGroup(this, `${name}Logs`, {
        logGroupName: `/aws/lambda/${functionName}`,
        retention: props.configuration.retention.logDays,
        removalPolicy: RemovalPolicy.DESTROY,
      });
      const queue = spec.calledBy === 'schedule' ? deadLetterQueue(this, `${name}DeadLetters`) : undefined;
      byName[name] = new LambdaFunction(this, name, {
        functionName,
        runtime: Runtime.NODEJS_24_X,
        architecture: Architecture.X86_64,
        handler: handlerString,
        code: props.codeOf(spec),
        memorySize: spec.memory,
        timeout: Duration.seconds(spec.timeout),
        ...(spec.room === undefined ? {} : { ephemeralStorageSize: Size.mebibytes(spec.room) }),
        environment: { ...props.environmentOf(spec) },
        role: this.#role(name, spec, props, logGroup, queue),
        logGroup,
        loggingFormat: LoggingFormat.JSON,
        ...(queue && { deadLetterQueue: queue, retryAttempts: 2, maxEventAge: Duration.hours(6) }),
      });
      logGroups[name] = logGroup;
      if (queue) deadLetters[name] = queue;
    }
    this.byName = byName;
    this.logGroups = logGroups;
    this.deadLetters = deadLetters;
  }

  /** What it may do stands in the role whole; the CDK adds nothing to it. */
  #role(
    name: string,
    spec: FunctionSpec,
    { granted, uploads }: FunctionsProps,
    logGroup: LogGroup,
    queue?: IQueue,
  ): IRole {
    const logs = [
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    ];
    const letters = queue
      ? [new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] })]
      : [];
    const arrivals =
      spec.calledBy === 'storage'
        ? [
            new PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [uploads.queueArn],
            }),
          ]
        : [];
    const grants = statementsFor(spec, granted);
    const role = new Role(this, `${name}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What the function ${name} may do`,
      inlinePolicies: {
        logs: new PolicyDocument({ statements: [...logs, ...letters, ...arrivals] }),
        ...(grants.length === 0 ? {} : { grants: new PolicyDocument({ statements: [...grants] }) }),
      },
    });
    acknowledgePatterns(
      role,
      [...logs, ...grants],
      'keys begin with the organisation, which is data, and end with a digest, a number or a stream; the patterns are made by the functions that make the real keys',
    );
    return role.withoutPolicyUpdates();
  }
}
