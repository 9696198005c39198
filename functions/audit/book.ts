import type { Unit } from '../domain/metric.ts';
import { metrics } from '../domain/metrics.ts';
import type { Amount } from '../domain/relations/amount.ts';
import { folded } from '../domain/sheet/fold.ts';
import type { Claim, DisclosedTable, DisclosureFile, Meaning, TableColumn, TableRow } from './disclosure.ts';
import { type Printed, readPrinted } from './printed.ts';
import { isLooseEmissionUnit, isPerRevenue, readPrintedUnit } from './printed-unit.ts';

/** A cell of a table: where it stands, what is printed there, and what it means. */
export interface BookCell {
  /** What relations call it: `<metric or row id>@<period>`, where it is the first of that name. */
  readonly id: string;
  readonly table: DisclosedTable;
  readonly row: TableRow;
  readonly rowAt: number;
  readonly column: TableColumn;
  readonly columnAt: number;
  readonly metric?: string;
  /** Unit as it is printed: of the row, else the column, else the table. */
  readonly unit?: string;
  readonly text: string;
  readonly printed: Printed;
}

/** A printed number or phrase of a sentence with what it means. */
export interface BookSaying {
  readonly id: string;
  readonly claim: Claim;
  readonly claimAt: number;
  readonly text: string;
  readonly is: Meaning;
  readonly printed: Printed;
}

/** A disclosure with its numbers read once and found by name: what every check of an audit looks at. */
export interface Book {
  readonly file: DisclosureFile;
  readonly cells: readonly BookCell[];
  readonly sayings: readonly BookSaying[];
  /** The same by id. */
  readonly said: ReadonlyMap<string, BookSaying>;
  /** Every cell of a name, in the order of the document. */
  readonly named: ReadonlyMap<string, readonly BookCell[]>;
  /** The cells of a row, by column. */
  readonly rows: ReadonlyMap<TableRow, readonly BookCell[]>;
  /** The name that a reference of a claim or a row leads to, in a period or the column of that id. */
  readonly nameOf: (reference: string, column: string) => string;
}

/** Metrics by the folded labels that the catalogue prints them under, in every language. */
export type Labels = ReadonlyMap<string, readonly string[]>;

export function openBook(file: DisclosureFile, labels: Labels): Book {
  const tables = file.tables ?? [];
  const rows = new Map<TableRow, readonly BookCell[]>();
  for (const table of tables)
    for (const [rowAt, row] of table.rows.entries()) rows.set(row, cellsOf(table, row, rowAt, labels));
  const cells = [...rows.values()].flat();
  const sayings = (file.claims ?? []).flatMap((claim, claimAt) =>
    (claim.says ?? []).map(({ text, is }, at) => ({
      ...{ id: `claim ${claim.id ?? claimAt + 1}.${at + 1}`, claim, claimAt, text, is },
      printed: readPrinted(text),
    })),
  );
  return {
    file,
    cells,
    rows,
    named: Map.groupBy(cells, ({ id }) => id),
    nameOf: namesOf(cells),
    sayings,
    said: new Map(sayings.map((one) => [one.id, one])),
  };
}

function cellsOf(table: DisclosedTable, row: TableRow, rowAt: number, labels: Labels): readonly BookCell[] {
  const unitOfRow = row.unit ?? table.unit;
  const metric = row.metric ?? recognised(row.label, unitOfRow ?? table.columns[0]?.unit, labels);
  const name = metric ?? row.id ?? `${table.id}/${rowAt + 1}`;
  return table.columns.map((column, columnAt) => {
    const text = row.values[columnAt] as string;
    const unit = column.shareOf === undefined ? (row.unit ?? column.unit ?? table.unit) : '%';
    return {
      id: `${name}@${columnName(column)}`,
      ...{ table, row, rowAt, column, columnAt, text, printed: readPrinted(text) },
      ...(metric === undefined || column.shareOf !== undefined ? {} : { metric }),
      ...(unit === undefined ? {} : { unit }),
    };
  });
}

/** Shares of a period are no values of it. */
export const columnName = ({ id, period, shareOf }: TableColumn): string =>
  shareOf === undefined ? (period ?? id) : id;

function namesOf(cells: readonly BookCell[]): Book['nameOf'] {
  const rows = new Map(
    cells.flatMap(({ row, id }) =>
      row.id === undefined ? [] : [[row.id, id.slice(0, id.lastIndexOf('@'))]],
    ),
  );
  const columns = new Map(cells.map(({ column }) => [column.id, columnName(column)]));
  const known = new Set(cells.map(({ id }) => id));
  return (reference, column) => {
    const row = rows.get(reference) ?? reference;
    const direct = `${row}@${column}`;
    return known.has(direct) ? direct : `${row}@${columns.get(column) ?? column}`;
  };
}

/** The one metric of a label whose unit the row can have: gasoline is energy in MWh and emissions in tCO2e. */
function recognised(label: string, unit: string | undefined, labels: Labels): string | undefined {
  const candidates = labels.get(folded(label)) ?? [];
  const fitting = candidates.filter((id) => canBeIn(metrics.get(id)?.unit, unit, label));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Its own unit, none, or one that is not known; for emissions `ton`; for what calls itself a total, its own per revenue. */
function canBeIn(own: Unit | undefined, printed: string | undefined, label: string): boolean {
  const unit = printed === undefined ? undefined : readPrintedUnit(printed);
  if (printed === undefined || unit === own) return true;
  if (isPerRevenue(printed)) return (own === 'tCO2e' || own === 'MWh') && /total|总量/i.test(label);
  return unit === undefined || (own === 'tCO2e' && isLooseEmissionUnit(printed));
}

/** A printed number as relations compare it; `undefined` where none is printed. */
export function amountOf(cell: BookCell): Amount | undefined {
  const { id, text, printed, unit = '' } = cell;
  if (printed.kind !== 'number') return undefined;
  const { value, decimals } = printed;
  // A count is not rounded: one more or less is an error.
  const counts =
    cell.metric === undefined ? cell.unit === undefined : metrics.get(cell.metric)?.decimals === 0;
  const exact = counts && decimals === 0;
  return { id, printed: digitsOf(text), value, decimals, unit: readPrintedUnit(unit) ?? unit, exact };
}

/** What is printed without its percent sign, which sentences put behind it themselves. */
export const digitsOf = (text: string): string => text.trim().replace(/\s*[%％]$/, '');
