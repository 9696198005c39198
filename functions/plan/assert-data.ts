import { Failure } from '../domain/failure.ts';
import { isInternal } from '../domain/internal-figures.ts';
import { parsePeriod } from '../domain/period.ts';
import { consolidationOf, type Reference } from '../domain/reference.ts';
import type { ContentRecord, ReportDefinition } from '../domain/report.ts';
import type { NeedsByPeriod } from '../snapshot/needs.ts';
import { decidingParts, type Snapshot } from '../snapshot/snapshot.ts';

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
  // A quarter that changes are measured against may be missing: then the changes are.
  const needed = isInternal(period) ? [found.needs.get(period) ?? []] : [...found.needs.values()];
  const missing = needed.flatMap((all) => {
    // Lists kept as of a day are there for any period: they say nothing of this one.
    const wanted = all.filter(({ bucket }) => bucket !== 'asof');
    const absent = wanted.filter(
      ({ dataset, bucket }) => decidingParts(found.snapshot, dataset, bucket).length === 0,
    );
    return absent.length < wanted.length ? [] : absent;
  });
  const { slug, requiredSlots } = found.definition;
  const filled = new Set(
    found.content.filter((one) => one.report === slug && one.period === period).map((one) => one.slot),
  );
  const slots = requiredSlots
    .filter((slot) => !filled.has(slot))
    .map((slot) => ({ dataset: 'content', bucket: `${period} ${slot}` }));
  const all = [...missing, ...slots];
  if (all.length > 0)
    throw new Failure(
      'plan.no-data',
      `no data for ${slug} ${period}: nothing verified is there for ${inWords(all)}; hand it in and have it reviewed, or ask for another period`,
    );
  for (const [code, wanted] of found.needs)
    if (wanted.length > 0) consolidationOf(found.reference, parsePeriod(code).year);
}

/** Each dataset once, with what is missing of it. */
function inWords(missing: readonly { readonly dataset: string; readonly bucket: string }[]): string {
  return [...Map.groupBy(missing, ({ dataset }) => dataset)]
    .map(([dataset, of]) => `${dataset} ${[...new Set(of.map(({ bucket }) => bucket))].join(', ')}`)
    .join('; ');
}
