import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type FunctionPool, startFunctionPool } from '../../../infra/local/bundled/function-pool.ts';
import { temporaryFolder } from '../../support/run-stele.ts';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let pool: FunctionPool | undefined;
beforeAll(async () => {
  place = await temporaryFolder();
});
afterEach(async () => {
  await pool?.end();
  pool = undefined;
});
afterAll(() => place.remove());

let made = 0;

/** A pool of one function, `Probe`, with this code for a bundle. */
async function poolOf(
  code: string,
  options: { readonly timeout?: number; readonly handler?: string } = {},
): Promise<FunctionPool> {
  made += 1;
  const folder = join(place.path, `bundle-${made}`);
  await mkdir(folder);
  await writeFile(join(folder, 'index.mjs'), code);
  pool = await startFunctionPool(
    [
      {
        name: 'Probe',
        folder,
        handler: 'index.handler',
        memory: 512,
        timeout: 20,
        environment: { STELE_ASSETS: folder },
        ...options,
      },
    ],
    { temporary: place.path, logs: join(place.path, 'logs') },
  );
  return pool;
}

/** The error that an invocation ends with, its cause read. */
async function failureOf(
  invocation: Promise<unknown>,
): Promise<{ readonly name: string; readonly cause: object }> {
  const error = (await invocation.then(
    () => expect.unreachable('it should have failed'),
    (thrown: unknown) => thrown,
  )) as Error;
  return { name: error.name, cause: causeOf(error) };
}

function causeOf({ message }: Error): object {
  return message.startsWith('{') ? (JSON.parse(message) as object) : { message };
}

