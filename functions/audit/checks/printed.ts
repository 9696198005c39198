import type { Check } from '../../domain/check.ts';
import type { Observation } from '../../domain/finding.ts';
import { metrics } from '../../domain/metrics.ts';
import { numberKey } from '../number-key.ts';
import type { BookCell } from '../book.ts';
import type { Examined } from '../examine.ts';
import { placeOfCell, placeOfClaim } from '../place.ts';
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
    if (printed.kind !== 'number' || printed.regrouped === undefined) return [];
    const values = { found: text, expected: printed.regrouped };
    return [{ subject, values, ...(place ? { place } : {}), cause: { slip: 'digit-grouping', values } }];
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

/** An absolute total in a unit per revenue, or any metric of the catalogue in a unit that is not its own. */
const wrongUnit: Seen = ({ book }) =>
  book.cells.filter(inFirstColumn).flatMap((cell): readonly Observation[] => {
    const { unit, row, metric } = cell;
    const declared = metric === undefined ? undefined : metrics.get(metric)?.unit;
    if (unit === undefined) return [];
    const read = readPrintedUnit(unit);
    const isRight = declared === undefined ? row.role !== 'total' || !isPerRevenue(unit) : fits(read, declared, unit);
    if (isRight) return [];
    const above = cell.table.rows[cell.rowAt - 1];
    const copied = (above?.unit ?? undefined) === unit;
    return [
      {
        subject: cell.id,
        values: { found: unit, expected: declared ?? '' },
        place: placeOfCell(cell),
        cause: copied
          ? { slip: 'unit-above', values: { found: unit, row: above?.label ?? '' } }
          : { slip: 'none', values: {} },
      },
    ];
  });

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
  const first = new Map(loose.map((cell) => [`${cell.table.id} ${cell.unit}`, cell]).reverse() as never);
  return [...(first as Map<string, BookCell>).values()].map(({ id, table, unit = '' }) => ({
    subject: id,
    values: { found: unit, expected: 'tCO₂e' },
    place: { section: table.title },
  }));
};

/** How the printed numbers of a disclosure are written (domain.md §5, C-NUMFMT, C-UNIT, C-TEXT-TABLE). */
export const printedChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-number-format', rule: 'C-NUMFMT', severity: 'blocking', run: misgrouped },
  { id: 'disclosed-unreadable', rule: 'C-NUMFMT', severity: 'warning', run: unreadable },
  { id: 'disclosed-twice', rule: 'C-TEXT-TABLE', severity: 'blocking', run: printedTwice },
  { id: 'disclosed-unit', rule: 'C-UNIT', severity: 'blocking', run: wrongUnit },
  { id: 'disclosed-loose-unit', rule: 'C-UNIT', severity: 'note', run: looseUnit },
];
