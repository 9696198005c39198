import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blueprint } from '../../../infra/blueprint.ts';
import type { FunctionSpec } from '../../../infra/function-spec.ts';
import { type GrantedAccess, grantedAccess } from '../../../infra/local/access/granted-access.ts';
import { startDynamoDb } from '../../../infra/local/dynamodb.ts';
import { startS3 } from '../../../infra/local/s3/start-s3.ts';
import { executionArn, machineArn, topicArn } from '../../../infra/local/services/arns.ts';
import { startServices } from '../../../infra/local/services/start-services.ts';
import { setEnvironment } from '../../../infra/local/set-environment.ts';
import { createStorage } from '../../../infra/local/storage.ts';
import { temporaryFolder } from '../../support/run-stele.ts';

const region = 'local-1';
const operator = { accessKeyId: 'operator', secretAccessKey: 'operator-secret' };
const spec = (grants: FunctionSpec['grants']): FunctionSpec => ({
  folder: 'probe',
  calledBy: 'workflow',
  memory: 128,
  timeout: 3,
  grants,
});
const functions = {
  Reader: spec([
    { table: 'records', actions: ['query'], partitions: ['*#commits'] },
    { table: 'editions', actions: ['get', 'batchWrite'], partitions: ['*#edition#*#*'] },
    { bucket: 'work', actions: ['get', 'put'], keys: ['*/runs/*/figures.json'] },
    { bucket: 'work', actions: ['get', 'find'], keys: ['*/pages/*.json'] },
    { bucket: 'editions', actions: ['list'], keys: ['*/carbon/*/'] },
    { workflow: 'publication', actions: ['start'] },
  ]),
  Teller: spec([
    { bucket: 'work', actions: ['get'], keys: ['*/runs/*/figures.json'] },
    { workflow: 'publication', actions: ['describe'] },
    { topic: 'notices', actions: ['publish'] },
    { secret: 'links', actions: ['read'] },
  ]),
};

const access: GrantedAccess = grantedAccess(operator, functions, region);
const ends: (() => Promise<void>)[] = [];
const endpoints: Record<string, string> = {};

/** Settings of a client that calls as one of the functions, or as whom else. */
const as = (service: string, credentials: { accessKeyId: string; secretAccessKey: string }) => ({
  region,
  endpoint: endpoints[service] as string,
  credentials,
  forcePathStyle: true,
  maxAttempts: 1,
});
const reader = access.credentialsOf('Reader');
const teller = access.credentialsOf('Teller');
const dynamodb = (credentials = reader) => new DynamoDBClient(as('dynamodb', credentials));
const s3 = (credentials = reader) => new S3Client(as('s3', credentials));
const nameOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: Error) => error.name,
  );

beforeAll(async () => {
  const place = await temporaryFolder();
  ends.push(place.remove);
  const now = () => new Date();
  const guard = { access, region, now };
  const table = await startDynamoDb({ folder: `${place.path}/dynamodb`, guard });
  const bucket = await startS3({ folder: `${place.path}/s3`, region, ...operator, now, access });
  const services = await startServices({
    folder: place.path,
    region,
    machines: Object.keys(blueprint.workflows),
    topics: Object.keys(blueprint.topics),
    secrets: Object.keys(blueprint.secrets),
    run: async () => ({ status: 'SUCCEEDED', output: null }),
    now,
    access,
  });
  ends.push(table.end, bucket.end, services.end);
  Object.assign(endpoints, { dynamodb: table.endpoint, s3: bucket.endpoint, services: services.endpoint });
  const restore = setEnvironment({
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: operator.accessKeyId,
    AWS_SECRET_ACCESS_KEY: operator.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_ENDPOINT_URL_S3: bucket.endpoint,
  });
  await createStorage(blueprint);
  await restore();
});
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

const commits = (organisation: string) => ({
  TableName: 'stele-records',
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': { S: `${organisation}#commits` } },
});
const edition = { pk: { S: 'acme#edition#carbon#2024-H1' }, sk: { S: 'current' } };

