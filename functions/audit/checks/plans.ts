import type { Check } from '../../domain/check.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { Observation } from '../../domain/finding.ts';
import { formatDecimal } from '../../domain/number-format.ts';
import { isAmount, sumOf } from '../amounts.ts';
import type { Examined } from '../examine.ts';

type Seen = (examined: Examined) => readonly Observation[];

/** What is planned by kind against what has become of it by state (domain.md §5.2, X25): 10 + 1 + 1 + 1 and 7 + 4. */
const unfollowed: Seen = ({ book, amountOf }) =>
  (book.file.plans ?? []).flatMap(({ title, planned, followed, in: column }): readonly Observation[] => {
    const counts = (of: readonly string[]) => of.map((one) => amountOf(book.nameOf(one, column)));
    const [plans, states] = [counts(planned), counts(followed)];
    const [all, seen] = [sumOf(plans), sumOf(states)];
    if (all === undefined || seen === undefined || all.equals(seen)) return [];
    const values = {
      ...{ planned: terms(plans, all), followed: terms(states, seen) },
      count: formatDecimal(all.minus(seen).abs(), 0),
    };
    return [{ subject: title, values, figures: [...planned, ...followed], place: { section: title } }];
  });

/** A sum as it is added up: 7 + 4 = 11. */
function terms(amounts: ReturnType<Examined['amountOf']>[], sum: Decimal): string {
  const parts = amounts.filter(isAmount).map(({ value }) => formatDecimal(value, 0));
  const total = formatDecimal(sum, 0);
  return parts.length < 2 ? total : `${parts.join(' + ')} = ${total}`;
}

/** Goals of which the document neither says how far they are nor that it does not report on them (X28). */
const withoutFigure: Seen = ({ book, amountOf }) =>
  (book.file.goals ?? []).flatMap(
    ({ title, section, of, in: column, notReported }): readonly Observation[] => {
      const columns = column === undefined ? columnsOf(of, book) : [column];
      const isFigured = of !== undefined && columns.some((one) => isAmount(amountOf(book.nameOf(of, one))));
      if (isFigured || notReported) return [];
      return [{ subject: title, values: { title }, place: { section: section ?? title } }];
    },
  );

const columnsOf = (of: string | undefined, { cells }: Examined['book']): readonly string[] =>
  of === undefined ? [] : [...new Set(cells.map(({ column }) => column.id))];

/** Plans and goals against the figures that follow them (domain.md §5, C-PLAN, C-GOAL). */
export const planChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-plan', rule: 'C-PLAN', severity: 'warning', run: unfollowed },
  { id: 'disclosed-goal-unfigured', rule: 'C-GOAL', severity: 'warning', run: withoutFigure },
];
