import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { houseFiles } from '../../templates/house/house-files.ts';
import { type HouseSources, typeset } from '../../templates/house/typeset.ts';
import type { Strings } from '../compose/locale.ts';
import type { ReportDocument } from '../domain/document.ts';
import { readStrings } from './read-strings.ts';

/** Namespaces every language has; a report adds its own. */
const namespaces = ['terms', 'units', 'constants', 'countries', 'common', 'findings', 'risk', 'approved'];

/** Strings and templates as files below one root: the checkout on one machine, the bundle on Lambda. */
export function assetReader(
  root: string,
  reports: readonly string[],
): {
  readonly strings: (language: string) => Promise<Strings>;
  readonly typeset: (document: ReportDocument) => Promise<string>;
} {
  const text = (...parts: readonly string[]): Promise<string> => readFile(join(root, ...parts), 'utf8');
  let house: Promise<HouseSources> | undefined;
  return {
    strings: (language) => readStrings(root, language, [...namespaces, ...reports]),
    async typeset(document) {
      house ??= readHouse();
      return typeset(document, await house);
    },
  };

  async function readHouse(): Promise<HouseSources> {
    const folder = ['templates', 'house'];
    const css = await Promise.all(houseFiles.css.map((file) => text(...folder, file)));
    const partials = await Promise.all(
      Object.entries(houseFiles.partials).map(
        async ([name, file]) => [name, await text(...folder, file)] as const,
      ),
    );
    return {
      css: css.join('\n'),
      layout: await text(...folder, houseFiles.layout),
      partials: Object.fromEntries(partials),
    };
  }
}
