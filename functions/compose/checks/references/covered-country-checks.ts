import { coveredCountries, coveredCountriesIn } from '../../../domain/covered-countries.ts';
import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import { lineText } from '../../../domain/html/reading.ts';
import type { OriginRow, SmelterRow } from '../../../domain/minerals.ts';
import { readingOf, sectionName } from '../draft-reading.ts';

const report = 'conflict-minerals';

/** Covered countries that the rows of a section hold, by the section's id: origins of ore, and places of smelters. */
function rowsBySection({ beside: { lists } }: Draft): ReadonlyMap<string, ReadonlySet<string>> {
  const origins = (lists.origins ?? []) as readonly OriginRow[];
  const smelters = (lists.smelters ?? []) as readonly SmelterRow[];
  const covered = (codes: readonly string[]): ReadonlySet<string> =>
    new Set(codes.filter((code) => coveredCountries.has(code)));
  return new Map([
    ['origins', covered(origins.flatMap(({ countries }) => countries))],
    ['smelter-list', covered(smelters.flatMap(({ country }) => country ?? []))],
  ]);
}

/** The printed name of a country in the language of the draft. */
function nameOf({ strings, language }: Draft, code: string): string {
  const names = strings.get(language)?.countries as Readonly<Record<string, string>> | undefined;
  return names?.[code] ?? code;
}

/** A covered country (17 CFR 240.13p-1) that stands among the rows of a section, and in no sentence of the report. */
function unnamed(draft: Draft): readonly Observation[] {
  if (draft.report !== report) return [];
  const lines = readingOf(draft).lines.map(lineText);
  return [...rowsBySection(draft)].flatMap(([section, codes]) =>
    [...codes].flatMap((code): readonly Observation[] => {
      const name = nameOf(draft, code);
      // A cell or an item of a list is the name alone.
      if (lines.some((line) => line !== name && line.includes(name))) return [];
      const place = { language: draft.language, section: sectionName(draft, section) };
      return [{ subject: `${section} ${code}`, values: { country: name }, place }];
    }),
  );
}

/** Words that name a covered country which neither origins nor smelters have. */
function withoutRow(draft: Draft): readonly Observation[] {
  if (draft.report !== report) return [];
  const rows = new Set([...rowsBySection(draft).values()].flatMap((codes) => [...codes]));
  return readingOf(draft).lines.flatMap((line) => {
    const sentence = lineText(line);
    return coveredCountriesIn(sentence)
      .filter((code) => !rows.has(code))
      .map((code) => ({
        subject: `${line.section} ${code}`,
        values: { country: nameOf(draft, code), sentence },
        place: { language: draft.language, section: sectionName(draft, line.section), sentence },
      }));
  });
}

/** Covered countries in the rows and in the words of the conflict-minerals report: both name the same. */
export const coveredCountryChecks: readonly TextCheck[] = [
  { id: 'covered-country-unnamed', rule: 'C-CLAIM', severity: 'warning', run: unnamed },
  { id: 'covered-country-without-row', rule: 'C-CLAIM', severity: 'warning', run: withoutRow },
];
