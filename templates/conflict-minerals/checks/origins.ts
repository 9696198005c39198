import type { Observation } from '../../../functions/domain/finding.ts';
import type { OriginRow } from '../../../functions/domain/minerals.ts';
import type { CheckInput, FigureCheck } from '../../../functions/domain/report.ts';
import { sentencesIn } from './content-sentences.ts';
import { smeltersIn } from './look-up-standing.ts';

const originsIn = ({ list }: CheckInput): readonly OriginRow[] => list('origins') as readonly OriginRow[];
const inOrder = (codes: Iterable<string>): string => [...new Set(codes)].sort().join(', ');

/** C-SCOPE: the lists hold the metals that the report says it surveyed, and origins those that have smelters. */
function outOfScope(input: CheckInput): readonly Observation[] {
  const inScope = new Set<string>(input.profile.minerals?.inScope ?? []);
  const listed = smeltersIn(input).map(({ metal }) => metal);
  const strayRows = listed.filter((metal) => !inScope.has(metal));
  const strayOrigins = originsIn(input)
    .map(({ metal }) => metal)
    .filter((metal) => !inScope.has(metal) || !listed.includes(metal));
  return [...new Set([...strayRows, ...strayOrigins])].map((metal) => ({
    subject: metal,
    values: { metal },
  }));
}

/**
 * Where smelters stand and where ore comes from are two columns (domain.md §7): origins of a metal that are, country by
 * country, the places of its smelters are more often the wrong column. One country says nothing.
 */
function originsAreLocations(input: CheckInput): readonly Observation[] {
  return originsIn(input).flatMap(({ metal, countries }) => {
    const places = smeltersIn(input).flatMap((row) =>
      row.metal === metal && row.country !== undefined ? [row.country] : [],
    );
    if (countries.length < 2 || inOrder(places) !== inOrder(countries)) return [];
    return [{ subject: metal, values: { metal, countries: inOrder(countries) } }];
  });
}

/** C-DUP: two metals of the very same origins, three or more, are more often one list copied. */
function sameOrigins(input: CheckInput): readonly Observation[] {
  const open = originsIn(input).filter(({ countries }) => countries.length > 2);
  return open.flatMap(({ metal, countries }, index) =>
    open
      .slice(0, index)
      .filter((other) => inOrder(other.countries) === inOrder(countries))
      .map((other) => ({
        subject: metal,
        values: { metal, other: other.metal, countries: inOrder(countries) },
      })),
  );
}

const ofOrigins = /origin|sourc|原产|来源|产地/i;
const openEnd = /\betc\b|\band (?:several |some )?other countries\b|等国|等地|等多国|等国家/i;

/** C-LIST-ETC: words leave a list of origins open while every origin is disclosed. */
function openInWords(input: CheckInput): readonly Observation[] {
  const origins = originsIn(input);
  if (origins.length === 0 || origins.some(({ others }) => others)) return [];
  return sentencesIn(input)
    .filter(({ sentence }) => ofOrigins.test(sentence) && openEnd.test(sentence))
    .map(({ slot, sentence }) => ({
      subject: slot,
      values: { words: openEnd.exec(sentence)?.[0] ?? '', sentence },
      place: { sentence },
    }));
}

export const originChecks: readonly FigureCheck[] = [
  { id: 'metal-out-of-scope', rule: 'C-SCOPE', severity: 'blocking', firm: true, run: outOfScope },
  { id: 'origins-are-locations', rule: 'C-COUNTRY', severity: 'warning', run: originsAreLocations },
  { id: 'origins-identical', rule: 'C-DUP', severity: 'note', run: sameOrigins },
  { id: 'origins-left-open', rule: 'C-LIST-ETC', severity: 'warning', run: openInWords },
];
