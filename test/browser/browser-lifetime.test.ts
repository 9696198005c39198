import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ChromiumRendererOptions,
  createChromiumRenderer,
} from '../../functions/adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import { browserFolders, browserProcesses, until } from './browser-traces.ts';
import { startChildRenderer } from './child-renderer.ts';
import { reportDocument, SHORT_REPORT, supplierTable } from './report-document.ts';

const releasedOn = '2025-03-31';
const own = process.pid;
let cacheFolder: string;
beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'stele-test-'));
});
afterAll(() => rm(cacheFolder, { recursive: true, force: true }));

const createRenderer = (options: Partial<ChromiumRendererOptions> = {}) =>
  createChromiumRenderer({ fontFolders: houseFontFolders(), cacheFolder, ...options });

const longReport = reportDocument([{ id: 'a', title: '供应链', body: supplierTable(5000) }]);

describe('the browser', () => {
  it('is started by the first document, kept for the next, and gone after close with its folder', async () => {
    const renderer = createRenderer();
    expect(browserProcesses(own)).toEqual([]);
    await renderer.render({ html: SHORT_REPORT, releasedOn });
    const first = browserProcesses(own)[0];
    await renderer.render({ html: SHORT_REPORT, releasedOn });
    expect(browserProcesses(own)[0]).toEqual(first);
    expect(browserFolders(cacheFolder, own)).toHaveLength(1);
    await renderer.close();
    expect(browserFolders(cacheFolder, own)).toEqual([]);
    await until(() => browserProcesses(own).length === 0);
    await expect(renderer.render({ html: SHORT_REPORT, releasedOn })).rejects.toMatchObject({
      name: 'render.closed',
    });
  });

  it('is replaced after a number of documents, also when several are printed at a time', async () => {
    const renderer = createRenderer({ documentsPerBrowser: 2, concurrency: 3 });
    const printed = Array.from({ length: 7 }, () => renderer.render({ html: SHORT_REPORT, releasedOn }));
    const pages = (await Promise.all(printed)).map(({ pageCount }) => pageCount);
    expect(new Set(pages).size).toBe(1);
    const before = browserFolders(cacheFolder, own);
    await renderer.render({ html: SHORT_REPORT, releasedOn });
    await renderer.render({ html: SHORT_REPORT, releasedOn });
    expect(browserFolders(cacheFolder, own)).not.toEqual(before);
    await renderer.close();
    expect(browserFolders(cacheFolder, own)).toEqual([]);
  });

  const victims: readonly (readonly [string, RegExp])[] = [
    ['the browser', /^((?!--type=).)*$/s],
    ['the page', /--type=renderer/],
  ];
  it.each(victims)(
    'that loses %s in mid-print refuses the document and prints the next',
    async (_, victim) => {
      const renderer = createRenderer();
      await renderer.render({ html: SHORT_REPORT, releasedOn });
      const victims = browserProcesses(own).filter(({ commandLine }) => victim.test(commandLine));
      expect(victims.length).toBeGreaterThan(0);
      const lost = renderer.render({ html: longReport, releasedOn });
      const refused = expect(lost).rejects.toMatchObject({ name: 'render.browser-crashed' });
      await new Promise((resolve) => setTimeout(resolve, 150));
      for (const { pid } of victims) process.kill(pid, 'SIGKILL');
      await refused;
      await expect(renderer.render({ html: SHORT_REPORT, releasedOn })).resolves.toMatchObject({
        pageCount: 7,
      });
      await renderer.close();
      expect(browserFolders(cacheFolder, own)).toEqual([]);
    },
  );

  it('is stopped when a step takes too long', async () => {
    const renderer = createRenderer();
    await renderer.render({ html: SHORT_REPORT, releasedOn });
    await renderer.close();
    const impatient = createRenderer({ stepTimeout: 250 });
    await expect(impatient.render({ html: longReport, releasedOn })).rejects.toMatchObject({
      name: 'render.timeout',
    });
    await impatient.close();
    await until(() => browserProcesses(own).length === 0);
  });

  it('refuses documents that still wait when it is closed', async () => {
    const renderer = createRenderer({ concurrency: 1 });
    await renderer.render({ html: SHORT_REPORT, releasedOn });
    const waiting = [longReport, SHORT_REPORT].map((html) => renderer.render({ html, releasedOn }));
    const outcomes = Promise.allSettled(waiting);
    await renderer.close();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'render.closed' } });
    }
  });
});

describe('a process that ends with its browser open', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'by %s leaves no process and no folder',
    async (signal) => {
      const child = startChildRenderer({ html: SHORT_REPORT, stay: true, options: { cacheFolder } });
      await child.outcome;
      const pid = child.process.pid!;
      expect(browserProcesses(pid)).not.toEqual([]);
      child.process.kill(signal);
      expect(await child.ended).toEqual({ code: null, signal });
      await until(() => browserProcesses(pid).length === 0);
      expect(browserFolders(cacheFolder, pid)).toEqual([]);
    },
  );

  it('by SIGKILL leaves no process, and the next browser sweeps its folder', async () => {
    const child = startChildRenderer({ html: SHORT_REPORT, stay: true, options: { cacheFolder } });
    await child.outcome;
    const pid = child.process.pid!;
    expect(browserProcesses(pid)).not.toEqual([]);
    child.process.kill('SIGKILL');
    await child.ended;
    await until(() => browserProcesses(pid).length === 0);
    const renderer = createRenderer();
    await renderer.render({ html: SHORT_REPORT, releasedOn });
    await renderer.close();
    expect(browserFolders(cacheFolder, pid)).toEqual([]);
  });
});
