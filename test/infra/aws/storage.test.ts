import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../infra/aws/configuration.ts';
import { blueprint } from '../../../infra/blueprint.ts';
import { changedTemplate, resource, resources, templateOf, written } from './synthesized.ts';

const [dev, prod] = await Promise.all([templateOf('dev'), templateOf('prod')]);
const stages = { dev, prod };
const bucketType = 'AWS::S3::Bucket';
const names = ['Intake', 'Work', 'Editions'];

describe.each(Object.entries(stages))('in %s', (_, template) => {
  test.each(['Records', 'Editions'])('the table of %s cannot be lost', (name) => {
    const { Properties, DeletionPolicy } = resource(template, 'AWS::DynamoDB::Table', `Storage${name}Table`);
    expect(Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      DeletionProtectionEnabled: true,
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    });
    expect(JSON.stringify(Properties.SSESpecification.KMSMasterKeyId)).toMatch(/"Key[0-9A-F]+"/);
    expect(DeletionPolicy).toBe('Retain');
  });

  test.each([...names.map((name) => `Storage${name}Bucket`), 'StorageAccessLogs'])(
    '%s is closed to the public and to plain HTTP',
    (beginning) => {
      const bucket = resource(template, bucketType, beginning);
      expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(bucket.Properties.OwnershipControls).toEqual({
        Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }],
      });
      expect(bucket.DeletionPolicy).toBe('Retain');
      const policy = resource(template, 'AWS::S3::BucketPolicy', `${beginning}Policy`);
      const denied = policy.Properties.PolicyDocument.Statement.filter(
        ({ Effect }: { Effect: string }) => Effect === 'Deny',
      );
      expect(denied).toEqual([
        expect.objectContaining({
          Action: 's3:*',
          Principal: { AWS: '*' },
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
        expect.objectContaining({
          Action: 's3:*',
          Principal: { AWS: '*' },
          Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } },
        }),
      ]);
    },
  );

  test.each(names)('the bucket %s is encrypted with the own key and logs its accesses', (name) => {
    const { Properties } = resource(template, bucketType, `Storage${name}Bucket`);
    const [rule] = Properties.BucketEncryption.ServerSideEncryptionConfiguration;
    expect(rule.ServerSideEncryptionByDefault.SSEAlgorithm).toBe('aws:kms');
    expect(written(rule.ServerSideEncryptionByDefault.KMSMasterKeyID)).toMatch(/^<Key[0-9A-F]+\.Arn>$/);
    expect(rule.BucketKeyEnabled).toBe(true);
    expect(Properties.LoggingConfiguration.LogFilePrefix).toBe(`${name.toLowerCase()}/`);
    expect(written(Properties.LoggingConfiguration.DestinationBucketName)).toMatch(/^<StorageAccessLogs/);
  });

  test('S3 may deliver its access logs, of these buckets alone, and they are forgotten', () => {
    const { Properties } = resource(template, bucketType, 'StorageAccessLogs');
    const [rule] = Properties.BucketEncryption.ServerSideEncryptionConfiguration;
    // Others S3 does not deliver to: with a key of KMS, and with a default of Object Lock.
    expect(rule.ServerSideEncryptionByDefault.SSEAlgorithm).toBe('AES256');
    expect(Properties).not.toHaveProperty('ObjectLockConfiguration');
    expect(Properties.LifecycleConfiguration.Rules).toEqual([
      expect.objectContaining({ ExpirationInDays: template === dev ? 90 : 400, Status: 'Enabled' }),
    ]);
    const policy = resource(template, 'AWS::S3::BucketPolicy', 'StorageAccessLogsPolicy');
    const delivery = policy.Properties.PolicyDocument.Statement.filter(
      ({ Effect }: { Effect: string }) => Effect === 'Allow',
    );
    expect(delivery).toHaveLength(names.length);
    for (const { Action, Principal, Resource, Condition } of delivery) {
      expect([Action, Principal]).toEqual(['s3:PutObject', { Service: 'logging.s3.amazonaws.com' }]);
      expect(written(Resource)).toMatch(/^<StorageAccessLogs[0-9A-F]+\.Arn>\/(intake|work|editions)\/\*$/);
      expect(written(Condition.ArnLike['aws:SourceArn'])).toMatch(/^<Storage\w+Bucket[0-9A-F]+\.Arn>$/);
      expect(Condition.StringEquals).toHaveProperty('aws:SourceAccount');
    }
  });

  test('uploads that were broken off are removed everywhere', () => {
    for (const { Properties } of Object.values(resources(template, bucketType)))
      expect(Properties.LifecycleConfiguration.Rules).toContainEqual(
        expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }),
      );
  });

  test('intermediate results expire and are not locked; what is published stays, what is handed in for years', () => {
    const expiring = (name: string): readonly unknown[] =>
      resource(template, bucketType, `Storage${name}Bucket`).Properties.LifecycleConfiguration.Rules.filter(
        (rule: object) => 'ExpirationInDays' in rule || 'NoncurrentVersionExpiration' in rule,
      );
    expect(expiring('Work')).toEqual([{ ExpirationInDays: template === dev ? 30 : 400, Status: 'Enabled' }]);
    expect(expiring('Editions')).toEqual([]);
    expect(expiring('Intake')).toEqual([
      {
        ExpirationInDays: 3653,
        NoncurrentVersionExpiration: { NoncurrentDays: 7 },
        Status: 'Enabled',
      },
      { ExpirationInDays: 14, Prefix: blueprint.uploads.prefix, Status: 'Enabled' },
    ]);
    const work = resource(template, bucketType, 'StorageWorkBucket').Properties;
    expect(work).not.toHaveProperty('ObjectLockEnabled');
    expect(work).not.toHaveProperty('VersioningConfiguration');
    for (const name of ['Intake', 'Editions']) {
      const { Properties } = resource(template, bucketType, `Storage${name}Bucket`);
      expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    }
  });

  test('the key changes every year and stays when the stack goes', () => {
    const [key] = Object.values(resources(template, 'AWS::KMS::Key'));
    expect(key).toMatchObject({ Properties: { EnableKeyRotation: true }, DeletionPolicy: 'Retain' });
  });
});

