import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import { type HtmlLine, lineText } from '../../../domain/html/reading.ts';
import { type CitationSeen, citationsSeen } from '../../../domain/standards/citations.ts';
import { placeOf, readingOf } from '../draft-reading.ts';

type Cited = CitationSeen & { readonly line: HtmlLine };

const seen = new WeakMap<Draft, readonly Cited[]>();

/** What is wrong with the citations of a draft; looked for once for all checks. */
function citationsOf(draft: Draft): readonly Cited[] {
  const known =
    seen.get(draft) ??
    readingOf(draft).lines.flatMap((line) =>
      citationsSeen(lineText(line), draft.releasedOn).map((one) => ({ ...one, line })),
    );
  seen.set(draft, known);
  return known;
}

/** C-STD: standards as they are written, and as they stand on the day of release. */
const cited =
  (kinds: readonly CitationSeen['kind'][]) =>
  (draft: Draft): readonly Observation[] => {
    const isNamed = (one: string | undefined): boolean =>
      one !== undefined && readingOf(draft).lines.some((line) => lineText(line).includes(one));
    return (
      citationsOf(draft)
        .filter(({ kind }) => kinds.includes(kind))
        // A document that names the successor has told its reader.
        .filter(({ kind, expected }) => kind !== 'superseded' || !isNamed(expected))
        .map(({ line, found, expected = '—', on = '—' }) => ({
          subject: found,
          values: { found, expected, on },
          place: placeOf(draft, line),
        }))
    );
  };

export const standardChecks: readonly TextCheck[] = [
  { id: 'standard-unknown', rule: 'C-STD', severity: 'warning', run: cited(['unknown']) },
  { id: 'standard-misspelt', rule: 'C-STD', severity: 'blocking', run: cited(['misspelt']) },
  { id: 'standard-undated', rule: 'C-STD', severity: 'warning', run: cited(['undated']) },
  { id: 'standard-title', rule: 'C-STD', severity: 'warning', run: cited(['title']) },
  { id: 'standard-superseded', rule: 'C-STD', severity: 'warning', run: cited(['superseded', 'formerName']) },
  { id: 'standard-withdrawn', rule: 'C-STD', severity: 'warning', run: cited(['withdrawn']) },
  { id: 'standard-not-yet', rule: 'C-STD', severity: 'blocking', run: cited(['notYet']) },
];
