import type { Draft } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import { type HtmlLine, type HtmlPiece, lineText } from '../../../domain/html/reading.ts';
import { likeness } from '../../../domain/html/text-pieces.ts';
import { readingOf, sectionName } from '../draft-reading.ts';
import { type ExpectedSection, expectedSections } from './expected/document.ts';
import type { Expected, ExpectedLine } from './expected/lines.ts';

/** Whether a line is the one piece that is expected, letter by letter, as most cells and labels are. */
function isPlainly({ elements, pieces }: ExpectedLine, line: HtmlLine): boolean {
  const [wanted, ...more] = pieces;
  const [found, ...others] = line.pieces;
  return (
    !line.hidden &&
    wanted !== undefined &&
    more.length + others.length === 0 &&
    found?.text === wanted.text &&
    found.binding?.kind === wanted.binding?.kind &&
    found.binding?.id === wanted.binding?.id &&
    found.href === wanted.href &&
    elements.includes(line.element)
  );
}

/** How many lines from `at` on say what is expected; null where they do not. */
function matched(expected: ExpectedLine, lines: readonly HtmlLine[], at: number): number | null {
  const broken = expected.drawn === true;
  const first = lines[at];
  if (first && isPlainly(expected, first)) return 1;
  const wanted = likeness(expected.pieces, broken);
  const pieces: HtmlPiece[] = [];
  for (let end = at; end < lines.length; end += 1) {
    const line = lines[end] as HtmlLine;
    if (line.hidden || !expected.elements.includes(line.element)) return null;
    pieces.push(...line.pieces);
    const found = likeness(pieces, broken);
    if (found === wanted) return end + 1 - at;
    if (!broken || found.length > wanted.length) return null;
  }
  return null;
}

/** The first place where a section says something else than it should; `next` is how far it was right. */
function firstDifference(
  expected: readonly Expected[],
  lines: readonly HtmlLine[],
): { readonly wanted: ExpectedLine | undefined; readonly found: HtmlLine | undefined } | undefined {
  let at = 0;
  for (const one of expected) {
    const rest = 'anyOrder' in one ? [...one.anyOrder] : [one];
    while (rest.length > 0) {
      const lengths = rest.map((line) => matched(line, lines, at));
      const index = lengths.findIndex((length) => length !== null);
      if (index < 0) {
        if (rest.every((line) => line.optional)) break;
        return { wanted: rest[0], found: lines[at] };
      }
      at += lengths[index] as number;
      rest.splice(index, 1);
    }
  }
  return at < lines.length ? { wanted: undefined, found: lines[at] } : undefined;
}

const nothing = '—';

type Said = { readonly pieces: readonly HtmlPiece[]; readonly hidden?: boolean } | undefined;

const plainly = (said: Said): string => (said === undefined ? nothing : lineText(said));

/** With what each number is bound to and where each link leads, for two lines that read alike. */
const closely = (said: Said): string =>
  (said?.pieces ?? [])
    .map(({ text, binding, href }) =>
      [text, ...(binding ? [`[${binding.id}]`] : []), ...(href === undefined ? [] : [`<${href}>`])].join(''),
    )
    .join('')
    .concat(said?.hidden ? ' [hidden]' : '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What was found and what should be, told apart. */
function told(found: Said, wanted: Said): readonly [found: string, wanted: string] {
  const [a, b] = [plainly(found), plainly(wanted)];
  return a === b ? [closely(found), closely(wanted)] : [a, b];
}

/**
 * C-LAYOUT: the composed document says what the view model says, in its order, no more and no less. A template that
 * drops a cell, swaps columns, repeats a row, hides a text or adds words of its own is seen here.
 */
export function htmlAsWorded(draft: Draft): readonly Observation[] {
  const { documents, language } = draft;
  const document = documents.get(language);
  if (!document) return [];
  const { lines, attributes } = readingOf(draft);
  const expected = expectedSections(document);
  const written = Map.groupBy(lines, ({ section }) => section);
  const observe = (id: string, found: string, wanted: string): Observation => ({
    subject: `${language} ${id || 'cover'}`,
    values: { found, expected: wanted },
    place: { language, section: sectionName(draft, id), sentence: found === nothing ? wanted : found },
  });
  const seen = expected.flatMap((section: ExpectedSection): readonly Observation[] => {
    const difference = firstDifference(section.lines, written.get(section.id) ?? []);
    const said = attributes.filter((one) => one.section === section.id);
    const wrong = [...said, undefined].findIndex((one, index) => {
      const wanted = section.attributes[index];
      return one?.name !== wanted?.name || one?.text !== wanted?.text;
    });
    return [
      ...(difference ? [observe(section.id, ...told(difference.found, difference.wanted))] : []),
      ...(wrong < 0
        ? []
        : [observe(section.id, said[wrong]?.text ?? nothing, section.attributes[wrong]?.text ?? nothing)]),
    ];
  });
  const known = expected.map(({ id }) => id);
  const order = [...written.keys()].filter((id) => !known.includes(id));
  const shuffled =
    [...written.keys()].filter((id) => known.includes(id)).join() !==
    known.filter((id) => written.has(id)).join();
  return [
    ...seen,
    ...order.map((id) => observe(id, plainly(written.get(id)?.[0]), nothing)),
    ...(shuffled ? [observe('', [...written.keys()].join(', '), known.join(', '))] : []),
  ];
}
