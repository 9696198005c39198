import type { SheetStrings } from '../../domain/sheet/sheet-strings.ts';
import { type IntakeStrings, sayOf } from '../../intake/say-problem.ts';
import type { Awaiting } from '../../review/awaiting-review.ts';
import type { Reviewed } from '../../review/review.ts';
import { table } from '../table.ts';
import { datasetLabel } from './dataset-label.ts';

/** Characters of a SHA-256 that tell files apart and name them. */
const shown = 12;

/** What waits for a review, as a table with a sentence below it. */
export function awaitingText(
  { groups, rows, asOfBatch }: Awaiting,
  strings: IntakeStrings,
  sheets: SheetStrings,
): string {
  const say = (path: string, values: Readonly<Record<string, string>> = {}): string =>
    sayOf(strings, path, values);
  if (rows === 0) return say('list.nothing');
  const heads = ['file', 'digest', 'dataset', 'facility', 'rows', 'enteredBy', 'enteredAt'];
  const lines = groups.map((group) => [
    group.file?.name ?? '',
    group.file?.sha256.slice(0, shown) ?? '',
    datasetLabel(sheets, group.dataset),
    group.facility ?? '',
    group.rows,
    group.enteredBy,
    group.enteredAt.slice(0, 16).replace('T', ' '),
  ]);
  const withdrawals = groups.reduce((sum, one) => sum + one.withdrawals, 0);
  return [
    table(
      heads.map((head) => say(`heads.${head}`)),
      lines,
    ),
    '',
    say('list.waiting', { rows: String(rows), batch: String(asOfBatch) }),
    ...(withdrawals > 0 ? [say('list.withdrawals', { rows: String(withdrawals) })] : []),
    say('list.how'),
  ].join('\n');
}

/** What was decided, and what was left out. */
export function reviewedText({ verdict, rows, batch, ownRows }: Reviewed, strings: IntakeStrings): string {
  const values = { rows: String(rows), batch: String(batch) };
  return [
    sayOf(strings, `decided.${verdict}`, values),
    ...(ownRows > 0 ? [sayOf(strings, 'decided.own', { rows: String(ownRows) })] : []),
  ].join('\n');
}
