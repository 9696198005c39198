import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetStrings } from '../../../functions/domain/sheet/sheet-strings.ts';
import { root } from '../../../infra/blueprint.ts';

const read = (language: string, name: string): object =>
  JSON.parse(readFileSync(join(root, 'locales', language, `${name}.json`), 'utf8')) as object;

/** Heads and choices of sheets in a language. */
export function sheetStrings(language: 'zh-CN' | 'en'): SheetStrings {
  return { ...read(language, 'sheets'), countries: read(language, 'countries') } as SheetStrings;
}
