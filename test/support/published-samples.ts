import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from '../../functions/contract.ts';
import type { CompletedEdition } from '../../functions/ports/editions.ts';
import type { ObjectStore } from '../../functions/ports/objects.ts';
import { workKeys } from '../../functions/wiring/names.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { startLocalHost } from '../../infra/local/host.ts';
import { type SamplePublication, samplePublications } from '../samples/publications.ts';
import { copyLoadedSample } from './loaded-sample.ts';
import { onceInRun } from './once-in-run.ts';
import { runStele } from './run-stele.ts';

export type Language = 'zh-CN' | 'en';
export const languages: readonly Language[] = ['zh-CN', 'en'];

/** What a publication left behind: both PDFs, what they were printed from, and the evidence. */
export interface Publication {
  readonly pdf: Readonly<Record<Language, Uint8Array>>;
  readonly html: Readonly<Record<Language, string>>;
  readonly evidence: Pick<Facts, 'figures' | 'lists'>;
}

/** Publishing every sample takes a while, on a busy machine some minutes. */
export const publishingTime = 600_000;

/** A published half of a sample. All are published once in a test run, by the test file that asks first. */
export async function publishedSample(one: SamplePublication): Promise<Publication> {
  const folder = join(await publishedOnce(), nameOf(one));
  const text = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  return {
    pdf: { 'zh-CN': await readFile(join(folder, 'zh-CN.pdf')), en: await readFile(join(folder, 'en.pdf')) },
    html: { 'zh-CN': await text('zh-CN.html'), en: await text('en.html') },
    evidence: JSON.parse(await text('evidence.json')),
  };
}

const nameOf = ({ organisation, report, period }: SamplePublication): string =>
  `${organisation}-${report}-${period}`;

const publishedOnce = (): Promise<string> => onceInRun('publications', publishAll);

/** Each organisation into data of its own, half by half, by the command of the README. */
async function publishAll(folder: string): Promise<void> {
  for (const organisation of new Set(samplePublications.map((one) => one.organisation))) {
    const own = samplePublications.filter((one) => one.organisation === organisation);
    const data = join(folder, `${organisation}.data`);
    await copyLoadedSample(organisation, data);
    for (const period of new Set(own.map((one) => one.period))) {
      const reports = own.filter((one) => one.period === period).map((one) => one.report);
      const ended = await runStele([
        ...['report', '--json', '--org', organisation, '--report', reports.join(','), '--period', period],
        ...['--data', data, '--out', join(folder, 'out')],
      ]);
      if (ended.code !== 0)
        throw new Error(`${organisation} ${period}: stele report ended with ${ended.code}: ${ended.err}`);
      await keepCopies(ended.out, folder);
    }
    await keepComposed(organisation, own, data, folder);
  }
}

interface Printed {
  readonly editions: readonly {
    readonly organisation: string;
    readonly report: string;
    readonly period: string;
    readonly language: string;
    readonly path: string;
  }[];
}

async function keepCopies(answer: string, folder: string): Promise<void> {
  for (const { language, path, ...edition } of (JSON.parse(answer) as Printed).editions) {
    const own = join(folder, nameOf({ ...edition, releasedOn: '' }));
    await mkdir(own, { recursive: true });
    await cp(path, join(own, `${language}.pdf`));
  }
}

/** What the system's own buckets hold of the editions. */
async function keepComposed(
  organisation: string,
  own: readonly SamplePublication[],
  data: string,
  folder: string,
): Promise<void> {
  const host = await startLocalHost({ folder: data });
  try {
    const { editions, published, work } = stores();
    for (const one of own) {
      const key = { organisation, report: one.report, period: one.period };
      const edition = (await editions.get(key, (await editions.current(key)) ?? 0)) as CompletedEdition;
      for (const language of languages)
        await writeFile(
          join(folder, nameOf(one), `${language}.html`),
          await bytesOf(work, workKeys.html(edition, language)),
        );
      await writeFile(
        join(folder, nameOf(one), 'evidence.json'),
        await bytesOf(published, edition.evidence.key),
      );
    }
  } finally {
    await host.end();
  }
}

async function bytesOf(store: ObjectStore, key: string): Promise<Uint8Array> {
  const bytes = await store.get(key);
  if (!bytes) throw new Error(`the system holds no ${key}`);
  return bytes;
}
