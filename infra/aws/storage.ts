import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { blueprint } from '../blueprint.ts';
import { acknowledge } from './acknowledge.ts';
import type { Configuration } from './configuration.ts';

type TableName = keyof typeof blueprint.tables;
type BucketName = keyof typeof blueprint.buckets;

/** Tables and buckets of the inventory: encrypted with the stage's key, kept when the stack goes. */
export class Storage extends Construct {
  readonly tables: Readonly<Record<TableName, Table>>;
  readonly buckets: Readonly<Record<BucketName, Bucket>>;
  readonly accessLogs: Bucket;

  constructor(scope: Construct, id: string, configuration: Configuration, encryptionKey: IKey) {
    super(scope, id);
    const kept = configuration.protected;
    const removalPolicy = kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    const table = (name: string): Table =>
      new Table(this, `${capital(name)}Table`, {
        partitionKey: { name: 'pk', type: AttributeType.STRING },
        sortKey: { name: 'sk', type: AttributeType.STRING },
        billingMode: BillingMode.PAY_PER_REQUEST,
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
        encryption: TableEncryption.CUSTOMER_MANAGED,
        encryptionKey,
        deletionProtection: kept,
        removalPolicy,
      });
    this.tables = everyOne(blueprint.tables, table);

    const closed = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy,
    };
    const aborted = { abortIncompleteMultipartUploadAfter: Duration.days(7) };
    this.accessLogs = new Bucket(this, 'AccessLogs', {
      ...closed,
      // S3 delivers access logs to buckets with its own keys only.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ ...aborted, expiration: Duration.days(configuration.retention.accessLogDays) }],
    });
    acknowledge(this.accessLogs, {
      'AwsSolutions-S1': 'it holds the access logs of the others; logging itself would never end',
    });

    const kinds = bucketKinds(configuration);
    const bucket = (name: BucketName): Bucket =>
      new Bucket(this, `${capital(name)}Bucket`, {
        ...closed,
        encryption: BucketEncryption.KMS,
        encryptionKey,
        bucketKeyEnabled: true,
        serverAccessLogsBucket: this.accessLogs,
        serverAccessLogsPrefix: `${name}/`,
        ...kinds[name],
        lifecycleRules: [aborted, ...(kinds[name].lifecycleRules ?? [])],
      });
    this.buckets = everyOne(blueprint.buckets, bucket);
  }
}

/** What tells the buckets apart. */
function bucketKinds({ retention }: Configuration): Readonly<Record<BucketName, BucketProps>> {
  const lock = retention.editions;
  return {
    intake: {
      versioned: true,
      lifecycleRules: [
        // What is replaced or has expired goes for good a week later; what is erased goes at once, with every version.
        { expiration: Duration.days(retention.intakeDays), noncurrentVersionExpiration: Duration.days(7) },
        { prefix: blueprint.uploads.prefix, expiration: Duration.days(retention.incomingDays) },
      ],
    },
    work: { lifecycleRules: [{ expiration: Duration.days(retention.workDays) }] },
    editions: {
      versioned: true,
      ...(lock && {
        objectLockEnabled: true,
        objectLockDefaultRetention:
          lock.mode === 'COMPLIANCE'
            ? ObjectLockRetention.compliance(Duration.days(lock.days))
            : ObjectLockRetention.governance(Duration.days(lock.days)),
      }),
    },
  };
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

function everyOne<Name extends string, Made>(
  listed: Readonly<Record<Name, unknown>>,
  make: (name: Name) => Made,
): Readonly<Record<Name, Made>> {
  const made = (Object.keys(listed) as Name[]).map((name) => [name, make(name)] as const);
  return Object.fromEntries(made) as Record<Name, Made>;
}
