import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../domain/failure.ts';

/** Files of strings by their names, `locales/<language>/<name>.json`. Throws `compose.translation-missing`. */
export async function readStrings(
  root: string,
  language: string,
  names: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const files = names.map(async (name) => {
    try {
      const text = await readFile(join(root, 'locales', language, `${name}.json`), 'utf8');
      return [name, JSON.parse(text) as unknown] as const;
    } catch (error) {
      throw new Failure(
        'compose.translation-missing',
        `locales/${language}/${name}.json is missing or no JSON: every language has the same files`,
        '',
        error,
      );
    }
  });
  return Object.fromEntries(await Promise.all(files));
}
