import type { Table } from '../../ports/tables.ts';
import { effectiveDate } from './effective-date.ts';
import { type Findings, placeOf } from './findings.ts';
import { cellAt, type Grid, textAt, textOf } from './grid.ts';
import { answerColumn, companyRows, firstProductRow, productNumberColumn, sheetNames } from './layout.ts';

export interface CompanyBlock {
  /** A company, B product, C defined by the supplier. */
  readonly scope: 'A' | 'B' | 'C' | undefined;
  readonly effectiveOn: string | undefined;
}

/** Fields that every declaration fills in, as the template calls them in English. */
const required = {
  name: 'Company Name',
  contactName: 'Contact Name',
  contactEmail: 'Email - Contact',
  contactPhone: 'Phone - Contact',
  authoriserName: 'Authorizer',
  authoriserEmail: 'Email - Authorizer',
} as const;
const addresses = ['contactEmail', 'authoriserEmail'] as const;

const valueAt = (grid: Grid, field: keyof typeof companyRows): string =>
  textAt(grid, companyRows[field], answerColumn);
const placeAt = (field: keyof typeof companyRows) =>
  placeOf(sheetNames.declaration, companyRows[field], answerColumn);

/** The company block: that it is complete, and what of it is kept. Names and addresses of persons are not repeated. */
export async function companyBlock(
  grid: Grid,
  products: () => Table,
  today: string,
  findings: Findings,
): Promise<CompanyBlock> {
  for (const [field, label] of Object.entries(required) as [keyof typeof required, string][])
    if (valueAt(grid, field) === '')
      findings.error('company-field-missing', placeAt(field), { field: label });
  for (const field of addresses) {
    const value = valueAt(grid, field);
    if (value !== '' && !value.includes('@')) findings.error('e-mail-wrong', placeAt(field));
  }
  return {
    scope: await scopeOf(grid, products, findings),
    effectiveOn: effectiveDate(cellAt(grid, companyRows.effectiveDate, answerColumn), today, findings),
  };
}

async function scopeOf(
  grid: Grid,
  products: () => Table,
  findings: Findings,
): Promise<CompanyBlock['scope']> {
  const found = valueAt(grid, 'scope');
  const scope = /^([ABC])\s*[.．]/u.exec(found)?.[1] as CompanyBlock['scope'];
  if (scope === undefined) findings.error('scope-unknown', placeAt('scope'), { found });
  if (scope === 'C' && valueAt(grid, 'scopeDescription') === '')
    findings.error('scope-undescribed', placeAt('scopeDescription'));
  if (scope === 'B' && !(await namesProduct(products())))
    findings.error('products-missing', placeOf(sheetNames.products, firstProductRow, productNumberColumn));
  return scope;
}

async function namesProduct(sheet: Table): Promise<boolean> {
  for await (const { number, cells } of sheet.rows())
    if (number >= firstProductRow && textOf(cells.get(productNumberColumn)) !== '') return true;
  return false;
}
