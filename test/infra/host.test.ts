import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { stores } from '../../functions/wiring/stores.ts';
import { type LocalHost, startLocalHost } from '../../infra/local/host.ts';

let folder: string;
let host: LocalHost | undefined;
let environment: NodeJS.ProcessEnv;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'host-'));
  environment = { ...process.env };
});
afterEach(async () => {
  await host?.end();
  host = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** A run that publishes nothing: it goes through the workflow and the notify function. */
const emptyRun = {
  runId: 'run-1',
  organisation: 'acme',
  actor: { actorId: 'operator-1', kind: 'person' },
  purpose: 'publication',
  publications: [],
};

test('functions find tables and buckets in the environment, and the environment is as before at the end', async () => {
  process.env.AWS_PROFILE = 'mine';
  onTestFinished(() => {
    delete process.env.AWS_PROFILE;
  });
  environment.AWS_PROFILE = 'mine';
  host = await startLocalHost({ folder, environment: { STELE_BROWSER_PAGES: '3' } });
  expect(process.env.AWS_PROFILE).toBeUndefined();
  expect(process.env.AWS_ENDPOINT_URL_DYNAMODB).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(process.env.STELE_BROWSER_PAGES).toBe('3');
  expect(process.env.STELE_ENGINE_DIGEST).toMatch(/^[0-9a-f]{64}$/);
  await host.end();
  expect(process.env).toEqual(environment);
});

test('what one start stored, the next start on the folder finds', async () => {
  host = await startLocalHost({ folder });
  const engine = process.env.STELE_ENGINE_DIGEST;
  await stores().work.put('acme/note.txt', 'kept', 'text/plain');
  expect(await host.run(emptyRun, {})).toMatchObject({ status: 'SUCCEEDED' });
  await host.end();

  host = await startLocalHost({ folder });
  expect(process.env.STELE_ENGINE_DIGEST).toBe(engine);
  expect(Buffer.from((await stores().work.get('acme/note.txt')) ?? '').toString()).toBe('kept');
  expect(await stores().editions.run('acme', 'run-1')).toMatchObject({ runId: 'run-1', outcomes: [] });
});

test('a run in which a publication fails fails, and its record names what happened', async () => {
  host = await startLocalHost({ folder });
  const publications = [
    { report: 'carbon', period: '2024-H1', releasedOn: '2024-09-30', regeneration: null },
  ];
  const outcome = await host.run({ ...emptyRun, publications }, {});
  expect(outcome).toMatchObject({ status: 'FAILED', error: 'run.publication-failed' });
  const record = await stores().editions.run('acme', 'run-1');
  expect(record?.outcomes).toMatchObject([
    { status: 'failed', report: 'carbon', period: '2024-H1', error: 'plan.profile-missing' },
  ]);
});

test('ending twice is ending once', async () => {
  host = await startLocalHost({ folder });
  await host.end();
  await host.end();
  expect(process.env).toEqual(environment);
});

test('a second host on the folder is refused in one line, and the first one goes on', async () => {
  host = await startLocalHost({ folder });
  const running = { ...process.env };
  await expect(startLocalHost({ folder })).rejects.toMatchObject({
    code: 'local.folder-in-use',
    message: expect.stringMatching(/^.*is in use by process \d+.*$/),
  });
  expect(process.env).toEqual(running);
  expect(await host.run(emptyRun, {})).toMatchObject({ status: 'SUCCEEDED' });
});

test('a damaged folder is named with what to do, and is free again afterwards', async () => {
  host = await startLocalHost({ folder });
  await host.end();
  const database = join(folder, 'dynamodb');
  expect(await readdir(database)).toContain('CURRENT');
  await rm(join(database, 'CURRENT'));
  const damaged = { code: 'local.data-corrupt', message: expect.stringContaining('stele reset') };
  await expect(startLocalHost({ folder })).rejects.toMatchObject(damaged);
  expect(process.env).toEqual(environment);
  // Not refused as in use: the failed start gave the folder back.
  await expect(startLocalHost({ folder })).rejects.toMatchObject(damaged);
  await rm(database, { recursive: true });
  host = await startLocalHost({ folder });
});

test('a folder that cannot be made is named', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(startLocalHost({ folder: join(file, 'data') })).rejects.toMatchObject({
    code: 'local.folder-unusable',
    message: expect.stringContaining('--data'),
  });
});
