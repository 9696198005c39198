import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { variables } from '../../functions/wiring/names.ts';
import { blueprint, type WorkflowName } from '../blueprint.ts';
import type { FunctionSpec, Named } from '../function-spec.ts';
import { acknowledge } from './acknowledge.ts';
import { Api } from './api.ts';
import type { Configuration } from './configuration.ts';
import { functionEnvironment } from './function-environment.ts';
import { Functions } from './functions.ts';
import type { Granted } from './granted.ts';
import { Notices } from './notices.ts';
import { Operations } from './operations.ts';
import { executionArns, resourceName, stackName, stateMachineArn } from './resource-names.ts';
import { Schedules } from './schedules.ts';
import { Storage } from './storage.ts';
import { Uploads } from './uploads.ts';
import { Workflow } from './workflow.ts';

export interface SteleProps extends StackProps {
  readonly configuration: Configuration;
  /** Texts of the state machines. */
  readonly texts: Readonly<Record<WorkflowName, string>>;
  readonly codeOf: (spec: FunctionSpec) => Code;
  readonly digests: { readonly engine: string; readonly templates: string };
}

/** Everything of one stage, derived from the inventory that the local host reads too. */
export class SteleStack extends Stack {
  constructor(scope: Construct, id: string, props: SteleProps) {
    super(scope, id, props);
    const { configuration, texts, codeOf, digests } = props;
    const { stage } = configuration;

    const key = new Key(this, 'Key', {
      description: `Data of ${stackName(stage)}`,
      enableKeyRotation: true,
      removalPolicy: configuration.protected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const storage = new Storage(this, 'Storage', configuration, key);
    const uploads = new Uploads(this, 'Uploads', storage.buckets[blueprint.uploads.bucket]);
    const notices = new Notices(this, 'Notices', configuration, key);
    const linkSecret = new Secret(this, 'LinkSecret', {
      description: 'What download links are signed with',
      encryptionKey: key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    acknowledge(linkSecret, {
      'AwsSolutions-SMG4':
        'links live for weeks, and one that is signed with the value before the last ends: an operator decides when, as the runbook says',
    });
    const api = new Api(this, 'Api', configuration);

    const arns = {
      table: mapped(storage.tables, (one) => one.tableArn),
      bucket: mapped(storage.buckets, (one) => one.bucketArn),
      topic: { notices: notices.topic.topicArn } satisfies Record<keyof typeof blueprint.topics, string>,
      secret: { links: linkSecret.secretArn } satisfies Record<keyof typeof blueprint.secrets, string>,
      workflow: mapped(blueprint.workflows, (_, name) => ({
        machine: stateMachineArn(this, resourceName(stage, name)),
        executions: executionArns(this, resourceName(stage, name)),
      })),
    };
    const granted: Granted = {
      ...arns,
      encryptionKey: key.keyArn,
      endpointOf: (service) => `${service}.${this.region}.${this.urlSuffix}`,
    };
    const environment = {
      stage,
      common: {
        ...byVariable(
          blueprint.tables,
          mapped(storage.tables, (one) => one.tableName),
        ),
        ...byVariable(
          blueprint.buckets,
          mapped(storage.buckets, (one) => one.bucketName),
        ),
        [variables.engineDigest]: digests.engine,
        [variables.templatesDigest]: digests.templates,
      },
      own: {
        ...byVariable(
          blueprint.workflows,
          mapped(arns.workflow, ({ machine }) => machine),
        ),
        ...byVariable(blueprint.topics, arns.topic),
        ...byVariable(blueprint.secrets, arns.secret),
        ...byVariable(blueprint.addresses, { public: api.address }),
        ...byVariable(blueprint.settings, { timeZone: configuration.timeZone }),
      },
    };
    const functions = new Functions(this, 'Functions', {
      configuration,
      granted,
      codeOf,
      uploads: uploads.queue,
      environmentOf: (spec) => functionEnvironment(spec, environment),
    });
    const machines = mapped(blueprint.workflows, (_, name) => {
      const props = { configuration, name, text: texts[name], functions: functions.byName };
      return new Workflow(this, `${capital(name)}Workflow`, props).machine;
    });
    api.addRoutes(functions.byName);
    uploads.lead(functions.byName);
    const schedules = new Schedules(this, 'Schedules', { configuration, functions: functions.byName });
    new Operations(this, 'Operations', {
      configuration,
      topic: notices.topic,
      machines,
      functions,
      queues: {
        ...functions.deadLetters,
        Schedules: schedules.undelivered,
        [blueprint.uploads.function]: uploads.deadLetters,
      },
      api,
    });

    const named: Readonly<Record<string, string>> = { ...environment.common, ...environment.own };
    const outputs = new Construct(this, 'Outputs');
    for (const [name, variable] of Object.entries(variables)) {
      const value = named[variable];
      if (value !== undefined) new CfnOutput(outputs, name, { value }).overrideLogicalId(capital(name));
    }
  }
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

function mapped<Name extends string, From, To>(
  all: Readonly<Record<Name, From>>,
  map: (one: From, name: Name) => To,
): Readonly<Record<Name, To>> {
  const entries = (Object.entries(all) as [Name, From][]).map(([name, one]) => [name, map(one, name)]);
  return Object.fromEntries(entries) as Record<Name, To>;
}

function byVariable<Name extends string>(
  listed: Readonly<Record<Name, Named>>,
  values: Readonly<Record<Name, string>>,
): Record<string, string> {
  return Object.fromEntries(
    (Object.entries(listed) as [Name, Named][]).map(([name, { variable }]) => [variable, values[name]]),
  );
}
