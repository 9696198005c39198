import type { Check } from '../../domain/check.ts';
import type { Observation } from '../../domain/finding.ts';
import type { BookCell } from '../book.ts';
import type { Examined } from '../examine.ts';
import { numberKey } from '../number-key.ts';
import { placeOfCell } from '../place.ts';

type Seen = (examined: Examined) => readonly Observation[];

/** Fewer digits than these agree by chance. */
const fewestDigits = 4;

const digitsOf = (text: string): number => text.replaceAll(/\D/g, '').replace(/^0+/, '').length;

/** One row with the same long number in two periods: one of them may be a copy. */
const samePeriods: Seen = ({ book }) =>
  [...book.rows.values()].flatMap((cells): readonly Observation[] => {
    const known = new Map<string, BookCell>();
    return cells.flatMap((cell) => {
      if (cell.column.shareOf !== undefined || cell.printed.kind !== 'number') return [];
      if (digitsOf(cell.text) < fewestDigits) return [];
      const key = numberKey(cell.printed);
      const other = known.get(key);
      if (!other) known.set(key, cell);
      return other
        ? [
            {
              subject: cell.id,
              values: { found: cell.text, other: other.column.title ?? other.column.id },
              place: placeOfCell(cell),
            },
          ]
        : [];
    });
  });

/** As many suppliers asked with CMRT as with EMRT: the same list may have been used for both (domain.md §5.2, X41). */
const sameSurveys: Seen = ({ book }) =>
  book.cells.flatMap((cell): readonly Observation[] => {
    if (cell.metric !== 'cm.suppliers_in_scope_emrt' || cell.printed.kind !== 'number') return [];
    const [cmrt] = book.named.get(cell.id.replace('_emrt@', '_cmrt@')) ?? [];
    if (!cmrt || numberKey(cmrt.printed) !== numberKey(cell.printed)) return [];
    return [
      { subject: cell.id, values: { found: cell.text, other: cmrt.row.label }, place: placeOfCell(cell) },
    ];
  });

/** Identical numbers where two would differ (domain.md §5, C-DUP). */
export const copyChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-copied', rule: 'C-DUP', severity: 'note', run: samePeriods },
  { id: 'disclosed-surveys-identical', rule: 'C-DUP', severity: 'note', run: sameSurveys },
];
