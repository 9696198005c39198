import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER_PACKAGE_VERSION, unpackBrowser } from '../../functions/adapters/chromium/unpack-browser.ts';
import { until } from './browser-traces.ts';
import { startChildRenderer } from './child-renderer.ts';
import { SHORT_REPORT } from './report-document.ts';

const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
const archiveFolder = join(packageFolder, 'bin');
const sha = /^[0-9a-f]{64}$/;

let cacheFolder: string;
beforeEach(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'stele-test-'));
});
afterEach(() => rm(cacheFolder, { recursive: true, force: true }));

const leftovers = async () => (await readdir(cacheFolder)).filter((name) => name.includes('@'));

describe('unpacking the browser', () => {
  it('knows the version that is installed', async () => {
    const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
    expect(BROWSER_PACKAGE_VERSION).toBe(version);
  });

  it('happens once: a second start finds the same file', async () => {
    const first = await unpackBrowser(archiveFolder, cacheFolder);
    const before = await stat(first.executablePath);
    const second = await unpackBrowser(archiveFolder, cacheFolder);
    expect(second).toEqual(first);
    expect((await stat(second.executablePath)).ino).toBe(before.ino);
    expect(await readdir(first.libraryFolder)).toContain('libnss3.so');
  });

  it('is safe for two processes that start at the same time', async () => {
    const racers = [1, 2].map(() => startChildRenderer({ html: SHORT_REPORT, options: { cacheFolder } }));
    const [one, two] = await Promise.all(racers.map(({ outcome }) => outcome));
    expect(one).toMatch(sha);
    expect(two).toBe(one);
    await Promise.all(racers.map(({ ended }) => ended));
    expect(await leftovers()).toEqual([]);
  });

  it('starts anew after a process was killed half-way, and sweeps what that one left', async () => {
    const killed = startChildRenderer({ html: SHORT_REPORT, options: { cacheFolder } });
    let begun = false;
    const watch = setInterval(async () => {
      begun ||= (await leftovers()).some((name) => name.startsWith('unpacking@'));
    }, 5);
    await until(() => begun);
    clearInterval(watch);
    killed.process.kill('SIGKILL');
    expect((await killed.ended).signal).toBe('SIGKILL');
    expect(await leftovers()).not.toEqual([]);

    const next = startChildRenderer({ html: SHORT_REPORT, options: { cacheFolder } });
    expect(await next.outcome).toMatch(sha);
    await next.ended;
    expect(await leftovers()).toEqual([]);
  });
});
