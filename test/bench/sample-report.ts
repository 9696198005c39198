import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompletedEdition } from '../../functions/ports/editions.ts';
import { readText } from '../../functions/snapshot/work-object.ts';
import { samplePorts } from '../../functions/wiring/intake.ts';
import { workKeys } from '../../functions/wiring/names.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { root } from '../../infra/blueprint.ts';
import { startLocalHost } from '../../infra/local/host.ts';
import { loadSample } from '../../infra/local/samples/load-sample.ts';
import { runProcess } from './run-process.ts';

const organisation = 'sample-precision';

export interface SampleReport {
  /** Data folder with the sample loaded and nothing published yet. */
  readonly loaded: string;
  /** The same after one `stele report`. */
  readonly published: string;
  /** Where the browser is unpacked. */
  readonly browserCache: string;
  /** What that run composed, by the name of the PDF it printed from it, without its ending. */
  readonly documents: ReadonlyMap<string, string>;
  /** Folder of the PDFs it printed from them. */
  readonly printed: string;
}

/** `stele report` as a whole process: what is due by default, six documents. */
export function steleReport(data: string, out: string, browserCache: string): Promise<string> {
  return runProcess(
    join(root, 'functions', 'cli', 'stele.ts'),
    ['report', '--data', data, '--out', out, '--json'],
    { STELE_BROWSER_CACHE: browserCache },
  );
}

/** Loads the sample into `folder`, publishes what is due from a copy, and reads back what was composed. */
export async function sampleReport(folder: string): Promise<SampleReport> {
  const loaded = join(folder, 'loaded');
  const published = join(folder, 'published');
  const browserCache = join(folder, 'browser');
  await withHost(loaded, () => loadSample(organisation, samplePorts()));
  await cp(loaded, published, { recursive: true });
  const printed = join(folder, 'printed');
  await steleReport(published, printed, browserCache);
  const documents = await withHost(published, async () => {
    const { editions, work } = stores();
    const composed: (readonly [name: string, html: string])[] = [];
    for await (const { key, number } of editions.list(organisation)) {
      const edition = (await editions.get(key, number)) as CompletedEdition;
      for (const language of Object.keys(edition.documents)) {
        const html = await readText(work, workKeys.html({ ...key, runId: edition.runId }, language));
        composed.push([`${key.report}-${key.period}.${language}`, html]);
      }
    }
    return composed;
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
