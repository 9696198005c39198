import type { RecordOf } from '../../../functions/domain/dataset.ts';
import { metals } from '../../../functions/domain/dataset.ts';
import type { rmapStatus } from '../../../functions/domain/datasets/minerals.ts';
import type { Observation } from '../../../functions/domain/finding.ts';
import { metalsInScope, type SmelterRow } from '../../../functions/domain/minerals.ts';
import { asOf, daysAfter, parsePeriod } from '../../../functions/domain/period.ts';
import type { CheckInput, FigureCheck } from '../../../functions/domain/report.ts';
import { decimalOf, seenIn } from '../../house/frame/check-parts.ts';

const role = 'results';
const day = 86_400_000;
/** A status list says nothing of a date more than a quarter after it (domain.md §3.1, cm.sor_conformant_rate). */
const validDays = 92;
/** Days that a next assessment may be overdue before conformance is looked at (domain.md §7). */
const overdueDays = 90;
type RmapStatus = RecordOf<typeof rmapStatus>;

/** C-SOR: as many rows in the list as smelters counted, metal by metal. */
function rowsEqualCounts({ figure, list }: CheckInput): readonly Observation[] {
  const rows = list('smelters') as readonly SmelterRow[];
  return metals.flatMap((metal) => {
    const count = figure(`cm.sor_count.${metal.toLowerCase()}`, role);
    const listed = rows.filter((row) => row.metal === metal).length;
    const counted = decimalOf(count);
    if (counted === undefined ? listed === 0 : counted.equals(listed)) return [];
    return [seenIn(count, { expected: String(listed) })];
  });
}

/** C-SCOPE: metals that are surveyed but have no smelter in the list; the report prints a scope note for them. */
function scopeRows({ figure, list, profile }: CheckInput): readonly Observation[] {
  const listed = new Set((list('smelters') as readonly SmelterRow[]).map(({ metal }) => metal));
  const reference = { profile } as Parameters<typeof metalsInScope>[0];
  const without = metalsInScope(reference).filter((metal) => !listed.has(metal));
  if (without.length === 0) return [];
  return [seenIn(figure('cm.smelter_list', role), { metals: without.join(', ') })];
}

/** The newest status list is older than it may be: its smelters count as unknown until a newer one is supplied. */
function statusListAge({ figure, records, bases }: CheckInput): readonly Observation[] {
  const end = asOf(parsePeriod(bases.results ?? ''));
  const newest = ((records.get('rmap-status') ?? []) as readonly { readonly snapshotOn: string }[])
    .map(({ snapshotOn }) => snapshotOn)
    .filter((snapshotOn) => snapshotOn <= end)
    .toSorted()
    .at(-1);
  if (newest === undefined) return [];
  const age = (Date.parse(end) - Date.parse(newest)) / day;
  if (age <= validDays) return [];
  const values = { newest, age: String(age), limit: String(validDays) };
  return [seenIn(figure('cm.sor_unknown.three_tg', role), values)];
}

/** Conformance looks back and ends: one whose next assessment is long overdue is looked at (domain.md §7). */
function overdueAssessments({ list, records, bases }: CheckInput): readonly Observation[] {
  const end = asOf(parsePeriod(bases.results ?? ''));
  const due = new Map(
    ((records.get('rmap-status') ?? []) as readonly RmapStatus[]).map((one) => [
      `${one.metal} ${one.cid} ${one.snapshotOn}`,
      one.nextAssessmentOn,
    ]),
  );
  return (list('smelters') as readonly SmelterRow[]).flatMap((row): readonly Observation[] => {
    const next = due.get(`${row.metal} ${row.cid} ${row.statusOn}`);
    if (row.status !== 'conformant' || next === undefined || daysAfter(next, overdueDays) >= end) return [];
    const values = { metal: row.metal, cid: row.cid, due: next, limit: String(overdueDays) };
    return [{ subject: `${row.metal} ${row.cid}`, values }];
  });
}

export const smelterChecks: readonly FigureCheck[] = [
  { id: 'smelter-list-count', rule: 'C-SOR', severity: 'blocking', firm: true, run: rowsEqualCounts },
  { id: 'scope-without-rows', rule: 'C-SCOPE', severity: 'note', run: scopeRows },
  { id: 'status-list-old', rule: 'C-STALE', severity: 'warning', run: statusListAge },
  { id: 'assessment-overdue', rule: 'C-EVIDENCE', severity: 'warning', run: overdueAssessments },
];
