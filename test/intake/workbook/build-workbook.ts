import { writeWorkbook } from '../../../functions/adapters/files/workbook/write-workbook.ts';
import { rmiNames } from '../../../functions/domain/rmi-countries.ts';
import { templateEditions } from '../../../functions/intake/workbook/editions.ts';
import {
  type CompanyField,
  firstLookUpRow,
  firstProductRow,
  firstSmelterRow,
  type Layout,
} from '../../../functions/intake/workbook/layout.ts';
import type { CellToWrite, SheetToWrite } from '../../../functions/ports/workbooks.ts';

/** What a supplier declares. What is left out is filled in as a careful supplier would. */
export interface DeclarationContent {
  readonly template: 'CMRT' | 'EMRT';
  readonly version: string;
  readonly companyId?: string;
  readonly companyName?: string;
  readonly effectiveOn: string;
  /** Metals without answers are answered No. */
  readonly answers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly company?: Readonly<Record<string, string>>;
  readonly smelters?: readonly SmelterContent[];
  readonly lookUp?: readonly LookUpContent[];
  readonly products?: readonly string[];
  /** Cells that a test sets as it likes, as `Declaration!D9`; `undefined` empties one. */
  readonly cells?: Readonly<Record<string, CellToWrite | undefined>>;
}

export interface SmelterContent {
  readonly metal: string;
  /** Absent with `lookup` saying why. */
  readonly cid?: string;
  readonly lookup?: 'listed' | 'notListed' | 'notYetIdentified';
  readonly name?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly mines?: string;
  readonly mineCountries?: string;
  readonly recycled?: string;
}

/** A row of a look-up: one alias of a smelter. */
export interface LookUpContent {
  readonly metal: string;
  readonly cid: string;
  readonly name: string;
  readonly alias?: string;
  readonly country: string;
}

/** The bytes of a workbook; the same content always gives the same. */
export const buildWorkbook = (content: DeclarationContent): Uint8Array =>
  writeWorkbook(workbookSheets(content));

type Cells = Map<number, Map<number, CellToWrite>>;

/**
 * The sheets of a workbook of RMI's documented shape, without anything of RMI's: answers, smelters and look-up where
 * the template keeps them, heads and labels of our own.
 */
export function workbookSheets(content: DeclarationContent): readonly SheetToWrite[] {
  const sheets = new Map<string, Cells>([
    ...(content.template === 'EMRT' ? ['Instructions', 'Revision'] : ['Revision', 'Instructions']).map(text),
    text('Definitions'),
    ['Declaration', declarationCells(content)],
    ['Smelter List', smelterCells(content.smelters ?? [])],
    text('Checker'),
    ['Product List', productCells(content.products ?? [])],
    ['Smelter Look-up', lookUpCells(content.lookUp ?? [])],
    text('L'),
    text('C'),
    text('SorP'),
  ]);
  for (const [address, cell] of Object.entries(content.cells ?? {})) {
    const [, sheet = '', letter = '', row = ''] = /^(.+)!([A-Z])(\d+)$/.exec(address) ?? [];
    set(sheets.get(sheet) as Cells, Number(row), letter, cell);
  }
  return [...sheets].map(([name, cells]) => ({
    name,
    ...(['L', 'C', 'SorP'].includes(name) ? { hidden: true } : {}),
    rows: rowsOf(cells),
  }));
}

/** Of a version that nobody knows, the newest layout of its template. */
function layoutOf({ template, version }: DeclarationContent): Layout {
  const own = templateEditions.filter((one) => one.template === template);
  return (own.find((one) => one.version === version) ?? own.at(-1))?.layout as Layout;
}

