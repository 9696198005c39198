import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { portalTemplate } from '../../templates/portal/portal-page.ts';
import { createLocale, type Locale, type Strings } from '../compose/locale.ts';
import { readConfiguration } from './configuration.ts';
import { oncePerEnvironment } from './lifetime.ts';
import { variables } from './names.ts';
import { readStrings } from './read-strings.ts';
import { securityHeaders } from './security-headers.ts';

/** Pages of the portal: strings and templates as files below the assets of the configuration. */
export const portal = oncePerEnvironment((environment) => {
  const assets = readConfiguration(environment)[variables.assets];
  const file = (...path: readonly string[]): string => readFileSync(join(assets, ...path), 'utf8');
  const css = file('templates', 'portal', 'portal.css').trim();
  const typeset = portalTemplate({ css, layout: file('templates', 'portal', 'page.hbs') });
  const style = createHash('sha256').update(css).digest('base64');
  return {
    pageLanguages: readdirSync(join(assets, 'locales')).sort(),
    async words(language: string, report?: string): Promise<Locale> {
      const names = ['portal', 'common', ...(report === undefined ? [] : [report])];
      return createLocale(language, (await readStrings(assets, language, names)) as Strings);
    },
    typeset,
    /** A page has one style sheet, inside it, and nothing else. */
    headers: {
      ...securityHeaders,
      'content-security-policy': securityHeaders['content-security-policy'].replace(
        "default-src 'none'",
        `default-src 'none'; style-src 'sha256-${style}'`,
      ),
      'content-type': 'text/html; charset=utf-8',
    },
  };
});
