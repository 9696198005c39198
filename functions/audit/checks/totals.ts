import type { Check } from '../../domain/check.ts';
import type { Observation } from '../../domain/finding.ts';
import { formatDecimal } from '../../domain/number-format.ts';
import { isAmount, sumOf } from '../amounts.ts';
import type { BookCell } from '../book.ts';
import type { Examined } from '../examine.ts';
import { metalOf } from '../metal-name.ts';
import { partsOf, totalRowOf } from '../table-relations.ts';
import { isTotal } from './smelters.ts';

type Seen = (examined: Examined) => readonly Observation[];

/** Parts that a table declares, and no row that adds them up. */
const withoutTotal: Seen = ({ book, amountOf }) =>
  (book.file.tables ?? []).flatMap((table): readonly Observation[] => {
    const parts = partsOf(table);
    if (totalRowOf(table) || parts.length < 2) return [];
    return table.columns.flatMap((column, at) => {
      if (column.shareOf !== undefined) return [];
      const cells = parts.map((row) => book.rows.get(row)?.[at] as BookCell);
      const amounts = cells.map(({ id }) => amountOf(id));
      const total = sumOf(amounts);
      if (total === undefined) return [];
      const decimals = Math.max(...amounts.filter(isAmount).map((amount) => amount.decimals));
      return [
        {
          subject: `${table.id}@${column.id}`,
          values: { expected: formatDecimal(total, decimals), count: String(parts.length) },
          place: { section: table.title, column: column.title ?? column.id },
        },
      ];
    });
  });

/** A list whose rows nobody counted: per metal, and all of them. */
const listWithoutTotals: Seen = ({ book }) =>
  (book.file.lists ?? []).flatMap((list): readonly Observation[] => {
    const printed = Object.keys(list.totals ?? {});
    const counts = [...Map.groupBy(list.rows, ({ metal }) => metalOf(metal))];
    const missing = counts.filter(([metal]) => !printed.some((name) => metalOf(name) === metal));
    if (list.rows.length === 0 || (printed.some(isTotal) && missing.length === 0)) return [];
    const perMetal = missing.map(([metal, own]) => `${metal} ${own.length}`).join(', ');
    return [
      {
        subject: list.id,
        values: { expected: String(list.rows.length), metals: perMetal },
        place: { section: list.title },
      },
    ];
  });

/** Totals that a reader needs and nobody printed (domain.md §5.2, X40). */
export const totalChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-total-missing', rule: 'C-FOOT', severity: 'note', run: withoutTotal },
  { id: 'disclosed-list-uncounted', rule: 'C-SOR', severity: 'note', run: listWithoutTotals },
];