/** As the template comes: all of its minerals are chosen. */
const minerals = ['Cobalt', 'Copper', 'Graphite (natural)', 'Lithium', 'Mica', 'Nickel'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const longMonths = 'January February March April May June July August September October November December';

function declarationCells(content: DeclarationContent): Cells {
  const { template, version, companyId, companyName = 'A supplier', effectiveOn } = content;
  const layout = layoutOf(content);
  const cells: Cells = new Map();
  const company = (field: CompanyField, value: CellToWrite | undefined): void => {
    set(cells, layout.fields[field], 'B', field);
    set(cells, layout.fields[field], 'D', value);
  };
  set(cells, 3, 'J', versionText(template, version));
  company('name', companyName);
  company('scope', 'A. Company');
  company('companyId', companyId);
  company('contactName', 'Somebody');
  company('contactEmail', 'contact@example.com');
  company('contactPhone', '+00 000');
  company('authoriserName', 'Somebody else');
  company('authoriserEmail', 'authoriser@example.com');
  company('effectiveDate', writtenDate(effectiveOn));
  const { rows: choiceRows, columns: choiceColumns } = layout.chosenMinerals ?? { rows: [], columns: [] };
  choiceRows.forEach((row, index) => {
    for (const column of choiceColumns)
      set(cells, row, letterOf(column), minerals[index * choiceColumns.length + column - 3]);
  });
  for (const { id, rows, answers, when } of layout.questions)
    for (const [metal, row] of Object.entries(rows)) {
      const own = answersWithDefaults(content, metal, layout.roles.allIdentified);
      set(cells, row, 'B', metal);
      if (when.every((earlier) => own[earlier] === 'Yes'))
        set(cells, row, 'D', own[id] ?? defaultOf(answers));
    }
  for (const { id, row, answers } of layout.company) {
    const answer = content.company?.[id] ?? answers[0];
    set(cells, row, 'B', id);
    set(cells, row, 'D', answer);
    if (id === 'B' && answer === 'Yes') set(cells, row, 'G', 'https://example.com/minerals');
    if (id === 'E' && answer?.includes('other format')) set(cells, row, 'G', 'a survey of our own');
  }
  return cells;
}

/** Who lists a row that names no smelter has not identified all. */
function answersWithDefaults(
  { answers, smelters = [] }: DeclarationContent,
  metal: string,
  allIdentified: string,
): Readonly<Record<string, string>> {
  const own = answers?.[metal];
  if (own === undefined) return { Q1: 'No' };
  const unidentified = smelters.some((row) => row.metal === metal && row.cid === undefined);
  return { Q1: 'Yes', Q2: 'Yes', ...(unidentified ? { [allIdentified]: 'No' } : {}), ...own };
}

/** Nothing from covered countries, nothing recycled, all suppliers answered, all smelters named. */
const defaultOf = (answers: readonly string[]): string =>
  answers.includes('100%') ? '100%' : answers.length > 2 ? 'No' : 'Yes';

function smelterCells(smelters: readonly SmelterContent[]): Cells {
  const cells: Cells = new Map([[4, new Map([[1, 'Metal']])]]);
  smelters.forEach((smelter, index) => {
    const row = firstSmelterRow + index;
    const { metal, cid, name, country, mines, mineCountries, recycled } = smelter;
    const lookup = smelter.lookup ?? (cid === undefined ? 'notYetIdentified' : 'listed');
    const chosen = {
      listed: name ?? `Smelter ${cid}`,
      notListed: 'Smelter not listed',
      notYetIdentified: 'Smelter not yet identified',
    };
    set(cells, row, 'B', metal);
    set(cells, row, 'C', chosen[lookup]);
    set(cells, row, 'D', lookup === 'listed' ? chosen.listed : name);
    set(cells, row, 'E', country && (rmiNames[country] ?? country));
    set(cells, row, 'F', cid);
    set(cells, row, 'K', 'Somebody at the smelter');
    set(cells, row, 'L', 'smelter@example.com');
    set(cells, row, 'N', mines);
    set(cells, row, 'O', mineCountries);
    set(cells, row, 'P', recycled);
  });
  return cells;
}

function lookUpCells(entries: readonly LookUpContent[]): Cells {
  const cells: Cells = new Map([[4, new Map([[0, 'Metal']])]]);
  entries.forEach(({ metal, cid, name, alias = name, country }, index) => {
    const row = firstLookUpRow + index;
    [metal, alias, name, rmiNames[country] ?? country, cid, 'RMI'].forEach((value, column) => {
      set(cells, row, letterOf(column), value);
    });
  });
  return cells;
}

function productCells(products: readonly string[]): Cells {
  const cells: Cells = new Map([[5, new Map([[1, 'Number']])]]);
  products.forEach((product, index) => {
    set(cells, firstProductRow + index, 'B', product);
  });
  return cells;
}

function versionText(template: string, version: string): string {
  const edition = templateEditions.find((one) => one.template === template && one.version === version);
  const [year, month, day] = (edition?.publishedOn ?? '2030-01-01').split('-').map(Number);
  return `Revision ${version} / ${longMonths.split(' ')[(month as number) - 1]} ${day}, ${year}`;
}

function writtenDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}-${months[Number(month) - 1]}-${year}`;
}

const letterOf = (column: number): string => String.fromCharCode(65 + column);
const text = (name: string): [string, Cells] => [name, new Map([[1, new Map([[0, name]])]])];

function set(cells: Cells, row: number, letter: string, cell: CellToWrite | undefined): void {
  const own = cells.get(row) ?? new Map<number, CellToWrite>();
  cells.set(row, own);
  if (cell === undefined) own.delete(letter.charCodeAt(0) - 65);
  else own.set(letter.charCodeAt(0) - 65, cell);
}

function rowsOf(cells: Cells): SheetToWrite['rows'] {
  const last = Math.max(...cells.keys());
  return Array.from({ length: last }, (_, index) => {
    const own = cells.get(index + 1) ?? new Map<number, CellToWrite>();
    return Array.from({ length: Math.max(-1, ...own.keys()) + 1 }, (_, column) => own.get(column));
  });
}
