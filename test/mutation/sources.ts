import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStrings } from '../../functions/wiring/read-strings.ts';
import { root } from '../../infra/blueprint.ts';
import { houseFiles } from '../../templates/house/house-files.ts';
import type { HouseSources } from '../../templates/house/typeset.ts';
import { type Language, type LooseStrings, languages } from './mutation.ts';

/** The files of the house style as they lie in the folder. */
export function houseSources(): HouseSources {
  const text = (file: string): string => readFileSync(join(root, 'templates', 'house', file), 'utf8');
  return {
    css: houseFiles.css.map(text).join('\n'),
    layout: text(houseFiles.layout),
    partials: Object.fromEntries(
      Object.entries(houseFiles.partials).map(([name, file]) => [name, text(file)]),
    ),
  };
}

const namespaces = ['terms', 'units', 'constants', 'countries', 'common', 'findings', 'risk', 'approved'];

/** The strings of a report in both languages. */
export async function stringsOf(report: string): Promise<Readonly<Record<Language, LooseStrings>>> {
  const read = languages.map(
    async (language) => [language, await readStrings(root, language, [...namespaces, report])] as const,
  );
  return Object.fromEntries(await Promise.all(read)) as Record<Language, LooseStrings>;
}
