import { strToU8, zipSync } from 'fflate';
import type { SheetToWrite, WriteWorkbook } from '../../../ports/workbooks.ts';
import { longLists } from './choices.ts';
import { sheetXml } from './sheet-xml.ts';
import { stylesXml } from './style.ts';
import { xmlText } from './xml-text.ts';

const formats = 'http://schemas.openxmlformats.org';
const relationship = `${formats}/officeDocument/2006/relationships`;
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** What Excel takes for a sheet's name. */
const sheetName = /^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/u;

export const writeWorkbook: WriteWorkbook = (written) => {
  const lists = longLists(written);
  const sheets = lists.sheet ? [...written, lists.sheet] : written;
  assertNames(sheets);
  const selected = sheets.findIndex(({ hidden }) => !hidden);
  if (selected < 0) throw new Error('a workbook shows at least one sheet');
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(sheets.length),
    '_rels/.rels': relationshipsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets, selected),
    'xl/_rels/workbook.xml.rels': relationshipsXml([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml,
  };
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, lists, index === selected);
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)] as const);
  // The first instant that a zip archive can say, in the local time that it says it in: the same bytes everywhere.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 });
};

function assertNames(sheets: readonly SheetToWrite[]): void {
  const names = sheets.map(({ name }) => name);
  const wrong = names.find((name) => !sheetName.test(name));
  if (wrong !== undefined) throw new Error(`"${wrong}" cannot name a sheet`);
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new Error(`two sheets have one name: ${names.join(', ')}`);
}

function contentTypesXml(sheets: number): string {
  const overrides = [
    ['/xl/workbook.xml', 'sheet.main'],
    ...Array.from({ length: sheets }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet']),
    ['/xl/styles.xml', 'styles'],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${spreadsheet}.${type}+xml"/>`);
  return `<Types xmlns="${formats}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationshipsXml(targets: readonly (readonly [role: string, target: string])[]): string {
  const each = targets.map(
    ([role, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationship}/${role}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${formats}/package/2006/relationships">${each.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly SheetToWrite[], selected: number): string {
  const each = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  // A formula that was written without a value is calculated when the workbook is opened.
  const uncalculated = sheets.some(({ rows }) =>
    rows.flat().some((cell) => typeof cell === 'object' && 'formula' in cell && cell.value === undefined),
  );
  const calculation = uncalculated ? '<calcPr calcId="0" fullCalcOnLoad="1"/>' : '';
  return `<workbook xmlns="${formats}/spreadsheetml/2006/main" xmlns:r="${relationship}"><bookViews><workbookView activeTab="${selected}"/></bookViews><sheets>${each.join('')}</sheets>${calculation}</workbook>`;
}
