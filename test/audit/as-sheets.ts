import type { Claim, DisclosedTable, DisclosureFile } from '../../functions/audit/disclosure.ts';
import type { SheetToWrite } from '../../functions/ports/workbooks.ts';

const fields = ['label', 'id', 'metric', 'unit', 'role', 'partOf', 'ofWhich'] as const;
const claimHeads = [
  ...['id', 'section', 'language', 'sentence', 'text', 'kind', 'of', 'in', 'from', 'to', 'direction'],
  ...['whole', 'count', 'day', 'why', 'definitions'],
];

const planHeads = ['title', 'planned', 'followed', 'in'];
const goalHeads = ['title', 'section', 'of', 'in', 'notReported'];

const cellsOf = (heads: readonly string[], one: Readonly<Record<string, unknown>>): string[] =>
  heads.map((head) => [one[head] ?? ''].flat().join('; '));

/** A disclosure as a person would lay it out in a workbook (functions/audit/README.md). */
export function asSheets({
  document,
  tables = [],
  lists = [],
  claims = [],
  plans = [],
  goals = [],
}: DisclosureFile): SheetToWrite[] {
  return [
    { name: 'document', rows: Object.entries(document) },
    ...tables.map(({ id, title, ...table }) => ({ name: id, rows: [[title], ...tableRows(table)] })),
    ...lists.map(({ id, title, rows }) => ({
      name: id,
      rows: [[title], ['metal', 'cid', 'country'], ...rows.map((row) => [row.metal, row.cid, row.country])],
    })),
    { name: 'claims', rows: [claimHeads, ...claims.flatMap(claimRows)] },
    { name: 'plans', rows: [planHeads, ...plans.map((one) => cellsOf(planHeads, one))] },
    { name: 'goals', rows: [goalHeads, ...goals.map((one) => cellsOf(goalHeads, one))] },
  ];
}

const tableRows = ({ columns, rows, unit }: Pick<DisclosedTable, 'columns' | 'rows' | 'unit'>) => [
  [...fields, ...columns.map(({ id }) => id)],
  ...rows.map((row) => [
    ...fields.map((field) => (field === 'unit' ? (row.unit ?? unit) : row[field])),
    ...row.values,
  ]),
];

function claimRows({ says = [], ...claim }: Claim): (string | undefined)[][] {
  if (says.length === 0) return [claimHeads.map((head) => (claim as Record<string, string>)[head])];
  return says.map(({ text, is }, at) => {
    const { definitions, of, ...rest } = is as Record<string, unknown> & {
      definitions?: { name: string; of?: string[]; metric?: string }[];
      of?: string | string[];
    };
    const cells: Record<string, unknown> = {
      ...(at === 0 ? claim : {}),
      ...{ text, ...rest, of: [of ?? []].flat().join('; ') },
      definitions: definitions
        ?.map(({ name, of: own, metric }) => `${name} = ${metric ?? own?.join('; ')}`)
        .join(' | '),
    };
    return claimHeads.map((head) => cells[head] as string | undefined);
  });
}

const quoted = (text = ''): string => `"${text.replaceAll('"', '""')}"`;

/** The same as one CSV file, each sheet below a line with its name. */
export const asCsv = (sheets: readonly SheetToWrite[]): string =>
  sheets
    .flatMap(({ name, rows }) => [[`[${name}]`], ...rows])
    .map((row) => row.map((cell) => quoted(cell as string | undefined)).join(','))
    .join('\n');
