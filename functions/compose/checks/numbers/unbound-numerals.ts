import type { Block, ReportDocument } from '../../../domain/document.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Observation } from '../../../domain/finding.ts';
import type { HtmlLine } from '../../../domain/html/reading.ts';
import { numberWordsIn } from '../../../domain/number-words.ts';
import { numeralsIn } from '../../../domain/numerals.ts';
import { parsePeriod } from '../../../domain/period.ts';
import { linesOf, placeOf, sectionName } from '../draft-reading.ts';

interface Typed extends Required<Pick<Observation, 'place'>> {
  readonly numeral: string;
}

/** Characters that show nothing, or turn the reading round: beside a digit they make one number look like another. */
const unseen = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu;
const turning = /[\u202a-\u202e\u2066-\u2069]/u;

/** Numerals and number words of a text that nothing stands behind. */
function typedIn(text: string, language: string): readonly string[] {
  const seen = text.replaceAll(unseen, '');
  return [...numeralsIn(seen), ...numberWordsIn(seen, language), ...(turning.test(text) ? [text] : [])];
}

function typedInLine(draft: Draft, line: HtmlLine): readonly Typed[] {
  return line.pieces.flatMap(({ text, binding }) =>
    binding ? [] : typedIn(text, draft.language).map((numeral) => ({ numeral, place: placeOf(draft, line) })),
  );
}

const alternativesOf = (block: Block): readonly string[] =>
  (block.kind === 'case' || block.kind === 'picture') && block.picture ? [block.picture.alternative] : [];

/** Plain strings of the view model, which can hold no binding: with the numerals that each may say. */
function plainStrings(
  draft: Draft,
  document: ReportDocument,
): readonly { readonly text: string; readonly allowed: readonly string[]; readonly section: string }[] {
  const { year, part } = parsePeriod(draft.period);
  const period = [String(year), String(part)];
  const { organisation, report, edition } = document.running;
  const name = draft.reference.profile.name?.[draft.language as 'en'] ?? '';
  return [
    { text: document.title, allowed: period, section: '' },
    { text: report, allowed: period, section: '' },
    { text: edition, allowed: [String(draft.stamp.number)], section: '' },
    { text: organisation, allowed: numeralsIn(name), section: '' },
    { text: document.contentsTitle, allowed: [], section: '' },
    ...document.chapters.flatMap(({ sections }) =>
      sections.flatMap(({ id, blocks }) =>
        blocks.flatMap(alternativesOf).map((text) => ({ text, allowed: [], section: id })),
      ),
    ),
  ];
}

function typedInStrings(draft: Draft): readonly Typed[] {
  const { language } = draft;
  const document = draft.documents.get(language);
  if (!document) return [];
  return plainStrings(draft, document).flatMap(({ text, allowed, section }) =>
    typedIn(text, language)
      .filter((numeral) => !allowed.includes(numeral))
      .map((numeral) => ({
        numeral,
        place: { language, section: sectionName(draft, section), sentence: text },
      })),
  );
}

const found = new WeakMap<Draft, readonly Typed[]>();

/** What is typed in a draft; looked for once for both checks. */
function typed(draft: Draft): readonly Typed[] {
  const known = found.get(draft) ?? [
    ...linesOf(draft).flatMap((line) => typedInLine(draft, line)),
    ...typedInStrings(draft),
  ];
  found.set(draft, known);
  return known;
}

/** The figure that prints these digits, with the placeholder that a sentence would name it by. */
function figureOf(draft: Draft, numeral: string): readonly [Figure, placeholder: string] | undefined {
  const digits = numeral.replace(/[%‰]$/u, '');
  const figure = [...draft.figures.values()].find(
    ({ printed, state }) => state === 'value' && printed.replace('\u2212', '') === digits,
  );
  const role = Object.entries(draft.bases).find(([, period]) => period === figure?.period)?.[0];
  return figure && [figure, `{{${figure.metric}@${role ?? figure.period}}}`];
}

/** A figure's digits say little where they are one or two: many a figure is 3. */
const isTelling = (numeral: string): boolean => numeral.replaceAll(/\D/g, '').length > 2;

/** Every numeral stands in an element bound to a figure, a declared constant or a structural number (design.md §3.3). */
export const unboundNumerals = (draft: Draft): readonly Observation[] =>
  typed(draft)
    .filter(({ numeral }) => !isTelling(numeral) || figureOf(draft, numeral) === undefined)
    .map(({ numeral, place }) => ({
      subject: draft.language,
      values: { numeral, sentence: place.sentence ?? '' },
      place,
    }));

/** The same where the digits are those of a figure: typed, they would stay when the figure changes. */
export const typedFigures = (draft: Draft): readonly Observation[] =>
  typed(draft).flatMap(({ numeral, place }) => {
    const [figure, placeholder] = (isTelling(numeral) && figureOf(draft, numeral)) || [];
    if (figure === undefined || placeholder === undefined) return [];
    return [
      {
        subject: figure.id,
        values: { numeral, placeholder, sentence: place.sentence ?? '' },
        figures: [figure.id],
        place,
      },
    ];
  });

const digitAtEnd = /[\p{Nd}]$/u;
const digitAtStart = /^[.,]?\p{Nd}/u;

/** Two numbers of one line with nothing between them read as one: 12 and 34 as 1,234. A note's mark stands above the line. */
export const joinedNumerals = (draft: Draft): readonly Observation[] =>
  linesOf(draft)
    .filter(({ element }) => inSentence.has(element))
    .flatMap((line) =>
      line.pieces.flatMap(({ text, binding }, index) => {
        const before = line.pieces[index - 1];
        const isMark = binding?.kind === 'structure' || before?.binding?.kind === 'structure';
        if (isMark || !before || !digitAtEnd.test(before.text) || !digitAtStart.test(text)) return [];
        return [
          {
            place: placeOf(draft, line),
            subject: draft.language,
            values: { found: `${before.text}${text}` },
          },
        ];
      }),
    );

/** Elements whose text runs on; in others label and value stand apart by their places. */
const inSentence: ReadonlySet<string> = new Set(['td', 'th', 'dd', 'dt', 'li', 'p', 'text', 'svg']);
