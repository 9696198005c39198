import type { Table } from '../../ports/tables.ts';
import { effectiveDate } from './effective-date.ts';
import { type Findings, placeOf } from './findings.ts';
import { type Grid, textAt, textOf } from './grid.ts';
import {
  answerColumn,
  type CompanyField,
  firstProductRow,
  type Layout,
  productNumberColumn,
  sheetNames,
} from './layout.ts';

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

type Fields = Layout['fields'];

const valueAt = (grid: Grid, fields: Fields, field: CompanyField): string =>
  textAt(grid, fields[field], answerColumn);
const placeAt = (fields: Fields, field: CompanyField) =>
  placeOf(sheetNames.declaration, fields[field], answerColumn);

/** The company block: that it is complete, and what of it is kept. Names and addresses of persons are not repeated. */
export async function companyBlock(
  grid: Grid,
  { fields }: Layout,
  products: () => Table,
  today: string,
  findings: Findings,
): Promise<CompanyBlock> {
  for (const [field, label] of Object.entries(required) as [keyof typeof required, string][])
    if (valueAt(grid, fields, field) === '')
      findings.error('company-field-missing', placeAt(fields, field), { field: label });
  for (const field of addresses) {
    const value = valueAt(grid, fields, field);
    if (value !== '' && !value.includes('@')) findings.error('e-mail-wrong', placeAt(fields, field));
  }
  return {
    scope: await scopeOf(grid, fields, products, findings),
    effectiveOn: effectiveDate(grid, fields.effectiveDate, today, findings),
  };
}

async function scopeOf(
  grid: Grid,
  fields: Fields,
  products: () => Table,
  findings: Findings,
): Promise<CompanyBlock['scope']> {
  const found = valueAt(grid, fields, 'scope');
  const scope = /^([ABC])\s*[.．]/u.exec(found)?.[1] as CompanyBlock['scope'];
  if (scope === undefined) findings.error('scope-unknown', placeAt(fields, 'scope'), { found });
  if (scope === 'C' && valueAt(grid, fields, 'scopeDescription') === '')
    findings.error('scope-undescribed', placeAt(fields, 'scopeDescription'));
  if (scope === 'B' && !(await namesProduct(products())))
    findings.error('products-missing', placeOf(sheetNames.products, firstProductRow, productNumberColumn));
  return scope;
}

async function namesProduct(sheet: Table): Promise<boolean> {
  for await (const { number, cells } of sheet.rows())
    if (number >= firstProductRow && textOf(cells.get(productNumberColumn)) !== '') return true;
  return false;
}