describe('DynamoDB', () => {
  test('answers what the grants cover', async () => {
    expect(await nameOf(dynamodb().send(new QueryCommand(commits('acme'))))).toBe('done');
    const get = new GetItemCommand({ TableName: 'stele-editions', Key: edition });
    expect(await nameOf(dynamodb().send(get))).toBe('done');
    const renamed = {
      ...commits('acme'),
      KeyConditionExpression: '#p = :pk',
      ExpressionAttributeNames: { '#p': 'pk' },
    };
    expect(await nameOf(dynamodb().send(new QueryCommand(renamed)))).toBe('done');
    const batch = { RequestItems: { 'stele-editions': [{ PutRequest: { Item: edition } }] } };
    expect(await nameOf(dynamodb().send(new BatchWriteItemCommand(batch)))).toBe('done');
  });

  const rows = { ...commits('acme'), ExpressionAttributeValues: { ':pk': { S: 'acme#energy#2024-Q1#0' } } };
  test.each([
    ['another partition', () => new QueryCommand(rows)],
    [
      'another action on a partition it may read',
      () => new PutItemCommand({ TableName: 'stele-editions', Item: edition }),
    ],
    ['a deletion', () => new DeleteItemCommand({ TableName: 'stele-editions', Key: edition })],
    ['another table', () => new GetItemCommand({ TableName: 'stele-records', Key: edition })],
    ['a whole table', () => new ScanCommand({ TableName: 'stele-records' })],
    [
      'one foreign item among its own',
      () =>
        new BatchWriteItemCommand({
          RequestItems: {
            'stele-editions': [
              { PutRequest: { Item: edition } },
              { PutRequest: { Item: { ...edition, pk: { S: 'acme#runs' } } } },
            ],
          },
        }),
    ],
  ])('refuses %s', async (_, command) => {
    expect(await nameOf(dynamodb().send(command() as QueryCommand))).toBe('AccessDeniedException');
  });

  test('refuses who is unknown, and who signs with another secret', async () => {
    for (const stranger of [
      { accessKeyId: 'nobody', secretAccessKey: 'x' },
      { ...operator, secretAccessKey: reader.secretAccessKey },
    ])
      expect(await nameOf(dynamodb(stranger).send(new QueryCommand(commits('acme'))))).toBe(
        'UnrecognizedClientException',
      );
  });

  test('lets the operator do everything', async () => {
    expect(await nameOf(dynamodb(operator).send(new ScanCommand({ TableName: 'stele-records' })))).toBe(
      'done',
    );
  });
});

describe('S3', () => {
  const figures = { Bucket: 'stele-work', Key: 'acme/carbon/2024-H1/runs/run-1/figures.json' };
  const pages = { Bucket: 'stele-work', Key: 'acme/carbon/pages/en.json' };

  test('answers what the grants cover', async () => {
    expect(await nameOf(s3().send(new PutObjectCommand({ ...figures, Body: '{}' })))).toBe('done');
    expect(await nameOf(s3().send(new GetObjectCommand(figures)))).toBe('done');
    expect(
      await nameOf(
        s3().send(new ListObjectsV2Command({ Bucket: 'stele-editions', Prefix: 'acme/carbon/2024-H1/' })),
      ),
    ).toBe('done');
  });

  test.each([
    [
      'another key',
      () => new GetObjectCommand({ ...figures, Key: 'acme/carbon/2024-H1/runs/run-1/findings.json' }),
    ],
    ['a write where it may read', () => new PutObjectCommand({ ...pages, Body: '{}' })],
    ['a deletion', () => new DeleteObjectCommand(figures)],
    ['the same key of another bucket', () => new GetObjectCommand({ ...figures, Bucket: 'stele-editions' })],
    [
      'a list of more than it may list',
      () => new ListObjectsV2Command({ Bucket: 'stele-editions', Prefix: 'acme/' }),
    ],
    ['a list of another bucket', () => new ListObjectsV2Command({ Bucket: 'stele-intake' })],
  ])('refuses %s', async (_, command) => {
    expect(await nameOf(s3().send(command() as GetObjectCommand))).toBe('AccessDenied');
  });

  test('tells that an object is missing only to who may find it', async () => {
    expect(await nameOf(s3().send(new GetObjectCommand(pages)))).toBe('NoSuchKey');
    const missing = { ...figures, Key: 'acme/carbon/2024-H1/runs/run-2/figures.json' };
    expect(await nameOf(s3(teller).send(new GetObjectCommand(missing)))).toBe('AccessDenied');
    expect(await nameOf(s3(operator).send(new GetObjectCommand(missing)))).toBe('NoSuchKey');
  });
});

describe('the smaller services', () => {
  const stateMachineArn = machineArn(region, 'publication');
  const start = new StartExecutionCommand({ stateMachineArn, name: 'run-1', input: '{}' });
  const describeIt = new DescribeExecutionCommand({
    executionArn: executionArn(region, 'publication', 'run-1'),
  });
  const publish = new PublishCommand({ TopicArn: topicArn(region, 'notices'), Message: 'published' });
  const secret = new GetSecretValueCommand({ SecretId: 'links' });
  const sfn = (credentials = reader) => new SFNClient(as('services', credentials));
  const sns = (credentials = reader) => new SNSClient(as('services', credentials));
  const secrets = (credentials = reader) => new SecretsManagerClient(as('services', credentials));

  test('answer what the grants cover', async () => {
    expect(await nameOf(sfn(reader).send(start))).toBe('done');
    expect(await nameOf(sfn(teller).send(describeIt))).toBe('done');
    expect(await nameOf(sns(teller).send(publish))).toBe('done');
    expect(await nameOf(secrets(teller).send(secret))).toBe('done');
  });

  test('refuse what they do not', async () => {
    expect(await nameOf(sfn(teller).send(start))).toBe('AccessDeniedException');
    expect(await nameOf(sfn(reader).send(describeIt))).toBe('AccessDeniedException');
    expect(await nameOf(sns(reader).send(publish))).toBe('AccessDeniedException');
    expect(await nameOf(secrets(reader).send(secret))).toBe('AccessDeniedException');
  });
});

test('what was used is counted, and only that', () => {
  const uses = access
    .uses()
    .filter((one) => one.uses > 0)
    .map((one) => `${one.function} ${one.action} ${one.key}`);
  expect(uses).toContain('Reader dynamodb:Query *#commits');
  expect(uses).toContain('Teller sns:Publish *');
  expect(access.uses()).toHaveLength(13);
});
