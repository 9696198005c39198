import type { Check } from '../../domain/check.ts';
import type { Observation, Place } from '../../domain/finding.ts';
import { rejectedTerms } from '../../domain/vocabulary/rejected-terms.ts';
import type { Examined } from '../examine.ts';
import { placeOfClaim } from '../place.ts';
import { languageOf } from '../saying.ts';

/** Words of the document with where they stand. */
interface Words {
  readonly text: string;
  readonly language: 'zh-CN' | 'en';
  readonly place: Place;
}

/** Everything that the document says in words: titles, heads, labels, sentences. */
function wordsOf({ book }: Examined): readonly Words[] {
  const { document, tables = [], lists = [], claims = [], evidence = [] } = book.file;
  const words = (text: string, place: Place = { section: text }): Words => ({
    ...{ text, place },
    language: languageOf(text, document.language),
  });
  return [
    words(document.title),
    ...tables.flatMap(({ title, columns, rows }) => [
      words(title),
      ...columns.map((column) => words(column.title ?? column.id, { section: title })),
      ...rows.map(({ label }) => words(label, { section: title, row: label })),
    ]),
    ...lists.map(({ title }) => words(title)),
    ...claims.flatMap((claim) => [
      ...(claim.section === undefined ? [] : [words(claim.section)]),
      {
        ...{ text: claim.sentence, place: placeOfClaim(claim, book) },
        language: languageOf(claim.sentence, claim.language ?? document.language),
      },
    ]),
    ...evidence.map(({ title }) => words(title)),
  ];
}

/** Each rejected way of saying a thing once, where it first stands (domain.md §5.2, X24, X35, X46). */
function rejected(examined: Examined): readonly Observation[] {
  const seen = new Map<string, Observation>();
  for (const { text, language, place } of wordsOf(examined))
    for (const { pattern, accepted } of rejectedTerms[language]) {
      const [found] = pattern.exec(text) ?? [];
      const subject = found?.toLowerCase() ?? '';
      if (found !== undefined && !seen.has(subject))
        seen.set(subject, { subject, values: { found, expected: accepted }, place });
    }
  return [...seen.values()];
}

/** The words of the vocabulary (domain.md §5, C-TERM). */
export const termChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-term', rule: 'C-TERM', severity: 'warning', run: rejected },
];