test('published objects are locked in prod, for as long as the configuration says, and not in dev', () => {
  const published = (template: typeof dev) =>
    resource(template, bucketType, 'StorageEditionsBucket').Properties;
  expect(published(prod)).toMatchObject({
    ObjectLockEnabled: true,
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 3653 } },
    },
  });
  expect(published(dev)).not.toHaveProperty('ObjectLockEnabled');
});

test('COMPLIANCE, where the configuration says so, locks against everybody', async () => {
  const { retention } = readConfiguration({ stage: 'dev' });
  const template = await changedTemplate({
    retention: { ...retention, editions: { mode: 'COMPLIANCE', days: 400 } },
  });
  const { ObjectLockConfiguration } = resource(template, bucketType, 'StorageEditionsBucket').Properties;
  expect(ObjectLockConfiguration.Rule).toEqual({ DefaultRetention: { Mode: 'COMPLIANCE', Days: 400 } });
});

test('a stage that is not protected goes whole when its stack goes', async () => {
  const template = await changedTemplate({ protected: false });
  const kept = Object.entries(template.toJSON().Resources as Record<string, { DeletionPolicy?: string }>)
    .filter(([, { DeletionPolicy }]) => DeletionPolicy !== undefined && DeletionPolicy !== 'Delete')
    .map(([id]) => id);
  expect(kept).toEqual([]);
  for (const { Properties } of Object.values(resources(template, 'AWS::DynamoDB::Table')))
    expect(Properties.DeletionProtectionEnabled).toBe(false);
});

test('link secrets are made by AWS and appear nowhere in the template', () => {
  const [secret] = Object.values(resources(prod, 'AWS::SecretsManager::Secret'));
  expect(secret?.Properties.GenerateSecretString).toEqual({ PasswordLength: 64, ExcludePunctuation: true });
  expect(secret?.Properties).not.toHaveProperty('SecretString');
});