describe('a bundled function', () => {
  test('is called by its handler string with the event and the context that Lambda gives', async () => {
    const { invoke } = await poolOf(`export const handler = async (event, context) => ({
      event, name: context.functionName, memory: context.memoryLimitInMB, left: context.getRemainingTimeInMillis() > 19000 });`);
    expect(await invoke('Probe', { a: [1, 'ä', null] })).toEqual({
      event: { a: [1, 'ä', null] },
      name: 'Probe',
      memory: '512',
      left: true,
    });
  });

  test('sees its own environment, what Lambda adds, and nothing of this process', async () => {
    process.env.STELE_OF_THIS_PROCESS = 'secret';
    const { invoke } = await poolOf(
      'export const handler = async () => ({ names: Object.keys(process.env), cwd: process.cwd(), tmp: process.env.TMPDIR });',
    );
    const seen = (await invoke('Probe', {})) as { names: string[]; cwd: string; tmp: string };
    delete process.env.STELE_OF_THIS_PROCESS;
    expect(seen.names.sort()).toEqual(
      [
        ...['AWS_EXECUTION_ENV', 'AWS_LAMBDA_FUNCTION_MEMORY_SIZE', 'AWS_LAMBDA_FUNCTION_NAME'],
        ...[
          'AWS_LAMBDA_FUNCTION_VERSION',
          'LAMBDA_TASK_ROOT',
          'LANG',
          'STELE_ASSETS',
          'TMPDIR',
          'TZ',
          '_HANDLER',
        ],
      ].sort(),
    );
    expect(seen.cwd).toContain('bundle-');
    expect(await readdir(seen.tmp)).toEqual([]);
  });

  test('stays warm for the next call, and a second one is started when it is busy', async () => {
    const { invoke, measurements } = await poolOf(`let calls = 0;
      export const handler = async ({ wait }) => { calls += 1; await new Promise((r) => setTimeout(r, wait)); return [process.pid, calls]; };`);
    const first = (await invoke('Probe', { wait: 0 })) as number[];
    expect(await invoke('Probe', { wait: 0 })).toEqual([first[0], 2]);
    const both = (await Promise.all([
      invoke('Probe', { wait: 500 }),
      invoke('Probe', { wait: 0 }),
    ])) as number[][];
    expect(new Set(both.map(([pid]) => pid)).size).toBe(2);
    expect(measurements().filter(({ cold }) => cold)).toHaveLength(2);
    expect(measurements()).toHaveLength(4);
    // The longest waited half a second; none of them is without memory.
    expect(Math.max(...measurements().map(({ milliseconds }) => milliseconds))).toBeGreaterThan(490);
    for (const { memory } of measurements()) expect(memory).toBeGreaterThan(2 ** 20);
  });

  test('is measured by the memory of its own process, not of the one that started it', async () => {
    const { invoke, measurements } = await poolOf(`export const handler = async ({ megabytes }) => {
      const held = Array.from({ length: megabytes }, () => Buffer.alloc(2 ** 20, 1)); return held.length; };`);
    const ballast = Buffer.alloc(400 * 2 ** 20, 1);
    await invoke('Probe', { megabytes: 1 });
    await invoke('Probe', { megabytes: 200 });
    const [small = 0, large = 0] = measurements().map(({ memory }) => memory / 2 ** 20);
    expect(ballast.length).toBeGreaterThan(0);
    expect(small).toBeLessThan(150);
    expect(large).toBeGreaterThan(200);
    expect(large).toBeLessThan(400);
  });

  test('that throws fails under the name of its error, with what Lambda reports', async () => {
    const { invoke } = await poolOf(`export const handler = async () => {
      throw Object.assign(new Error('no such period'), { name: 'plan.no-data' }); };`);
    const { name, cause } = await failureOf(invoke('Probe', {}));
    expect(name).toBe('plan.no-data');
    expect(cause).toEqual({
      errorType: 'plan.no-data',
      errorMessage: 'no such period',
      trace: expect.arrayContaining([expect.stringContaining('at handler')]),
    });
  });

  test('is ended at its deadline, as Step Functions hears of it; the next call finds a new one', async () => {
    const { invoke } = await poolOf(
      'export const handler = async ({ hang }) => { while (hang); return process.pid; };',
      { timeout: 1 },
    );
    const before = await invoke('Probe', {});
    const { name, cause } = await failureOf(invoke('Probe', { hang: true }));
    expect(name).toBe('Sandbox.Timedout');
    expect(cause).toMatchObject({
      errorMessage: expect.stringContaining('Task timed out after 1.00 seconds'),
    });
    expect(await invoke('Probe', {})).not.toBe(before);
  });

  test.each([
    ['exits', 'process.exit(3)', 'exit status 3'],
    ['is killed', "process.kill(process.pid, 'SIGKILL'); await new Promise(() => {})", 'signal: SIGKILL'],
  ])('that %s fails as an exit of the runtime', async (_, act, how) => {
    const { invoke } = await poolOf(`export const handler = async () => { ${act}; };`);
    const { name, cause } = await failureOf(invoke('Probe', {}));
    expect(name).toBe('Runtime.ExitError');
    expect(cause).toMatchObject({ errorMessage: expect.stringContaining(how) });
  });

  test('without the handler that it names cannot be called', async () => {
    const { invoke } = await poolOf('export const other = 1;');
    expect((await failureOf(invoke('Probe', {}))).name).toBe('Runtime.HandlerNotFound');
  });

  test('takes no request above 6 MB', async () => {
    const { invoke } = await poolOf('export const handler = async (event) => event.length;');
    await expect(invoke('Probe', 'x'.repeat(6_291_454))).resolves.toBe(6_291_454);
    await expect(invoke('Probe', 'x'.repeat(6_291_455))).rejects.toThrow('6291456 bytes');
  });

  test('leaves what it writes to a log of its own, and no folder behind', async () => {
    const { invoke, end } = await poolOf(
      "export const handler = async () => { console.log('said'); return process.env.TMPDIR; };",
    );
    const folder = (await invoke('Probe', {})) as string;
    await end();
    expect(await readFile(join(place.path, 'logs', 'Probe.log'), 'utf8')).toContain('said\n');
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  test('that still runs at the end is ended, and who waits for a turn gets none', async () => {
    const { invoke, end } = await poolOf('export const handler = () => new Promise(() => {});');
    const calls = Array.from({ length: availableParallelism() + 1 }, () => failureOf(invoke('Probe', {})));
    await delay(500);
    await end();
    const names = (await Promise.all(calls)).map(({ name }) => name);
    expect(names.filter((name) => name === 'Lambda.ServiceException')).toHaveLength(1);
    expect(names.filter((name) => name === 'Runtime.ExitError')).toHaveLength(availableParallelism());
  });
});
