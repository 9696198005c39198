import { Decimal, isDecimalText } from '../domain/decimal.ts';
import { Failure } from '../domain/failure.ts';
import { folded } from '../domain/sheet/fold.ts';
import type { Cell, TableFile } from '../ports/tables.ts';
import { claimsOf, goalOf, planOf } from './claim-rows.ts';
import type { DisclosureFile } from './disclosure.ts';
import type { NamedTables } from './look-up.ts';
import { parseDisclosure } from './read-disclosure.ts';

/** Rows and cells that a disclosure in a workbook or a CSV file may have. */
const mostRows = 200_000;
const mostColumns = 200;

/** A part of a file: a sheet, or in CSV the lines below `[name]`. Texts by column. */
export interface Part {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Sheets that are neither tables nor lists. */
const reserved = ['document', 'claims', 'evidence', 'plans', 'goals'];

/**
 * Reads a disclosure from sheets: `document` with a field and its value in each row, `claims`, `evidence`, `plans` and
 * `goals` with a head each, every other sheet a table, or a list where its head has metal and CID. A first row of one cell is the title.
 * Throws `usage.invalid-disclosure`.
 */
export async function tablesDisclosure({ name, tables }: NamedTables): Promise<DisclosureFile> {
  const parts = await partsOf(tables, name);
  const one = (part: string): Part | undefined => parts.find((each) => folded(each.name) === part);
  const others = parts.filter(({ name: own }) => !reserved.includes(folded(own)));
  const isList = ({ rows }: Part): boolean => {
    const { heads } = headed(rows);
    return heads.includes('metal') && heads.includes('cid');
  };
  const rowsOf = (part: string): ReturnType<typeof records> => records(headed(one(part)?.rows ?? []));
  const value = {
    document: Object.fromEntries(
      (one('document')?.rows ?? []).map(([field = '', text = '']) => [field.trim(), text.trim()]),
    ),
    tables: others.filter((part) => !isList(part)).map(tableOf),
    lists: others.filter(isList).map(listOf),
    claims: claimsOf(rowsOf('claims')),
    evidence: rowsOf('evidence'),
    plans: rowsOf('plans').map(planOf),
    goals: rowsOf('goals').map(goalOf),
  };
  return parseDisclosure(value, name);
}

async function partsOf({ format, tables }: TableFile, name: string): Promise<readonly Part[]> {
  const parts: { name: string; rows: string[][] }[] = [];
  let count = 0;
  for (const table of tables.filter(({ hidden }) => !hidden)) {
    if (format === 'xlsx') parts.push({ name: table.name ?? '', rows: [] });
    for await (const { cells } of table.rows()) {
      count += 1;
      if (count > mostRows || Math.max(...cells.keys()) >= mostColumns)
        throw new Failure(
          'usage.invalid-disclosure',
          `${name} has more than ${mostRows} rows or ${mostColumns} columns: split the disclosure`,
        );
      const row = textsOf(cells);
      const [begins] = /^\[(.+)\]$/.exec(row[0]?.trim() ?? '')?.slice(1) ?? [];
      if (format === 'csv' && begins !== undefined) parts.push({ name: begins, rows: [] });
      else parts.at(-1)?.rows.push(row);
    }
  }
  return parts;
}

const textsOf = (cells: ReadonlyMap<number, Cell>): string[] =>
  Array.from({ length: Math.max(...cells.keys()) + 1 }, (_, at) => textOf(cells.get(at)));

/** What a cell shows, as far as the file keeps it; a percentage as it is read, not as it is stored. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (!cell.percent || !isDecimalText(cell.text)) return cell.text;
  return `${new Decimal(cell.text).times(100).toFixed()}%`;
}

interface Headed {
  readonly title: string | undefined;
  /** Heads as they are written, and folded to the names of fields. */
  readonly written: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const fields = ['id', 'label', 'metric', 'unit', 'role', 'partOf', 'ofWhich'];
const fieldOf = (head: string): string => fields.find((field) => folded(field) === folded(head)) ?? head;

/** Heads that a sheet of sentences or goals may have without another. */
const soleHeads = ['sentence', 'title'];

function headed(rows: Part['rows']): Headed {
  const [first = []] = rows;
  const [only = '', ...more] = first.filter((text) => text !== '');
  const isTitle = only !== '' && more.length === 0 && rows.length > 1 && !soleHeads.includes(folded(only));
  const written = (isTitle ? rows[1] : first) ?? [];
  return {
    title: isTitle ? only : undefined,
    written,
    heads: written.map((head) => folded(head)),
    rows: rows.slice(isTitle ? 2 : 1),
  };
}

/** Rows as objects of the cells that hold something, by the heads as they are written. */
function records({ written, rows }: Headed): readonly Readonly<Record<string, string>>[] {
  return rows.map((row) =>
    Object.fromEntries(
      written.flatMap((head, at) => {
        const text = row[at] ?? '';
        return text === '' ? [] : [[head.trim(), text]];
      }),
    ),
  );
}

function tableOf({ name, rows }: Part): unknown {
  const part = headed(rows);
  const heads = part.written.map(fieldOf);
  const columns = heads.flatMap((head, at) => (fields.includes(head) || head === '' ? [] : [{ head, at }]));
  return {
    ...{ id: name, title: part.title ?? name },
    columns: columns.map(({ head }) => columnOf(head)),
    rows: part.rows.map((row) => ({
      ...Object.fromEntries(
        heads.flatMap((head, at) => {
          const text = row[at] ?? '';
          return fields.includes(head) && text !== '' ? [[head, text.trim()]] : [];
        }),
      ),
      values: columns.map(({ at }) => row[at] ?? ''),
    })),
  };
}

/** `2023 (MWh)` is a column with its unit; `% of 2023` gives the shares of another. */
function columnOf(head: string): unknown {
  const share = /^%\s*(?:of|占)\s*(.+)$/.exec(head.trim());
  if (share) return { id: head.trim(), shareOf: share[1] };
  const [, id, unit] = /^(.+?)\s*[（(]([^（()）]+)[)）]$/.exec(head.trim()) ?? [];
  return id === undefined ? { id: head.trim() } : { id, unit };
}

/** Smelters row by row; a row without a number gives a printed total, of its metal or of all. */
function listOf({ name, rows }: Part): unknown {
  const part = headed(rows);
  const all = records({ ...part, written: part.heads });
  const totals = all.filter(({ cid, total }) => cid === undefined && total !== undefined);
  return {
    ...{ id: name, title: part.title ?? name },
    rows: all
      .filter(({ cid }) => cid !== undefined)
      .map(({ metal, cid, country, name: smelter }) => ({
        ...{ metal, cid },
        ...(country === undefined ? {} : { country }),
        ...(smelter === undefined ? {} : { name: smelter }),
      })),
    ...(totals.length > 0
      ? { totals: Object.fromEntries(totals.map(({ metal = 'total', total }) => [metal, total])) }
      : {}),
  };
}
