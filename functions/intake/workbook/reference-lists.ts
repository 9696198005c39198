import type { RecordOf } from '../../domain/dataset.ts';
import type { rcoi, smelter } from '../../domain/datasets/minerals.ts';
import { compareVersions } from '../../domain/minerals/template-editions.ts';
import type { ReadingContext } from '../kind.ts';

export type KnownSmelter = RecordOf<typeof smelter>;

/** What reference lists say of smelters, by number and metal. */
export interface ReferenceLists {
  readonly smelters: ReadonlyMap<string, readonly KnownSmelter[]>;
  /** Newest edition of the look-up that was handed in, by metal; absent where its editions are not stated. */
  readonly newestEdition: ReadonlyMap<string, string>;
  /** Editions of which the look-up was handed in, by metal, as far as entries that are there tell. */
  readonly editions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Potential countries of origin of the campaign's year, by metal and number. */
  readonly origins: ReadonlyMap<string, readonly string[]>;
}

export const originKey = (metal: string, cid: string): string => `${metal} ${cid}`;

/** Reads the look-up in use and the country-of-origin inquiry of a year, a few thousand rows. */
export async function referenceLists(context: ReadingContext, year: number): Promise<ReferenceLists> {
  const smelters = new Map<string, KnownSmelter[]>();
  const newestEdition = new Map<string, string>();
  const editions = new Map<string, Set<string>>();
  for await (const one of latestOf<KnownSmelter>(context, 'smelter', 'asof')) {
    const { cid, metal, firstSeen, lastSeen } = one;
    const seen = [firstSeen, lastSeen].filter((version) => version !== undefined);
    editions.set(metal, new Set([...(editions.get(metal) ?? []), ...seen]));
    smelters.set(cid, [...(smelters.get(cid) ?? []), one]);
    const newest = newestEdition.get(metal);
    if (lastSeen !== undefined && (newest === undefined || compareVersions(newest, lastSeen) < 0))
      newestEdition.set(metal, lastSeen);
  }
  const origins = new Map<string, readonly string[]>();
  for await (const one of latestOf<RecordOf<typeof rcoi>>(context, 'rcoi', String(year)))
    origins.set(originKey(one.metal, one.cid), one.originCountries);
  return { smelters, newestEdition, editions, origins };
}

/** What was last said of the facts of a bucket; facts that were taken back are none. */
export async function* latestOf<Attributes>(
  { latest }: ReadingContext,
  dataset: string,
  bucket: string,
  more: Omit<Parameters<ReadingContext['latest']>[0], 'dataset' | 'bucket'> = {},
): AsyncGenerator<Attributes> {
  for await (const { status, attributes } of latest({ dataset, bucket, ...more }))
    if (status !== 'withdrawn') yield attributes as Attributes;
}
