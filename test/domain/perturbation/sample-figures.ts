import { evaluate, type Wanted } from '../../../functions/domain/evaluate.ts';
import type { Figure } from '../../../functions/domain/figure.ts';
import { measures } from '../../../functions/domain/measures.ts';
import { metrics } from '../../../functions/domain/metrics.ts';
import { parsePeriod } from '../../../functions/domain/period.ts';
import type { Reference } from '../../../functions/domain/reference.ts';
import { basePeriodOf } from '../../../functions/domain/report.ts';
import { merge, type Tally } from '../../../functions/domain/tally.ts';
import { samplePrecision } from '../../../infra/local/samples/sample-precision.ts';
import { carbon } from '../../../templates/carbon/definition.ts';
import { decide, referenceOf } from '../../samples/fold.ts';
import { bucketsIn, type Change, changesOf, foldOf, type SampleRecord } from './contributions.ts';

const decided = decide(samplePrecision());
export const reference = referenceOf(decided);
const bases = carbon.timeBases(parsePeriod('2024-H1'), reference.profile);
export const basePeriod = basePeriodOf(carbon, bases);
export const periods = [...new Set(Object.values(bases))].sort();

/** Every figure that the carbon report of the first half of 2024 prints or decides by. */
export const printed: readonly Wanted[] = [
  ...new Map(
    carbon.figures.map(({ metric, role }) => [
      `${metric}@${bases[role]}`,
      { metric, period: bases[role] as string },
    ]),
  ).values(),
];

export const recordsOf = (dataset: string, bucket: string): readonly SampleRecord[] =>
  (decided.get(dataset)?.get(bucket) ?? []) as readonly SampleRecord[];

/** Every change to every record that figures are made of. */
export const changes: readonly Change[] = [...decided]
  .filter(([dataset]) => measures.has(dataset) || dataset === 'target')
  .flatMap(([dataset, buckets]) =>
    [...buckets.keys()].flatMap((bucket) =>
      recordsOf(dataset, bucket).flatMap((record) => changesOf(dataset, bucket, record)),
    ),
  );

/** Folded once, by period, dataset and bucket; a change folds its own bucket again and joins it with the rest. */
const partials = new Map(
  periods.map((period) => [
    period,
    new Map(
      [...measures.keys()].flatMap((dataset) =>
        bucketsIn(dataset, period).map(({ bucket, measuredFor }) => [
          `${dataset} ${bucket}`,
          foldOf(dataset, recordsOf(dataset, bucket), measuredFor, reference),
        ]),
      ) as readonly (readonly [string, Tally])[],
    ),
  ]),
);
const tallies = new Map([...partials].map(([period, parts]) => [period, merge(parts.values())]));

function figuresWith(own: ReadonlyMap<string, Tally>, among: Reference): ReadonlyMap<string, Figure> {
  const figures = evaluate(printed, { metrics, tallies: own, reference: among, basePeriod });
  return new Map(figures.map((figure) => [figure.id, figure]));
}

export const figuresBefore = figuresWith(tallies, reference);

export function figuresAfter(change: Change): ReadonlyMap<string, Figure> {
  const instead = <T>(record: T, one: T, after: T | undefined): readonly T[] =>
    record === one ? (after === undefined ? [] : [after]) : [record];
  if (change.dataset === 'target') {
    type Target = (typeof reference.targets)[number];
    const [before, after] = [change.before, change.after].map((one) => one?.attributes as unknown as Target);
    const targets = reference.targets.flatMap((target) => instead(target, before as Target, after));
    return figuresWith(tallies, { ...reference, targets });
  }
  const records = recordsOf(change.dataset, change.bucket).flatMap((record) =>
    instead(record, change.before, change.after),
  );
  const changed = periods.flatMap((period) => {
    const place = bucketsIn(change.dataset, period).find(({ bucket }) => bucket === change.bucket);
    if (!place) return [];
    const again = foldOf(change.dataset, records, place.measuredFor, reference);
    const parts = new Map(partials.get(period)).set(`${change.dataset} ${change.bucket}`, again);
    return [[period, merge(parts.values())] as const];
  });
  return figuresWith(new Map([...tallies, ...changed]), reference);
}
