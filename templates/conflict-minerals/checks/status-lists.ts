import type { RecordOf } from '../../../functions/domain/dataset.ts';
import type { rmapStatus } from '../../../functions/domain/datasets/minerals.ts';
import type { Observation } from '../../../functions/domain/finding.ts';
import { type SmelterRow, standingOfStatus } from '../../../functions/domain/minerals.ts';
import { daysBefore } from '../../../functions/domain/period.ts';
import type { CheckInput, FigureCheck } from '../../../functions/domain/report.ts';
import { smelterParts, standingMetrics } from '../figures.ts';
import { lastDayOf, role, smeltersIn } from './look-up-standing.ts';

/** A status list says nothing of a date more than a quarter after it (domain.md §3.1, cm.sor_conformant_rate). */
const validDays = 92;
type RmapStatus = RecordOf<typeof rmapStatus>;

const statusesIn = ({ records }: CheckInput): readonly RmapStatus[] =>
  (records.get('rmap-status') ?? []) as readonly RmapStatus[];

/** Statuses that hold on the last day: of each list its newest edition by then, unless that is out of date. */
function statusesInForce(input: CheckInput): readonly RmapStatus[] {
  const day = lastDayOf(input);
  const given = statusesIn(input).filter(({ snapshotOn }) => snapshotOn <= day);
  return [...Map.groupBy(given, ({ source }) => source).values()].flatMap((list) => {
    const newest = list
      .map(({ snapshotOn }) => snapshotOn)
      .sort()
      .at(-1) as string;
    return newest < daysBefore(day, validDays) ? [] : list.filter(({ snapshotOn }) => snapshotOn === newest);
  });
}

/** Of each row of the smelter list, what the newest of the lists in force that name it say. */
function statusesByRow(
  input: CheckInput,
): readonly { readonly row: SmelterRow; readonly own: readonly RmapStatus[] }[] {
  const byRow = Map.groupBy(statusesInForce(input), ({ metal, cid }) => `${metal} ${cid}`);
  return smeltersIn(input).map((row) => {
    const all = byRow.get(`${row.metal} ${row.cid}`) ?? [];
    const newest = all
      .map(({ snapshotOn }) => snapshotOn)
      .sort()
      .at(-1);
    return { row, own: all.filter(({ snapshotOn }) => snapshotOn === newest) };
  });
}

const seenOf = ({ metal, cid }: SmelterRow, values: Observation['values']): Observation => ({
  subject: `${metal} ${cid}`,
  values: { cid, metal, ...values },
});

/** C-PERIOD: what was found after the period says nothing of its last day. */
function afterPeriod(input: CheckInput): readonly Observation[] {
  const day = lastDayOf(input);
  return smeltersIn(input).flatMap((row) =>
    row.statusOn === undefined || row.statusOn <= day ? [] : [seenOf(row, { found: row.statusOn, day })],
  );
}

/** Lists were handed in, and all of them are of a day after the period: nothing can be assessed by them. */
function onlyLater(input: CheckInput): readonly Observation[] {
  const day = lastDayOf(input);
  const days = statusesIn(input).map(({ snapshotOn }) => snapshotOn);
  const first = days.toSorted()[0];
  if (first === undefined || first <= day) return [];
  return [{ subject: input.figure('cm.sor_unknown.three_tg', role).id, values: { first, day } }];
}

/** C-EVIDENCE: a row stands as the status lists in force have it, and as unknown where none names it. */
function otherwise(input: CheckInput): readonly Observation[] {
  return statusesByRow(input).flatMap(({ row, own }) => {
    const expected = own.length === 0 ? ['unknown'] : own.map(({ status }) => standingOfStatus(status));
    if (row.status === undefined || expected.includes(row.status) || expected.includes('notEligible'))
      return [];
    return [seenOf(row, { found: row.status, expected: [...new Set(expected)].join(', ') })];
  });
}

/** C-SOR: what RMI finds not eligible is no smelter, and in no count (domain.md §7). */
function notEligible(input: CheckInput): readonly Observation[] {
  return statusesByRow(input)
    .filter(({ own }) => own.length > 0 && own.every(({ status }) => status === 'not_eligible'))
    .map(({ row, own }) => seenOf(row, { on: own[0]?.snapshotOn ?? '' }));
}

/** C-CID: a status that was given for the same number under another metal, while this row is unknown. */
function otherMetal(input: CheckInput): readonly Observation[] {
  const byCid = Map.groupBy(statusesInForce(input), ({ cid }) => cid);
  return statusesByRow(input).flatMap(({ row, own }) => {
    const others = own.length > 0 ? [] : (byCid.get(row.cid) ?? []);
    if (others.length === 0) return [];
    const listed = [...new Set(others.map(({ metal }) => metal))].join(', ');
    return [seenOf(row, { listed, on: others[0]?.snapshotOn ?? '' })];
  });
}

/** C-DUP: two editions of one list that say the same of every smelter are more often one list, handed in twice. */
function copied(input: CheckInput): readonly Observation[] {
  const day = lastDayOf(input);
  const given = statusesIn(input).filter(({ snapshotOn }) => snapshotOn <= day);
  return [...Map.groupBy(given, ({ source }) => source)].flatMap(([source, list]) => {
    const editions = [...Map.groupBy(list, ({ snapshotOn }) => snapshotOn)].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    const said = editions.map(([on, rows]) => ({
      on,
      text: rows
        .map(({ metal, cid, status }) => `${metal} ${cid} ${status}`)
        .sort()
        .join('\n'),
    }));
    return said.flatMap(({ on, text }, index): readonly Observation[] => {
      const before = said[index - 1];
      return before?.text === text ? [{ subject: source, values: { first: before.on, second: on } }] : [];
    });
  });
}

/** C-NULL: where nothing is assessed, no standing has a count, not even none. */
function countedUnassessed({ figure }: CheckInput): readonly Observation[] {
  const counts = standingMetrics.flatMap((metric) =>
    smelterParts.map((part) => figure(`${metric}.${part}`, role)),
  );
  if (!counts.some(({ reason }) => reason === 'notAssessed')) return [];
  return counts
    .filter(({ state }) => state === 'value')
    .map(({ id, printed }) => ({ subject: id, values: { found: printed } }));
}

export const statusListChecks: readonly FigureCheck[] = [
  { id: 'status-after-period', rule: 'C-PERIOD', severity: 'blocking', firm: true, run: afterPeriod },
  { id: 'status-list-later', rule: 'C-PERIOD', severity: 'warning', run: onlyLater },
  { id: 'standing-otherwise', rule: 'C-EVIDENCE', severity: 'blocking', firm: true, run: otherwise },
  { id: 'not-eligible-counted', rule: 'C-SOR', severity: 'blocking', firm: true, run: notEligible },
  { id: 'counted-unassessed', rule: 'C-NULL', severity: 'blocking', firm: true, run: countedUnassessed },
  { id: 'status-other-metal', rule: 'C-CID', severity: 'warning', run: otherMetal },
  { id: 'status-list-copied', rule: 'C-DUP', severity: 'note', run: copied },
];
