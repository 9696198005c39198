import { countryCodes } from '../../domain/country.ts';
import type { Column } from '../../domain/sheet/column.ts';
import { folded } from '../../domain/sheet/fold.ts';
import { choiceLabel, type SheetLanguages } from '../../domain/sheet/sheet-strings.ts';
import type { CellReading } from './cell-reader.ts';

/** Names of a column's choices and known values in every language, and as records write them. */
export function choiceNames(
  column: Column,
  { dataset, languages }: CellReading,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const named = column.choices ?? column.known ?? [];
  for (const choice of named) {
    for (const strings of Object.values(languages))
      names.set(folded(choiceLabel(strings, dataset, column, choice)), choice);
  }
  for (const choice of named) names.set(folded(choice), choice).set(choice, choice);
  return names;
}

/** Names of countries in every language, and their codes. */
export function countryNames(languages: SheetLanguages): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { countries } of Object.values(languages))
    for (const [code, name] of Object.entries(countries))
      if (countryCodes.has(code)) names.set(folded(name), code);
  for (const code of countryCodes) names.set(code, code).set(folded(code), code);
  return names;
}
