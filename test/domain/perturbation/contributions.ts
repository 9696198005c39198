import { datasets } from '../../../functions/domain/datasets.ts';
import { shardFold } from '../../../functions/domain/measure.ts';
import { measures } from '../../../functions/domain/measures.ts';
import { parsePeriod, quartersOf } from '../../../functions/domain/period.ts';
import type { Reference } from '../../../functions/domain/reference.ts';
import { emptyTally, type Tally } from '../../../functions/domain/tally.ts';
import type { Change, SampleRecord } from './changes.ts';

/** Buckets that a dataset's part of a period is folded from, with the period its records are measured for. */
export function bucketsIn(
  dataset: string,
  period: string,
): readonly { readonly bucket: string; readonly measuredFor: string }[] {
  const kind = datasets.get(dataset)?.bucket;
  const parsed = parsePeriod(period);
  if (kind === 'quarter') return quartersOf(parsed).map((bucket) => ({ bucket, measuredFor: bucket }));
  return [{ bucket: kind === 'asof' ? 'asof' : String(parsed.year), measuredFor: period }];
}

export function foldOf(
  dataset: string,
  records: readonly SampleRecord[],
  measuredFor: string,
  reference: Reference,
): Tally {
  const measure = measures.get(dataset);
  const tally = emptyTally();
  if (!measure) return tally;
  const context = { reference, period: parsePeriod(measuredFor) };
  const { take, step } = shardFold(measure, tally, context);
  // Of what a measure joins, only a dataset's own records stand here; other joins have a test of their own.
  if (measure.join?.datasets.includes(dataset)) for (const record of records) take(dataset, record);
  for (const record of records) step(record);
  return measure.finish ? measure.finish(tally, context) : tally;
}

/** What one record fills by itself: its sums, and as tokens the cells there are and who is a member of them. */
interface Content {
  readonly sums: ReadonlyMap<string, string>;
  readonly tokens: ReadonlySet<string>;
}

const membership = (cell: string, member: string): string => `${cell}\t${member}`;

export function contentOf(
  dataset: string,
  record: SampleRecord | undefined,
  measuredFor: string,
  reference: Reference,
): Content {
  const tally = foldOf(dataset, record ? [record] : [], measuredFor, reference);
  return {
    sums: new Map([...tally.sums].map(([cell, amount]) => [cell, amount.toFixed()])),
    tokens: new Set([
      ...tally.sums.keys(),
      ...[...tally.members].flatMap(([cell, own]) => [cell, ...[...own].map((one) => membership(cell, one))]),
    ]),
  };
}

/** Cells that a change touches in one period. */
export interface Touched {
  /** Their sum or their members differ, or there was none. */
  readonly cells: ReadonlySet<string>;
  /** They are filled only before, or only after: somebody begins or ceases to report. */
  readonly appearing: ReadonlySet<string>;
  /** Members that come or go, by cell. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How many records of a dataset hold each token in a period. */
export type Holders = (dataset: string, period: string) => ReadonlyMap<string, number>;

/** What the record alone fills before and after; what another record fills too neither comes nor goes with it. */
export function touchedBy(change: Change, period: string, reference: Reference, holders: Holders): Touched {
  const place = bucketsIn(change.dataset, period).find(({ bucket }) => bucket === change.bucket);
  if (!place) return { cells: new Set(), appearing: new Set(), members: new Map() };
  const [before, after] = [change.before, change.after].map((record) =>
    contentOf(change.dataset, record, place.measuredFor, reference),
  ) as [Content, Content];
  const held = holders(change.dataset, period);
  const turned = [...new Set([...before.tokens, ...after.tokens])].filter((token) => {
    if (before.tokens.has(token) === after.tokens.has(token)) return false;
    return (held.get(token) ?? 0) === (before.tokens.has(token) ? 1 : 0);
  });
  const summed = [...new Set([...before.sums.keys(), ...after.sums.keys()])].filter(
    (cell) => before.sums.get(cell) !== after.sums.get(cell),
  );
  const members = new Map<string, Set<string>>();
  for (const token of turned) {
    const [cell = '', ...member] = token.split('\t');
    if (member.length > 0) members.set(cell, (members.get(cell) ?? new Set()).add(member.join('\t')));
  }
  const appearing = new Set(turned.filter((token) => !token.includes('\t')));
  return { cells: new Set([...summed, ...appearing, ...members.keys()]), appearing, members };
}
