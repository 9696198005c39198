import { copiedUnit, digitGrouping } from '../../domain/causes/printed-slips.ts';
import type { Check } from '../../domain/check.ts';
import type { Cause, Observation } from '../../domain/finding.ts';
import { metrics } from '../../domain/metrics.ts';
import { type BookCell, digitsOf } from '../book.ts';
import type { Examined } from '../examine.ts';
import { numberKey } from '../number-key.ts';
import { calledOf, placeOfCell, placeOfClaim } from '../place.ts';
import type { Printed } from '../printed.ts';
import { isLooseEmissionUnit, isPerRevenue, readPrintedUnit } from '../printed-unit.ts';

type Seen = (examined: Examined) => readonly Observation[];

/** Everything printed as a number, cells and numbers of sentences alike. */
function printedTexts({ book }: Examined): readonly (Pick<Observation, 'subject' | 'place'> & {
  readonly text: string;
  readonly printed: Printed;
})[] {
  return [
    ...book.cells.map((cell) => ({ ...cell, subject: cell.id, place: placeOfCell(cell) })),
    ...book.sayings
      .filter(({ is, printed }) => is.kind !== 'date' && is.kind !== 'given' && printed.kind === 'number')
      .map((saying) => ({ ...saying, subject: saying.id, place: placeOfClaim(saying.claim, book) })),
  ];
}

/** Separators in wrong places; the digits leave no doubt of the number that is meant. */
const misgrouped: Seen = (examined) =>
  printedTexts(examined).flatMap(({ subject, place, text, printed }): readonly Observation[] => {
    const cause = printed.kind === 'number' && printed.misgrouped ? digitGrouping(digitsOf(text)) : undefined;
    if (!cause) return [];
    const values = { found: text, expected: cause.values.expected ?? '' };
    return [{ subject, values, ...(place ? { place } : {}), cause }];
  });

const unreadable: Seen = (examined) =>
  printedTexts(examined).flatMap(({ subject, place, text, printed }): readonly Observation[] =>
    printed.kind === 'unreadable' ? [{ subject, values: { found: text }, ...(place ? { place } : {}) }] : [],
  );

/** The same metric of the same period, printed in two places with two values. */
const printedTwice: Seen = ({ book }) =>
  [...book.named.values()].flatMap(([first, ...others]): readonly Observation[] =>
    others
      .filter((other) => first && numberKey(other.printed) !== numberKey(first.printed))
      .map((other) => ({
        subject: other.id,
        values: { found: other.text, expected: first?.text ?? '', elsewhere: first?.table.title ?? '' },
        place: placeOfCell(other),
      })),
  );

const inFirstColumn = ({ columnAt }: BookCell): boolean => columnAt === 0;

/** Any metric of the catalogue in a unit that is not its own; the unit of the row above gives the slip away. */
const wrongUnit: Seen = (examined) =>
  examined.book.cells.filter(inFirstColumn).flatMap((cell): readonly Observation[] => {
    const { unit, metric } = cell;
    const declared = metric === undefined ? undefined : metrics.get(metric)?.unit;
    if (unit === undefined || declared === undefined || fits(readPrintedUnit(unit), declared, unit))
      return [];
    return [unitSeen(examined, cell, unit, declared)];
  });

/** An absolute total in a unit per revenue, where the catalogue does not know the row. */
const totalPerRevenue: Seen = (examined) =>
  examined.book.cells.filter(inFirstColumn).flatMap((cell): readonly Observation[] => {
    const { unit, metric, row } = cell;
    if (unit === undefined || metric !== undefined || row.role !== 'total' || !isPerRevenue(unit)) return [];
    return [unitSeen(examined, cell, unit, '')];
  });

function unitSeen(
  { book, amountOf }: Examined,
  cell: BookCell,
  found: string,
  expected: string,
): Observation {
  const { table, row, rowAt, columnAt, id } = cell;
  const near = table.rows.slice(Math.max(0, rowAt - 1), rowAt + 2);
  const column = near.map((one) => [book.rows.get(one)?.[columnAt]?.id ?? '']);
  const cause = copiedUnit({ id, unit: readPrintedUnit(found) ?? found }, expected, {
    tables: [column],
    amountOf,
  });
  const other: Cause['values'] =
    cause.values.other === undefined ? {} : { other: calledOf(cause.values.other, book) };
  return {
    subject: id,
    values: { found, expected },
    place: placeOfCell(cell),
    cause:
      cause.slip === 'none'
        ? cause
        : { ...cause, values: { ...cause.values, ...other, found, row: row.label } },
  };
}

/** Counts are printed without a unit or with words that the catalogue does not list; those are not judged. */
function fits(read: string | undefined, declared: string, unit: string): boolean {
  if (declared === 'tCO2e' && isLooseEmissionUnit(unit)) return true;
  return read === undefined ? !isPerRevenue(unit) : read === declared;
}

/** Emissions in `ton`: of what, and which ton, is left open. Said once per table and unit. */
const looseUnit: Seen = ({ book }) => {
  const loose = book.cells.filter(
    ({ metric, unit }) =>
      unit !== undefined && metrics.get(metric ?? '')?.unit === 'tCO2e' && isLooseEmissionUnit(unit),
  );
  const tables = Map.groupBy(loose, ({ table, unit }) => `${table.id} ${unit}`);
  return [...tables.values()].flatMap(([first]) =>
    first
      ? [
          {
            subject: first.id,
            values: { found: first.unit ?? '', expected: 'tCO2e' },
            place: { section: first.table.title },
          },
        ]
      : [],
  );
};

/** How the printed numbers of a disclosure are written (domain.md §5, C-NUMFMT, C-UNIT, C-TEXT-TABLE). */
export const printedChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-number-format', rule: 'C-NUMFMT', severity: 'blocking', run: misgrouped },
  { id: 'disclosed-unreadable', rule: 'C-NUMFMT', severity: 'warning', run: unreadable },
  { id: 'disclosed-twice', rule: 'C-TEXT-TABLE', severity: 'blocking', run: printedTwice },
  { id: 'disclosed-unit', rule: 'C-UNIT', severity: 'blocking', run: wrongUnit },
  { id: 'disclosed-total-unit', rule: 'C-UNIT', severity: 'blocking', run: totalPerRevenue },
  { id: 'disclosed-loose-unit', rule: 'C-UNIT', severity: 'note', run: looseUnit },
];
