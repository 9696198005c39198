import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memorySecretStore } from '../../functions/adapters/memory/secret-store.ts';
import { secretsManagerStore } from '../../functions/adapters/secrets-manager/secret-store.ts';
import { client, localServices } from '../infra/services/local-services.ts';

let folder: string;
let services: Awaited<ReturnType<typeof localServices>>;
let secrets: SecretsManagerClient;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  services = await localServices(folder);
  secrets = new SecretsManagerClient({ ...client, endpoint: services.endpoint });
});
afterAll(async () => {
  secrets.destroy();
  await services.end();
  await rm(folder, { recursive: true, force: true });
});

describe.each([
  ['memory', () => memorySecretStore('a'.repeat(43))],
  ['Secrets Manager', () => secretsManagerStore(secrets, 'links')],
] as const)('a secret in %s', (_, open) => {
  test('has a current value under the same id each time, and no previous one before it is rotated', async () => {
    const secret = open();
    const current = await secret.read('current');
    expect(current).toEqual({ id: expect.stringMatching(/^.+$/), value: expect.stringMatching(/^.{43}$/) });
    expect(await secret.read('current')).toEqual(current);
    expect(await secret.read('previous')).toBeUndefined();
  });
});

test('a secret that is missing is an error, not an empty value', async () => {
  await expect(secretsManagerStore(secrets, 'other').read('current')).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

test('a rotated secret in memory keeps what it was before', async () => {
  const secret = memorySecretStore('first');
  secret.rotate('second');
  expect([(await secret.read('current'))?.value, (await secret.read('previous'))?.value]).toEqual([
    'second',
    'first',
  ]);
});
