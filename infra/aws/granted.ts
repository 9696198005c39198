import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { FunctionSpec, Grant } from '../function-spec.ts';
import { iamActions } from '../iam-actions.ts';

/** ARNs that grants speak of, by the names of the inventory. */
export interface Granted {
  readonly table: Readonly<Record<string, string>>;
  readonly bucket: Readonly<Record<string, string>>;
  readonly topic: Readonly<Record<string, string>>;
  readonly secret: Readonly<Record<string, string>>;
  /** By state machine: itself and its executions. */
  readonly workflow: Readonly<Record<string, { readonly machine: string; readonly executions: string }>>;
  readonly encryptionKey: string;
  /** Name of a service's endpoint in this region, as the key's conditions write it. */
  readonly endpointOf: (service: string) => string;
}

/** What the services do with the key in the name of a caller that reads, and of one that writes. */
const decrypts = ['kms:Decrypt', 'kms:DescribeKey'];
const encrypts = [
  ...decrypts,
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** Everything that a function may do, as statements; logs and dead letters are the function's own matter. */
export function statementsFor({ grants }: FunctionSpec, granted: Granted): readonly PolicyStatement[] {
  return [...grants.flatMap((grant) => statementsOf(grant, granted)), ...keyStatements(grants, granted)];
}

function statementsOf(grant: Grant, granted: Granted): readonly PolicyStatement[] {
  if ('table' in grant) {
    return [
      allow({
        actions: [...iamActions(grant)],
        resources: [granted.table[grant.table] as string],
        // ForAllValues holds of a request without any key, too: the second condition refuses that one.
        conditions: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...grant.partitions] },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      }),
    ];
  }
  if ('bucket' in grant) return bucketStatements(grant, granted.bucket[grant.bucket] as string);
  if ('topic' in grant)
    return [allow({ actions: [...iamActions(grant)], resources: [granted.topic[grant.topic] as string] })];
  if ('secret' in grant) {
    const resources = [granted.secret[grant.secret] as string];
    return [allow({ actions: [...iamActions(grant)], resources })];
  }
  const { machine, executions } = granted.workflow[grant.workflow] as Granted['workflow'][string];
  return grant.actions.map((action) =>
    action === 'start'
      ? allow({ actions: ['states:StartExecution'], resources: [machine] })
      : allow({ actions: ['states:DescribeExecution'], resources: [executions] }),
  );
}

function bucketStatements(
  grant: Extract<Grant, { bucket: string }>,
  bucket: string,
): readonly PolicyStatement[] {
  const objects = grant.keys.map((key) => `${bucket}/${key}`);
  const each = {
    get: () => allow({ actions: ['s3:GetObject'], resources: objects }),
    put: () => allow({ actions: ['s3:PutObject'], resources: objects }),
    list: () => allow(listing('StringLike', grant.keys, bucket)),
    listVersions: () =>
      allow({ ...listing('StringLike', grant.keys, bucket), actions: ['s3:ListBucketVersions'] }),
    erase: () => allow({ actions: ['s3:DeleteObjectVersion'], resources: objects }),
    // Reading an object names no prefix, so the condition has to let that pass, and with it a listing without one: S3
    // asks for the same permission. A listing that names a prefix has to name one of the keys.
    find: () => allow(listing('StringLikeIfExists', grant.keys, bucket)),
  };
  return grant.actions.map((action) => each[action]());
}

const listing = (operator: string, keys: readonly string[], bucket: string): PolicyStatementProps => ({
  actions: ['s3:ListBucket'],
  resources: [bucket],
  conditions: { [operator]: { 's3:prefix': [...keys] } },
});

/** Use of the stage's key, only through the services whose data the function may read or write. */
function keyStatements(grants: readonly Grant[], granted: Granted): readonly PolicyStatement[] {
  const services = { read: new Set<string>(), write: new Set<string>() };
  for (const grant of grants) {
    const service = serviceOf(grant);
    const touching = grant.actions.filter(
      (action) => !['list', 'find', 'listVersions', 'erase'].includes(action),
    );
    if (service === undefined || touching.length === 0) continue;
    const writes = touching.some((action) => ['put', 'update', 'batchWrite', 'publish'].includes(action));
    services[writes ? 'write' : 'read'].add(service);
  }
  const use = (actions: string[], names: readonly string[]): readonly PolicyStatement[] =>
    names.length === 0
      ? []
      : [
          allow({
            actions,
            resources: [granted.encryptionKey],
            conditions: { StringEquals: { 'kms:ViaService': names.map(granted.endpointOf).sort() } },
          }),
        ];
  const onlyRead = [...services.read].filter((service) => !services.write.has(service));
  return [...use(decrypts, onlyRead), ...use(encrypts, [...services.write])];
}

/** The service whose data the key encrypts. */
function serviceOf(grant: Grant): string | undefined {
  if ('table' in grant) return 'dynamodb';
  if ('bucket' in grant) return 's3';
  if ('topic' in grant) return 'sns';
  return 'secret' in grant ? 'secretsmanager' : undefined;
}

function allow(props: PolicyStatementProps): PolicyStatement {
  return new PolicyStatement(props);
}
