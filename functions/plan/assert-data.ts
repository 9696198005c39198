import { Failure } from '../domain/failure.ts';
import { parsePeriod } from '../domain/period.ts';
import { consolidationOf, type Reference } from '../domain/reference.ts';
import type { ContentRecord, ReportDefinition, TimeBases } from '../domain/report.ts';
import type { RecordStore } from '../ports/records.ts';
import { bucketsOf, type NeedsByPeriod } from '../snapshot/needs.ts';
import { allRecords } from '../snapshot/reference-records.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Content records in the buckets that the report's words come from. */
export async function contentOf(
  organisation: string,
  definition: ReportDefinition,
  bases: TimeBases,
  snapshot: Snapshot,
  store: RecordStore,
): Promise<readonly ContentRecord[]> {
  const buckets = definition.words
    .filter(({ dataset }) => dataset === 'content')
    .flatMap(({ dataset, role }) => bucketsOf(dataset, bases[role] as string));
  const found = await Promise.all(
    buckets.map((bucket) => allRecords(organisation, 'content', bucket, snapshot, store)),
  );
  return found.flat() as readonly ContentRecord[];
}

/**
 * A period without data stops before anything is computed, naming every dataset and bucket that was looked for in
 * vain, and every slot without words. Gaps within a period are coverage's business. Throws `plan.no-data`.
 */
export function assertData(
  period: string,
  found: {
    readonly definition: ReportDefinition;
    readonly needs: NeedsByPeriod;
    readonly snapshot: Snapshot;
    readonly reference: Reference;
    readonly content: readonly ContentRecord[];
  },
): void {
  const missing = [...found.needs.values()].flatMap((all) => {
    // Lists kept as of a day are there for any period: they say nothing of this one.
    const wanted = all.filter(({ bucket }) => bucket !== 'asof');
    const absent = wanted.filter((need) => !found.snapshot.parts.has(`${need.dataset}#${need.bucket}`));
    return absent.length < wanted.length ? [] : absent.map((need) => `${need.dataset} ${need.bucket}`);
  });
  const { slug, requiredSlots } = found.definition;
  const filled = new Set(
    found.content.filter((one) => one.report === slug && one.period === period).map((one) => one.slot),
  );
  const slots = requiredSlots.filter((slot) => !filled.has(slot)).map((slot) => `content ${period} ${slot}`);
  const all = [...new Set([...missing, ...slots])];
  if (all.length > 0)
    throw new Failure(
      'plan.no-data',
      `no data for ${slug} ${period}: nothing was handed in for ${all.join(', ')}`,
    );
  for (const [code, wanted] of found.needs)
    if (wanted.length > 0) consolidationOf(found.reference, parsePeriod(code).year);
}
