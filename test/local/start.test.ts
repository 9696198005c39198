import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { stores } from '../../functions/wiring/stores.ts';
import { startLocalHost } from '../../infra/local/host.ts';
import { runStele, startStele, temporaryFolder } from '../support/run-stele.ts';
import { pdfOf, publishSmall } from '../support/small-edition.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  const host = await startLocalHost({ folder: folder.path });
  await publishSmall(stores());
  await publishSmall(stores(), { report: 'green-manufacturing', access: 'token' });
  await host.end();
});
afterAll(() => folder.remove());

async function freePort(): Promise<{ readonly port: number; readonly release: () => Promise<void> }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const release = async (): Promise<void> => {
    server.close();
    await once(server, 'close');
  };
  return { port: (server.address() as AddressInfo).port, release };
}

const linkOf = (...args: readonly string[]) =>
  runStele(['link', '--org', 'acme', '--period', '2024-H1', '--data', folder.path, ...args]);

describe('stele start', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'serves until %s, then ends with 0 and leaves no key',
    async (signal) => {
      const { port, release } = await freePort();
      await release();
      const running = startStele(['start', '--port', String(port), '--data', folder.path]);
      onTestFinished(() => void running.child.kill('SIGKILL'));
      await once(running.child.stdout as NodeJS.ReadableStream, 'data');
      expect(await readdir(folder.path)).toContain('operator.json');
      const answer = await fetch(`http://127.0.0.1:${port}/r/acme/carbon/2024-H1/1/en`);
      expect(await answer.text()).toBe(pdfOf('en', 1));
      running.child.kill(signal);
      const { code, out } = await running.ended;
      expect(code).toBe(0);
      expect(out).toContain(`serving ${folder.path} on http://127.0.0.1:${port}`);
      expect(await readdir(folder.path)).not.toContain('operator.json');
    },
  );

  test('refuses a port that is taken, naming it, before it touches the folder', async () => {
    const { port, release } = await freePort();
    onTestFinished(release);
    const data = join(folder.path, 'other');
    const { code, err } = await runStele(['start', '--port', String(port), '--data', data]);
    expect([code, err]).toEqual([1, expect.stringContaining(`Port ${port} on 127.0.0.1 cannot be used`)]);
    expect(await readdir(folder.path)).not.toContain('other');
  });

  test.each(['0', '70000', 'http', '-1', '80.5', ''])('refuses the port %j', async (port) => {
    const { code, err } = await runStele(['start', `--port=${port}`, '--data', folder.path]);
    expect([code, err]).toEqual([2, expect.stringContaining('is no port')]);
  });

  test('says what to run first where nothing is published', async () => {
    const { port, release } = await freePort();
    await release();
    const data = join(folder.path, 'empty');
    onTestFinished(() => rm(data, { recursive: true, force: true }));
    const running = startStele(['start', '--port', String(port), '--data', data]);
    await once(running.child.stdout as NodeJS.ReadableStream, 'data');
    running.child.kill('SIGTERM');
    expect((await running.ended).out).toContain(
      'nothing is published yet: stele report publishes the sample',
    );
  });
});

describe('stele link', () => {
  test('prints the link alone on standard output: with a token where one is needed', async () => {
    const shared = await linkOf('--report', 'green-manufacturing', '--days', '30', '--as', 'editor-7');
    expect(shared.code).toBe(0);
    expect(shared.out).toMatch(
      /^http:\/\/127\.0\.0\.1:8787\/r\/acme\/green-manufacturing\/2024-H1\?token=[\w-]+\.[\w-]+\.[\w-]+\n$/,
    );
    expect(shared.err).toMatch(/^whoever has it may open it until \d{4}-\d\d-\d\dT/);
    const open = await linkOf('--report', 'carbon', '--edition', '1', '--language', 'en', '--as', 'editor-7');
    expect(open.out).toBe('http://127.0.0.1:8787/r/acme/carbon/2024-H1/1/en\n');
    expect(open.err).toContain('public');
  });

  test.each([
    [['--report', 'carbon', '--days', '91', '--as', 'e'], /"91" is no number of days/],
    [['--report', 'carbon', '--days', 'x', '--as', 'e'], /"x" is no number of days/],
    [['--report', 'carbon', '--language', 'en', '--as', 'e'], /give its --edition too/],
    [['--report', 'carbon', '--edition', '1', '--language', '..', '--as', 'e'], /there is no language ".."/],
    [['--report', 'carbon', '--edition', '1', '--language', 'de', '--as', 'e'], /choose zh-CN, en/],
    [['--report', 'water', '--as', 'e'], /there is no report "water"/],
    [['--report', 'carbon'], /--as is missing/],
  ])('%j is wrong use', async (args, said) => {
    const { code, out, err } = await linkOf(...args);
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(said)]);
  });

  test('while a server has the folder says to call that one, whose key it then finds', async () => {
    const { port, release } = await freePort();
    await release();
    const address = `http://127.0.0.1:${port}`;
    const running = startStele(['start', '--port', String(port), '--data', folder.path]);
    onTestFinished(() => void running.child.kill('SIGKILL'));
    await once(running.child.stdout as NodeJS.ReadableStream, 'data');
    const green = ['--report', 'green-manufacturing'];
    const refused = await linkOf(...green, '--as', 'editor-7');
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining(`call it with --api ${address}`),
    ]);
    const { code, out } = await linkOf(...green, '--api', `${address}/`);
    expect(code).toBe(0);
    expect(await (await fetch(out.trim(), { headers: { 'accept-language': 'en' } })).text()).toBe(
      pdfOf('en', 1),
    );
    running.child.kill('SIGTERM');
    await running.ended;
    // Its key went with it, and nothing else of this test could sign.
    const gone = await runStele(
      ['link', ...green, '--period', '2024-H1', '--data', folder.path, '--api', address],
      {
        AWS_REGION: '',
      },
    );
    expect([gone.code, gone.err]).toEqual([
      2,
      expect.stringContaining('name with --data the folder that it serves'),
    ]);
  });
});
