import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DescribeExecutionCommand, ListExecutionsCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { PublishCommand } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { client, instant, localServices, publication, temporaryFolder } from './local-services.ts';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let services: Awaited<ReturnType<typeof localServices>>;
beforeEach(async () => {
  place = await temporaryFolder();
  services = await localServices(place.folder);
});
afterEach(async () => {
  await services.end();
  await place.remove();
});

const start = (name: string, input: string, stateMachineArn = publication) =>
  services.sfn.send(new StartExecutionCommand({ stateMachineArn, name, input }));
const describeExecution = (name: string) =>
  services.sfn.send(
    new DescribeExecutionCommand({
      executionArn: `arn:aws:states:local-1:000000000000:execution:publication:${name}`,
    }),
  );

describe('Step Functions', () => {
  test('describes an execution from its start to its end', async () => {
    const started = await start('run-1', '{"a": 1}');
    expect(started).toMatchObject({ startDate: instant });
    expect(started.executionArn).toBe('arn:aws:states:local-1:000000000000:execution:publication:run-1');
    expect(services.inputs).toEqual([{ a: 1 }]);
    expect(await describeExecution('run-1')).toMatchObject({ status: 'RUNNING', input: '{"a": 1}' });
    services.finish('run-1', { status: 'FAILED', error: 'run.publication-failed', cause: 'one failed' });
    await expect.poll(async () => (await describeExecution('run-1')).status).toBe('FAILED');
    expect(await describeExecution('run-1')).toMatchObject({
      error: 'run.publication-failed',
      cause: 'one failed',
      stopDate: instant,
    });
  });

  test('remembers a name beyond the process, and calls aborted what ran in it', async () => {
    await start('ended', '{}');
    await start('running', '{}');
    services.finish('ended', { status: 'SUCCEEDED', output: { failed: 0 } });
    await expect.poll(async () => (await describeExecution('ended')).status).toBe('SUCCEEDED');
    // Another process on a copy of what a killed one left: nothing told it that the second execution ended.
    const killed = services;
    services = await localServices(place.folder);
    await expect(start('ended', '{}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    expect(await describeExecution('ended')).toMatchObject({ output: '{"failed":0}' });
    expect(await describeExecution('running')).toMatchObject({ status: 'ABORTED' });
    expect(services.inputs).toEqual([]);
    await killed.end();
  });

  test.each([
    ['an unknown machine', 'StateMachineDoesNotExist', ['run', '{}', `${publication}-2`]],
    ['a name with a slash', 'InvalidName', ['a/b', '{}', publication]],
    ['a name of 81 characters', 'InvalidName', ['n'.repeat(81), '{}', publication]],
    ['an input that is no JSON', 'InvalidExecutionInput', ['run', '{', publication]],
    ['an input above 256 KB', 'InvalidExecutionInput', ['run', `"${'x'.repeat(262_144)}"`, publication]],
  ] as const)('refuses %s', async (_, error, [name, input, machine]) => {
    await expect(start(name, input, machine)).rejects.toMatchObject({ name: error });
  });

  test('says that it does not know an execution, and what it does not do', async () => {
    await expect(describeExecution('none')).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
    const listing = services.sfn.send(new ListExecutionsCommand({ stateMachineArn: publication }));
    await expect(listing).rejects.toThrow(/does not implement AWSStepFunctions.ListExecutions/);
  });
});

test('SNS knows its topics only', async () => {
  const topic = 'arn:aws:sns:local-1:000000000000:other';
  await expect(
    services.sns.send(new PublishCommand({ TopicArn: topic, Message: 'x' })),
  ).rejects.toMatchObject({ name: expect.stringMatching(/^NotFound/) });
});

test('a secret is made once, at random, for its owner only', async () => {
  const secrets = new SecretsManagerClient({ ...client, endpoint: services.endpoint });
  onTestFinished(() => secrets.destroy());
  const read = (SecretId: string) => secrets.send(new GetSecretValueCommand({ SecretId }));
  const { SecretString = '' } = await read('links');
  expect(Buffer.from(SecretString, 'base64url')).toHaveLength(32);
  expect((await stat(join(place.folder, 'secrets', 'links'))).mode & 0o777).toBe(0o600);
  await services.end();
  services = await localServices(place.folder);
  const again = new SecretsManagerClient({ ...client, endpoint: services.endpoint });
  onTestFinished(() => again.destroy());
  expect(await again.send(new GetSecretValueCommand({ SecretId: 'links' }))).toMatchObject({ SecretString });
  const other = await temporaryFolder();
  onTestFinished(other.remove);
  const elsewhere = await localServices(other.folder);
  onTestFinished(elsewhere.end);
  const foreign = new SecretsManagerClient({ ...client, endpoint: elsewhere.endpoint });
  onTestFinished(() => foreign.destroy());
  const { SecretString: their } = await foreign.send(new GetSecretValueCommand({ SecretId: 'links' }));
  expect(their).not.toBe(SecretString);
});

test('a secret that is none is not found, wherever its name leads', async () => {
  const secrets = new SecretsManagerClient({ ...client, endpoint: services.endpoint });
  onTestFinished(() => secrets.destroy());
  for (const SecretId of ['other', '../secrets/links'])
    await expect(secrets.send(new GetSecretValueCommand({ SecretId }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  expect(await readdir(join(place.folder, 'secrets'))).toEqual(['links']);
});

test('a secret is told to nobody else on the machine: not unsigned, not signed with another secret or for another region', async () => {
  const foreign = { ...client.credentials, secretAccessKey: 'another' };
  const unknown = { ...client.credentials, accessKeyId: 'another' };
  for (const changes of [{ credentials: foreign }, { credentials: unknown }, { region: 'local-2' }]) {
    const secrets = new SecretsManagerClient({ ...client, ...changes, endpoint: services.endpoint });
    onTestFinished(() => secrets.destroy());
    await expect(secrets.send(new GetSecretValueCommand({ SecretId: 'links' }))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
  }
  const unsigned = await fetch(services.endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': 'secretsmanager.GetSecretValue' },
    body: '{"SecretId":"links"}',
  });
  expect(unsigned.status).toBe(403);
  expect(await unsigned.text()).not.toContain('SecretString');
});

test('a request that is none of AWS is refused, and the server goes on', async () => {
  for (const body of ['', '[1', 'Action=Nothing', 'null'])
    for (const target of [undefined, 'AWSStepFunctions.StartExecution', '__proto__', 'toString']) {
      const answer = await fetch(services.endpoint, {
        method: 'POST',
        body,
        ...(target ? { headers: { 'x-amz-target': target } } : {}),
      });
      expect(answer.status, `${target} ${body}`).toBeGreaterThanOrEqual(400);
      expect(answer.status, `${target} ${body}`).not.toBe(500);
    }
  expect(await start('run-2', '{}')).toMatchObject({ startDate: instant });
});
