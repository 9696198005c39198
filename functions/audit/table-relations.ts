import type { Relation } from '../domain/relations/relation.ts';
import { type Book, type BookCell, columnName } from './book.ts';
import type { DisclosedTable, TableRow } from './disclosure.ts';

/** What tables declare of themselves: totals of their parts, rows of which others are a part, columns of shares. */
export function tableRelations(book: Book): readonly Relation[] {
  return (book.file.tables ?? []).flatMap((table) => [...sums(table, book), ...shares(table, book)]);
}

/** The row that a table's column of shares refers to, and that its parts make. */
export const totalRowOf = ({ rows }: DisclosedTable): TableRow | undefined =>
  rows.find(({ role }) => role === 'total');

/** The rows that the table's total adds. */
export const partsOf = ({ rows }: DisclosedTable): readonly TableRow[] =>
  rows.filter(({ role, partOf }) => role === 'part' && partOf === undefined);

function sums(table: DisclosedTable, book: Book): readonly Relation[] {
  const total = totalRowOf(table);
  const parts = partsOf(table);
  const nested = Map.groupBy(
    table.rows.filter(({ partOf }) => partOf !== undefined),
    ({ partOf }) => partOf as string,
  );
  const held = new Map(table.rows.flatMap((row) => (row.id === undefined ? [] : [[row.id, row]])));
  const groups: (readonly [TableRow, readonly TableRow[]])[] = [
    ...(total && parts.length > 0 ? [[total, parts] as const] : []),
    ...[...nested].flatMap(([id, rows]) => {
      const whole = held.get(id);
      return whole ? [[whole, rows] as const] : [];
    }),
  ];
  const values = table.columns.flatMap((column, at) => (column.shareOf === undefined ? [at] : []));
  return values.flatMap((at): readonly Relation[] => [
    ...groups.map(
      ([whole, rows]): Relation => ({
        id: `${table.id} sum`,
        rule: 'C-FOOT',
        form: 'sum',
        total: cellAt(book, whole, at).id,
        parts: rows.map((row) => cellAt(book, row, at).id),
      }),
    ),
    ...table.rows.flatMap((row): readonly Relation[] => {
      const whole = row.ofWhich === undefined ? undefined : held.get(row.ofWhich);
      const own = cellAt(book, row, at).id;
      return whole
        ? [
            {
              ...{ id: `${table.id} of which`, rule: 'C-RATE', form: 'atMost', parts: [own] },
              whole: cellAt(book, whole, at).id,
            },
          ]
        : [];
    }),
  ]);
}

/** Each row's share of the total row, and the shares of its parts together. */
function shares(table: DisclosedTable, book: Book): readonly Relation[] {
  const total = totalRowOf(table);
  if (!total) return [];
  return table.columns.flatMap((column, at): readonly Relation[] => {
    const of = table.columns.findIndex(({ id }) => id === column.shareOf);
    if (of < 0) return [];
    const share = (row: TableRow): string => cellAt(book, row, at).id;
    const parts = partsOf(table).filter((row) => cellAt(book, row, at).printed.kind === 'number');
    return [
      ...table.rows.map(
        (row): Relation => ({
          ...{ id: `${table.id} share`, rule: 'C-RATE', form: 'ratio', times: 100 },
          ...{
            ratio: share(row),
            numerator: cellAt(book, row, of).id,
            denominator: cellAt(book, total, of).id,
          },
        }),
      ),
      ...(parts.length > 1
        ? [
            {
              ...({ id: `${table.id} shares`, rule: 'C-FOOT-PCT', form: 'shares' } as const),
              whole: `${table.id}@${columnName(column)}`,
              shares: parts.map(share),
            },
          ]
        : []),
    ];
  });
}

const cellAt = ({ rows }: Book, row: TableRow, at: number): BookCell => rows.get(row)?.[at] as BookCell;
