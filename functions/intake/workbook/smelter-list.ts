import type { Table } from '../../ports/tables.ts';
import { type Findings, placeOf } from './findings.ts';
import { textOf } from './grid.ts';
import { firstSmelterRow, isOtherMineral, type Metal, sheetNames, smelterColumns } from './layout.ts';
import { type SmelterRow, smelterRow } from './smelter-row.ts';

/** Longest smelter list that is believed; the template itself has room for fewer. */
const mostRows = 20_000;

/** Rows of a smelter list, each smelter once: rows of the same metal and number are one, whichever alias they chose. */
export async function smelterList(
  sheet: Table,
  asked: readonly Metal[],
  findings: Findings,
): Promise<readonly SmelterRow[]> {
  const rows = new Map<string, SmelterRow>();
  const leftOut = new Map<string, number>();
  for await (const row of sheet.rows()) {
    if (row.number < firstSmelterRow) continue;
    const text = (field: keyof typeof smelterColumns): string => textOf(row.cells.get(smelterColumns[field]));
    // Rows that the template only prepared hold formulas that say nothing; a number is something.
    const isNumbered = /^CID\d/i.test(text('cid'));
    if (text('metal') === '' && text('lookUp') === '' && text('idInput') === '' && !isNumbered) continue;
    const metal = metalIn(text('metal'), asked);
    if (metal === undefined) {
      const other = text('metal');
      if (isOtherMineral(other)) leftOut.set(other, (leftOut.get(other) ?? 0) + 1);
      else
        findings.error('metal-unknown', placeOf(sheetNames.smelters, row.number, smelterColumns.metal), {
          found: other === '' ? '—' : other,
          expected: asked.join(', '),
        });
      continue;
    }
    const read = smelterRow(row, metal, findings);
    if (read) add(rows, read, findings);
    if (rows.size > mostRows) {
      findings.error('smelter-list-too-long', { sheet: sheetNames.smelters }, { expected: String(mostRows) });
      break;
    }
  }
  for (const [metal, count] of leftOut)
    findings.note('metal-not-reported', { sheet: sheetNames.smelters }, { metal, count: String(count) });
  return [...rows.values()];
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const metalIn = (text: string, asked: readonly Metal[]): Metal | undefined =>
  asked.find((metal) => same(metal, text));

function add(rows: Map<string, SmelterRow>, read: SmelterRow, findings: Findings): void {
  const key = read.cid === undefined ? `row ${read.row}` : `${read.metal} ${read.cid}`;
  const first = rows.get(key);
  if (first === undefined) {
    rows.set(key, read);
    return;
  }
  rows.set(key, merged(first, read));
  findings.note('smelter-merged', placeOf(sheetNames.smelters, read.row, smelterColumns.cid), {
    smelter: key,
    row: String(first.row),
  });
}

/** Two rows of one smelter: mines of both; of what they contradict each other in, nothing. */
function merged(first: SmelterRow, other: SmelterRow): SmelterRow {
  const { recycled, mineCountries, ...rest } = first;
  const mines = [...new Set([...(mineCountries ?? []), ...(other.mineCountries ?? [])])].sort();
  const agreed = recycled ?? other.recycled;
  const contradicted = recycled !== undefined && other.recycled !== undefined && recycled !== other.recycled;
  return {
    ...rest,
    ...(mines.length === 0 ? {} : { mineCountries: mines }),
    ...(agreed === undefined || contradicted ? {} : { recycled: agreed }),
    namesMine: first.namesMine || other.namesMine,
  };
}
