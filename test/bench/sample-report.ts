import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { readText } from '../../functions/snapshot/work-object.ts';
import { workKeys } from '../../functions/wiring/names.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { root } from '../../infra/blueprint.ts';
import { startLocalHost } from '../../infra/local/host.ts';
import { loadSample } from '../../infra/local/samples/load-sample.ts';
import { runProcess } from './run-process.ts';

const key = { organisation: 'sample-precision', report: 'carbon', period: '2024-H1' };

export interface SampleReport {
  /** Data folder with the sample loaded and nothing published yet. */
  readonly loaded: string;
  /** The same after one `stele report`. */
  readonly published: string;
  /** Where the browser is unpacked. */
  readonly browserCache: string;
  /** What that run composed, by language. */
  readonly documents: ReadonlyMap<string, string>;
  /** Folder of the PDFs it printed from them. */
  readonly printed: string;
}

/** `stele report` as a whole process. */
export function steleReport(data: string, out: string, browserCache: string): Promise<string> {
  return runProcess(
    join(root, 'functions', 'cli', 'stele.ts'),
    ['report', '--period', key.period, '--data', data, '--out', out, '--json'],
    { STELE_BROWSER_CACHE: browserCache },
  );
}

/** Loads the sample into `folder`, publishes the carbon report from a copy, and reads back what was composed. */
export async function sampleReport(folder: string): Promise<SampleReport> {
  const loaded = join(folder, 'loaded');
  const published = join(folder, 'published');
  const browserCache = join(folder, 'browser');
  await withHost(loaded, () => loadSample(key.organisation, stores()));
  await cp(loaded, published, { recursive: true });
  const printed = join(folder, 'printed');
  await steleReport(published, printed, browserCache);
  const documents = await withHost(published, async () => {
    const { editions, work } = stores();
    const edition = await editions.highest(key);
    if (edition?.status !== 'complete') throw new Error(`stele report completed no edition of ${key.report}`);
    const scope = { ...key, runId: edition.runId };
    return Promise.all(
      Object.keys(edition.documents).map(
        async (language) => [language, await readText(work, workKeys.html(scope, language))] as const,
      ),
    );
  });
  return { loaded, published, browserCache, documents: new Map(documents), printed };
}

async function withHost<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const host = await startLocalHost({ folder, environment: process.env });
  try {
    return await work();
  } finally {
    await host.end();
  }
}
