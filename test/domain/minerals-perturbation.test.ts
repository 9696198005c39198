import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { bucketsOf } from '../../functions/domain/buckets.ts';
import { datasets } from '../../functions/domain/datasets.ts';
import { evaluate } from '../../functions/domain/evaluate.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { shardFold } from '../../functions/domain/measure.ts';
import { measures } from '../../functions/domain/measures.ts';
import { mineralMetrics } from '../../functions/domain/metrics/minerals.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import { parsePeriod } from '../../functions/domain/period.ts';
import type { DecidedRecord } from '../../functions/domain/record.ts';
import { emptyTally, merge, type Tally } from '../../functions/domain/tally.ts';
import { figures } from '../../templates/conflict-minerals/figures.ts';
import { decide, referenceOf } from '../samples/fold.ts';
import { samplePrecision } from '../samples/generator/sample-precision.ts';
import { type MineralsChange, mineralsChanges } from './perturbation/minerals-changes.ts';

type SampleRecord = DecidedRecord<Readonly<Record<string, unknown>>>;

const period = '2024';
const decided = decide(samplePrecision());
/** The report's figures and all others that are declared of minerals: what it does not print today it may tomorrow. */
const printed = [
  ...new Set([...figures.map(({ metric }) => metric), ...mineralMetrics.map(({ id }) => id)]),
].map((metric) => ({ metric, period }));

/** Records that a figure of the period may read, by dataset; `change` has its one record otherwise. */
function recordsOf(dataset: string, change?: MineralsChange): readonly SampleRecord[] {
  const records = bucketsOf(dataset, period).flatMap(
    (bucket) => (decided.get(dataset)?.get(bucket) ?? []) as readonly SampleRecord[],
  );
  if (change?.dataset !== dataset) return records;
  const { of, after } = change;
  if (!of) return [...records, { naturalKey: 'added', attributes: after?.({}) ?? {}, estimated: false }];
  const at = records.findIndex(({ attributes }) => of(attributes));
  if (at === -1) throw new RangeError(`no ${dataset} record fits "${change.name}"`);
  return records.flatMap((one, index) => {
    if (index !== at) return [one];
    return after ? [{ ...one, attributes: after(one.attributes) }] : [];
  });
}

const reference = referenceOf(decided);
const context = { reference, period: parsePeriod(period) };
const read = [...measures.values()].filter(
  ({ dataset }) => [...decided.keys()].includes(dataset) && bucketsOf(dataset, period).length > 0,
);

function foldOf(dataset: string, change?: MineralsChange): Tally {
  const measure = measures.get(dataset);
  if (!measure) throw new RangeError(`no measure for ${dataset}`);
  const tally = emptyTally();
  const { take, step } = shardFold(measure, tally, context);
  for (const joined of measure.join?.datasets ?? [])
    for (const one of recordsOf(joined, change)) take(joined, one);
  for (const one of recordsOf(dataset, change)) step(one);
  return tally;
}

/** Datasets that the report's metrics name. */
const named = new Set(
  printed.flatMap(({ metric }) => {
    const formula = metrics.get(metric)?.formula;
    return formula && 'datasets' in formula ? formula.datasets : [];
  }),
);
const folded = read.map(({ dataset }) => dataset).filter((dataset) => named.has(dataset));
const before = new Map(folded.map((dataset) => [dataset, foldOf(dataset)]));

function figuresAfter(change?: MineralsChange): ReadonlyMap<string, Figure> {
  const touched = (dataset: string): boolean =>
    dataset === change?.dataset ||
    (measures.get(dataset)?.join?.datasets.includes(change?.dataset ?? '') ?? false);
  const tally = merge(
    folded.map((dataset) => (touched(dataset) ? foldOf(dataset, change) : (before.get(dataset) as Tally))),
  );
  const targets = recordsOf('target', change).map(({ attributes }) => attributes) as never;
  const found = evaluate(printed, {
    metrics,
    tallies: new Map([[period, tally]]),
    reference: { ...reference, targets },
    basePeriod: '',
  });
  return new Map(found.map((figure) => [figure.metric, figure]));
}

const figuresBefore = figuresAfter();
const metricsPrinted = printed.map(({ metric }) => metric);
const outcomes = new Map(mineralsChanges.map((change) => [change, figuresAfter(change)]));

/** None of one more is none still, and all of one less is all. */
function staysAsItIs(metric: string, moves: readonly string[]): boolean {
  const formula = metrics.get(metric)?.formula;
  if (formula?.op !== 'ratio') return false;
  const { value } = figuresBefore.get(metric) ?? {};
  const [part, whole] = [moves.includes(formula.numerator), moves.includes(formula.denominator)];
  return (value === '0' && !part) || (value === '100' && part && whole);
}

describe('one record of the minerals campaign changed', () => {
  test.each(mineralsChanges)('$name is a record that its dataset takes', (change) => {
    const { dataset, of, after } = change;
    const known = new Set(recordsOf(dataset));
    const changed = recordsOf(dataset, change).filter((one) => !known.has(one));
    expect(changed.length).toBe(of && !after ? 0 : 1);
    for (const { attributes } of changed) {
      const result = z.safeParse(datasets.get(dataset)?.schema as z.ZodMiniType, attributes);
      expect(result.error?.message).toBeUndefined();
    }
  });

  test.each(mineralsChanges)('$name moves exactly the figures that rest on it', (change) => {
    const after = outcomes.get(change);
    const said = (figure: Figure | undefined) => `${figure?.state} ${figure?.value}`;
    const moved = metricsPrinted.filter(
      (metric) => said(after?.get(metric)) !== said(figuresBefore.get(metric)),
    );
    const expected = change.moves.filter((metric) => !staysAsItIs(metric, change.moves));
    expect(moved.sort()).toEqual([...expected].sort());
  });
});

test.each(metricsPrinted)('%s is printed otherwise when some record below it changes', (metric) => {
  const before = figuresBefore.get(metric)?.printed;
  const after = mineralsChanges.filter((one) => outcomes.get(one)?.get(metric)?.printed !== before);
  expect(after.map(({ name }) => name)).not.toEqual([]);
});
