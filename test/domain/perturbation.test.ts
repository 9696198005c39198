import { describe, expect, test } from 'vitest';
import { datasets } from '../../functions/domain/datasets.ts';
import { evaluate } from '../../functions/domain/evaluate.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { measures } from '../../functions/domain/measures.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import { parsePeriod } from '../../functions/domain/period.ts';
import { merge, type Tally } from '../../functions/domain/tally.ts';
import { samplePrecision } from '../../infra/local/samples/sample-precision.ts';
import { carbon } from '../../templates/carbon/definition.ts';
import { decide, referenceOf } from '../samples/fold.ts';
import {
  bucketsIn,
  type Change,
  changesOf,
  foldOf,
  type SampleRecord,
  type Touched,
  touchedBy,
} from './perturbation/contributions.ts';
import { type Declarations, reaches } from './perturbation/declared-reach.ts';

const decided = decide(samplePrecision());
const reference = referenceOf(decided);
const bases = carbon.timeBases(parsePeriod('2024-H1'), reference.profile);
const basePeriod = bases[carbon.base] as string;
const printed = [
  ...new Map(
    carbon.figures.map(({ metric, role }) => {
      const period = bases[role] as string;
      return [`${metric}@${period}`, { metric, period }] as const;
    }),
  ).values(),
];
const periods = [...new Set([basePeriod, ...Object.values(bases)])];
const recordsOf = (dataset: string, bucket: string): readonly SampleRecord[] =>
  (decided.get(dataset)?.get(bucket) ?? []) as readonly SampleRecord[];

/** Each bucket is folded once; a change folds its own bucket again and joins it with the rest. */
const partials = new Map(
  periods.flatMap((period) =>
    [...measures.keys()].flatMap((dataset) =>
      bucketsIn(dataset, period).map(({ bucket, measuredFor }) => [
        `${period} ${dataset} ${bucket}`,
        foldOf(dataset, recordsOf(dataset, bucket), measuredFor, reference),
      ]),
    ),
  ) as readonly (readonly [string, Tally])[],
);
const joined = (period: string, from: ReadonlyMap<string, Tally>): Tally =>
  merge([...from].filter(([place]) => place.startsWith(`${period} `)).map(([, tally]) => tally));
const untouched = new Map(periods.map((period) => [period, joined(period, partials)]));

const figuresWith = (tallies: ReadonlyMap<string, Tally>, among = reference): ReadonlyMap<string, Figure> =>
  new Map(
    evaluate(printed, { metrics, tallies, reference: among, basePeriod }).map((figure) => [figure.id, figure]),
  );
const before = figuresWith(untouched);

function figuresAfter(change: Change): ReadonlyMap<string, Figure> {
  if (change.dataset === 'target') {
    const targets = reference.targets.flatMap((target) => {
      if ((target as unknown) !== change.before.attributes) return [target];
      return change.after ? [change.after.attributes as unknown as typeof target] : [];
    });
    return figuresWith(untouched, { ...reference, targets });
  }
  const records = recordsOf(change.dataset, change.bucket).flatMap((record) => {
    if (record !== change.before) return [record];
    return change.after ? [change.after] : [];
  });
  const tallies = periods.map((period) => {
    const place = bucketsIn(change.dataset, period).find(({ bucket }) => bucket === change.bucket);
    if (!place) return [period, untouched.get(period) as Tally] as const;
    const again = foldOf(change.dataset, records, place.measuredFor, reference);
    return [period, joined(period, new Map([...partials, [`${period} ${change.dataset} ${change.bucket}`, again]]))] as const;
  });
  return figuresWith(new Map(tallies));
}

function declarationsFor(change: Change): Declarations {
  const known = new Map<string, Touched>();
  return {
    basePeriod,
    touched: (period) => {
      const touched = known.get(period) ?? touchedBy(change, period, reference);
      known.set(period, touched);
      return touched;
    },
    notApplicable: (metric, period) => before.get(`${metric}@${period}`)?.state === 'notApplicable',
  };
}

/** A supplier seen twice stays when one of its records goes: only records of keys that occur once are changed. */
function isOnly(change: Change, touched: Touched, period: string): boolean {
  if (touched.members.size === 0) return true;
  const others = bucketsIn(change.dataset, period).flatMap(({ bucket, measuredFor }) =>
    recordsOf(change.dataset, bucket)
      .filter((record) => record !== change.before)
      .map((record) => foldOf(change.dataset, [record], measuredFor, reference)),
  );
  return [...touched.members].every(([cell, own]) =>
    others.every((tally) => tally.members.get(cell)?.isDisjointFrom(own) ?? true),
  );
}

/** Alterations before withdrawals: a withdrawal also takes coverage away. */
const changes: readonly Change[] = [...decided]
  .filter(([dataset]) => measures.has(dataset) || dataset === 'target')
  .flatMap(([dataset, buckets]) =>
    [...buckets].flatMap(([bucket, records]) =>
      records.flatMap((record) => changesOf(dataset, bucket, record as SampleRecord)),
    ),
  )
  .sort((a, b) => Number(a.after === null) - Number(b.after === null));

/** The first change that the declarations let reach a figure. */
function contributing(metric: string, period: string): Change | undefined {
  return changes.find((change) => {
    if (change.after === null && metrics.get(metric)?.formula.op !== 'countReported' && change.field === undefined) {
      if (!membersOnly.has(change.dataset)) return false;
    }
    const declared = declarationsFor(change);
    return reaches(change, metric, period, declared) && isOnly(change, declared.touched(period), period);
  });
}
