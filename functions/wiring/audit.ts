import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuditPage, auditPageTemplate } from '../../templates/portal/audit-page.ts';
import { openTables } from '../adapters/files/open-tables.ts';
import { type Labels, labelsOf } from '../audit/labels.ts';
import { createLocale, type Strings } from '../compose/locale.ts';
import { readStrings } from './read-strings.ts';
import { sheetLanguageCodes } from './sheet-languages.ts';

export { openTables };

/** The catalogue's labels in every language, from the strings below a root. */
export async function catalogueLabels(root: string): Promise<Labels> {
  const perLanguage = sheetLanguageCodes.map(async (language) => {
    const strings = (await readStrings(root, language, ['terms', 'constants'])) as Strings;
    return createLocale(language, strings);
  });
  return labelsOf(await Promise.all(perLanguage));
}

/** What an audit is said with: sentences, causes, names of units. */
export const auditStrings = (root: string, language: string): ReturnType<typeof readStrings> =>
  readStrings(root, language, ['audit', 'findings', 'units']);

/** An audit as one page that needs nothing beside it. */
export async function auditPage(root: string): Promise<(page: AuditPage) => string> {
  const file = (name: string): Promise<string> => readFile(join(root, 'templates', 'portal', name), 'utf8');
  const [layout, base, own] = await Promise.all([
    file('audit-page.hbs'),
    file('portal.css'),
    file('audit-page.css'),
  ]);
  return auditPageTemplate({ layout, css: `${base.trim()}\n${own.trim()}` });
}
