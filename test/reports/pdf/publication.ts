import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from '../../../functions/contract.ts';
import type { CompletedEdition } from '../../../functions/ports/editions.ts';
import type { ObjectStore } from '../../../functions/ports/objects.ts';
import { workKeys } from '../../../functions/wiring/names.ts';
import { stores } from '../../../functions/wiring/stores.ts';
import { startLocalHost } from '../../../infra/local/host.ts';
import { runStele } from '../../support/run-stele.ts';

export type Language = 'zh-CN' | 'en';
export const languages: readonly Language[] = ['zh-CN', 'en'];

export interface Publication {
  readonly pdf: Readonly<Record<Language, Uint8Array>>;
  readonly html: Readonly<Record<Language, string>>;
  readonly evidence: Pick<Facts, 'figures'>;
}

const organisation = 'sample-precision';

/** Publishes the sample's carbon report by the command of the README, then looks into the system's own buckets. */
export async function publishCarbon(folder: string, period: string): Promise<Publication> {
  const data = join(folder, 'data');
  const out = join(folder, 'out');
  const ended = await runStele(['report', '--json', '--period', period, '--data', data, '--out', out]);
  if (ended.code !== 0) throw new Error(`stele report ended with ${ended.code}: ${ended.err}`);
  const host = await startLocalHost({ folder: data });
  try {
    const { editions, published, work } = stores();
    const key = { organisation, report: 'carbon', period };
    const edition = (await editions.get(key, (await editions.current(key)) ?? 0)) as CompletedEdition;
    const html = (language: Language): Promise<string> => textOf(work, workKeys.html(edition, language));
    const pdf = (language: Language) => readFile(join(out, `carbon-${period}.${language}.pdf`));
    return {
      pdf: { 'zh-CN': await pdf('zh-CN'), en: await pdf('en') },
      html: { 'zh-CN': await html('zh-CN'), en: await html('en') },
      evidence: JSON.parse(await textOf(published, edition.evidence.key)),
    };
  } finally {
    await host.end();
  }
}

async function textOf(store: ObjectStore, key: string): Promise<string> {
  const bytes = await store.get(key);
  if (!bytes) throw new Error(`the system holds no ${key}`);
  return Buffer.from(bytes).toString('utf8');
}
