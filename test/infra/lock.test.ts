import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from '../../infra/local/lock.ts';

const lockModule = new URL('../../infra/local/lock.ts', import.meta.url).href;
// Says "held" or the error's code and message, then lives until it is ended.
const holderScript = `
  const { lockFolder } = await import(${JSON.stringify(lockModule)});
  setInterval(() => {}, 1000);
  await lockFolder(process.argv[1]).then(
    () => console.log('held'),
    (error) => console.log(error.code + ' ' + error.message),
  );`;

let folder: string;
let children: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  children = [];
});

afterEach(async () => {
  await Promise.all(children.map(kill));
  await rm(folder, { recursive: true, force: true });
});

it('gives the folder to one process and tells the second one which process holds it', async () => {
  const first = await contend();
  expect(first.said).toBe('held');
  await expect(lockFolder(folder)).rejects.toMatchObject({
    name: 'LocalHostError',
    code: 'local.folder-in-use',
    message: `${folder} is in use by process ${first.child.pid}: end that one first or choose another folder.`,
  });
});

it('gives the folder back on release', async () => {
  const first = await lockFolder(folder);
  expect((await contend()).said).toContain(
    `local.folder-in-use ${folder} is in use by process ${process.pid}:`,
  );
  await first.release();
  expect((await contend()).said).toBe('held');
});

it('gives the folder back when the holder is killed', async () => {
  const first = await contend();
  expect(first.said).toBe('held');
  await kill(first.child);
  const next = await lockFolder(folder);
  await next.release();
});

it('has exactly one holder when two start at once, twenty times, each holder killed', async () => {
  for (let round = 0; round < 20; round += 1) {
    const both = await Promise.all([contend(), contend()]);
    const [winner, loser] = both[0].said === 'held' ? both : [both[1], both[0]];
    expect(winner.said).toBe('held');
    expect(loser.said).toBe(
      `local.folder-in-use ${folder} is in use by process ${winner.child.pid}: end that one first or choose another folder.`,
    );
    await Promise.all(both.map(({ child }) => kill(child)));
  }
});

it('says so when the folder is a file', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(lockFolder(file)).rejects.toMatchObject({ code: 'local.folder-unusable' });
});

async function contend(): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', holderScript, folder], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: line.toString().trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
