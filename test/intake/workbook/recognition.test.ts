import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { openTables } from '../../../functions/adapters/files/open-tables.ts';
import { editionIn, templateEditions } from '../../../functions/intake/workbook/editions.ts';
import type { SheetToWrite } from '../../../functions/ports/workbooks.ts';
import { buildWorkbook, type DeclarationContent, workbookSheets } from './build-workbook.ts';
import { campaignBench, careful, handInWorkbook } from './hand-in-workbook.ts';

const revised = (text: string): DeclarationContent => ({ ...careful, cells: { 'Declaration!J3': text } });

async function writtenTo(content: DeclarationContent): Promise<string> {
  const folder = await mkdtemp(join(inject('runFolder'), 'workbook-'));
  const path = join(folder, 'file.xlsx');
  await writeFile(path, buildWorkbook(content));
  return path;
}

describe('the version of a workbook', () => {
  test.each([
    ['Revision 6.31 / May 26, 2023', 'CMRT 6.31'],
    ['Revision 6.31\nMay 26, 2023', 'CMRT 6.31'],
    ['修订 6.4 / 2024年4月26日', 'CMRT 6.4'],
    ['Revision 1.11 / November 4, 2022', 'EMRT 1.11'],
    ['6.5', 'CMRT 6.5'],
    ['EMRT Version 1.3, 2024-04-26', 'EMRT 1.3'],
  ])('is read from “%s”', (text, expected) => {
    const edition = editionIn(text);
    expect(`${edition?.template} ${edition?.version}`).toBe(expected);
  });

  test.each([
    ['a newer one', 'Revision 6.6 / April 24, 2026'],
    ['another template of the same number', 'Revision 1.3 / October 17, 2025'],
    ['one of more parts', 'Revision 6.4.1 / April 26, 2024'],
    ['a longer number', 'Revision 16.31'],
    ['a date without a version', 'May 26, 2023'],
    ['nothing', ''],
  ])('is not known for %s, and the known ones are named', async (_, text) => {
    const outcome = await handInWorkbook(await campaignBench(), revised(text));
    expect(outcome).toMatchObject({
      status: 'refused',
      problems: [
        {
          code: 'rmi-version-unknown',
          sheet: 'Declaration',
          row: 3,
          column: 'J',
          values: {
            found: text,
            expected: 'CMRT 6.22, 6.31, 6.4, 6.5; EMRT 1.11, 1.2, 1.3, 2.0, 2.1',
          },
        },
      ],
    });
  });

  test('older than the edition in force when the survey was issued is a warning', async () => {
    const options = { supplier: 'A-10' };
    const old = { ...careful, version: '6.22', companyId: 'A-10' };
    const outcome = await handInWorkbook(await campaignBench(), old, { options });
    expect(outcome.problems).toMatchObject([
      {
        code: 'rmi-version-old',
        severity: 'warning',
        values: { found: '6.22', expected: 'CMRT 6.31, 6.4, 6.5' },
      },
    ]);
    const before = await handInWorkbook(await campaignBench(), { ...old, companyId: 'A-1' });
    expect(before.problems).toEqual([]);
  });
});

describe('a workbook of RMI', () => {
  test.each(templateEditions.map(({ template, version }) => [template, version] as const))(
    '%s %s is read as it is written to a file',
    async (template, version) => {
      const content: DeclarationContent = {
        ...careful,
        template,
        version,
        ...(template === 'EMRT'
          ? { answers: { Cobalt: {} }, smelters: [{ metal: 'Cobalt', cid: 'CID900009' }] }
          : {}),
      };
      const path = await writtenTo(content);
      expect(buildWorkbook(content)).toEqual(buildWorkbook(content));
      const tables = await openTables(path);
      const outcome = await handInWorkbook(await campaignBench(), content, { tables });
      expect(outcome).toMatchObject({
        kind: template.toLowerCase(),
        status: 'committed',
        rows: { refused: 0 },
      });
    },
  );

  test('is read from what its formulas last gave; where one was never calculated, the cell is empty', async () => {
    const looked = (value?: string) => ({ formula: 'VLOOKUP(B5,SN,2,0)', ...(value ? { value } : {}) });
    const calculated = { 'Smelter List!E5': looked('PERU'), 'Smelter List!F5': looked('CID900001') };
    const said = async (cells: NonNullable<DeclarationContent['cells']>) => {
      const content = { ...careful, cells };
      const tables = await openTables(await writtenTo(content));
      const { problems } = await handInWorkbook(await campaignBench(), content, { tables });
      return problems.map(({ code }) => code);
    };
    expect(await said(calculated)).toEqual([]);
    expect(await said({ ...calculated, 'Smelter List!F5': looked() })).toContain('rmi-cid-missing');
  });

  const renamed = (from: string, to: string): readonly SheetToWrite[] =>
    workbookSheets(careful).map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet));

  test.each([['Declaration'], ['Smelter List']])('whose sheet %s was renamed is refused', async (name) => {
    const outcome = await handInWorkbook(await campaignBench(), renamed(name, 'Sheet1'));
    expect(outcome).toMatchObject({
      status: 'refused',
      problems: [{ code: 'rmi-sheet-missing', values: { expected: name } }],
    });
  });

  test('is no workbook of RMI without its sheets', async () => {
    const outcome = await handInWorkbook(await campaignBench(), [{ name: 'Declaration', rows: [['x']] }]);
    expect(outcome.problems).toMatchObject([{ code: 'unknown-file' }]);
  });
});
