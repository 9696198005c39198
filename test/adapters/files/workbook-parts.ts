import { strToU8, zipSync } from 'fflate';

const formats = 'http://schemas.openxmlformats.org';
const role = `${formats}/officeDocument/2006/relationships`;

/** The parts of a small workbook with one sheet, as other programs write it; a test replaces what it is about. */
export const smallParts = (sheetData: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `<Types xmlns="${formats}/package/2006/content-types"/>`,
  '_rels/.rels': `<Relationships xmlns="${formats}/package/2006/relationships"><Relationship Id="r1" Type="${role}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${formats}/spreadsheetml/2006/main" xmlns:r="${role}"><workbookPr/><sheets><sheet name="Data" sheetId="1" r:id="s1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${formats}/package/2006/relationships"><Relationship Id="s1" Type="${role}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${role}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="s3" Type="${role}/styles" Target="styles.xml"/></Relationships>`,
  'xl/sharedStrings.xml':
    '<sst><si><t>plain</t></si><si><r><t>ri</t></r><r><rPr/><t xml:space="preserve">ch </t></r></si><si><t>電力</t><rPh sb="0" eb="2"><t>でんりょく</t></rPh></si><si><t>a_x000D_b</t></si></sst>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="[Red]#,##0.00&quot;kWh&quot;"/><numFmt numFmtId="172" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="10"/><xf numFmtId="172"/><xf numFmtId="22"/><xf numFmtId="31"/></cellXfs></styleSheet>',
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${formats}/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`,
});

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

/** A workbook with one sheet of these rows. */
export const workbookOf = (
  sheetData: string,
  changes: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array => zipped({ ...smallParts(sheetData), ...changes });

/** A workbook with this cell in A1. */
export const cellIn = (cell: string, changes = {}): Uint8Array =>
  workbookOf(`<row r="1">${cell}</row>`, changes);
