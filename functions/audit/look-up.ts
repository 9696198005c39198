import { sha256 } from '../domain/digest.ts';
import { Failure } from '../domain/failure.ts';
import { countryCodeOf } from '../domain/rmi-countries.ts';
import { folded } from '../domain/sheet/fold.ts';
import { findings } from '../intake/workbook/findings.ts';
import { sheetNames } from '../intake/workbook/layout.ts';
import { lookUpEntries } from '../intake/workbook/look-up.ts';
import { editionOf, sheetOf } from '../intake/workbook/recognise.ts';
import type { Table, TableFile, TableRow } from '../ports/tables.ts';
import { metalOf } from './metal-name.ts';

/** Smelters that RMI's look-up lists: by metal, each with its country's code where the look-up names one. */
export interface LookUp {
  /** Editions, or names of the files where these name none. */
  readonly editions: readonly string[];
  readonly byMetal: ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;
}

interface Entry {
  readonly metal: string;
  readonly cid: string;
  readonly country: string | undefined;
}

/** A table file and what it is called. */
export interface NamedTables {
  readonly name: string;
  readonly tables: TableFile;
}

/**
 * Reads look-ups: RMI's workbooks of any known edition, or tables with the columns metal, CID and, where they have one,
 * country. Several make one, so that CMRT and EMRT together list all metals. Throws `usage.invalid-look-up`.
 */
export async function readLookUps(files: readonly NamedTables[]): Promise<LookUp> {
  const byMetal = new Map<string, Map<string, string | undefined>>();
  const editions: string[] = [];
  for (const file of files) {
    const { edition, entries } = await entriesOf(file);
    editions.push(edition);
    for (const { metal, cid, country } of entries) {
      const known = byMetal.get(metal) ?? new Map<string, string | undefined>();
      byMetal.set(metal, known.set(cid, country ?? known.get(cid)));
    }
  }
  return { editions, byMetal };
}

async function entriesOf({ name, tables }: NamedTables): Promise<{ edition: string; entries: Entry[] }> {
  const file = { name, path: name, size: 0, sha256: sha256(new Uint8Array()), tables };
  const edition = await editionOf(file);
  if (!edition) return { edition: name, entries: await entriesOfTable(name, tables) };
  const smelters = await lookUpEntries(sheetOf(tables, sheetNames.lookUp), edition, findings());
  if (smelters.length === 0) throw refused(name, 'its look-up lists no smelter');
  return {
    edition: `${edition.template} ${edition.version}`,
    entries: smelters.map(({ smelter }) => ({ ...smelter, country: smelter.country?.code })),
  };
}

const heads = {
  metal: ['metal', 'mineral', '金属', '矿产'],
  cid: [
    'cid',
    'smelterid',
    'smelteridentificationnumber',
    'smelteridentification',
    '冶炼厂识别号',
    '冶炼厂编号',
  ],
  country: ['country', 'countrylocation', 'smeltercountry', '国家', '所在国家', '国家/地区'],
} as const;

async function entriesOfTable(name: string, { tables }: TableFile): Promise<Entry[]> {
  for (const table of tables) {
    const entries = await entriesBelowHeads(table);
    if (entries && entries.length > 0) return entries;
  }
  throw refused(name, 'no row of it has a metal and a CID below heads called Metal and CID');
}

async function entriesBelowHeads(table: Table): Promise<Entry[] | undefined> {
  let columns: Partial<Record<keyof typeof heads, number>> | undefined;
  const entries: Entry[] = [];
  for await (const { cells } of table.rows()) {
    if (columns === undefined) {
      columns = columnsOf(cells);
      continue;
    }
    const text = (head: keyof typeof heads): string => cells.get(columns?.[head] ?? -1)?.text.trim() ?? '';
    if (text('metal') === '' || text('cid') === '') continue;
    const country = countryCodeOf(text('country'));
    entries.push({ metal: metalOf(text('metal')), cid: text('cid').toUpperCase(), country });
  }
  return entries;
}

/** Columns of a row that has heads for metal and CID; `undefined` for any other row. */
function columnsOf(cells: TableRow['cells']): Partial<Record<keyof typeof heads, number>> | undefined {
  const found = Object.entries(heads).flatMap(([head, names]) => {
    const at = [...cells].find(([, { text }]) => (names as readonly string[]).includes(folded(text)))?.[0];
    return at === undefined ? [] : [[head, at] as const];
  });
  const columns: Partial<Record<keyof typeof heads, number>> = Object.fromEntries(found);
  return columns.metal === undefined || columns.cid === undefined ? undefined : columns;
}

const refused = (name: string, why: string): Failure =>
  new Failure(
    'usage.invalid-look-up',
    `${name} is no look-up of smelters: ${why}. Name a CMRT or EMRT workbook of RMI, or a CSV or XLSX with the columns Metal, CID and Country`,
  );
