import { Decimal } from '../../../domain/decimal.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import { type HtmlLine, lineText } from '../../../domain/html/reading.ts';
import { linesOf, placeOf } from '../draft-reading.ts';

/** Words that say which way something went, so that its number may stand without its sign. */
const direction =
  /下降|上升|减少|增加|降低|提高|提升|增长|减排|节|低于|高于|\b(?:f[ae]ll|rose|rise|risen|down|up|decreas|increas|reduc|lower|higher|declin|drop|less|more|cut|sav)/i;

const seenIn = (
  draft: Draft,
  line: HtmlLine,
  subject: string,
  found: string,
  expected: string,
): Observation => ({
  subject,
  values: { found, expected },
  place: placeOf(draft, line),
});

/** C-TEXT-TABLE: a fall printed without its sign is a fall only where the words say so. */
export const signsLost = (draft: Draft): readonly Observation[] =>
  linesOf(draft).flatMap((line) =>
    line.pieces.flatMap(({ text, binding }) => {
      const figure = binding?.kind === 'figure' ? draft.figures.get(binding.id) : undefined;
      if (figure?.value === undefined || !new Decimal(figure.value).isNegative()) return [];
      const isBare = /^\d/.test(text) && figure.printed !== text;
      return isBare && !direction.test(lineText(line))
        ? [seenIn(draft, line, figure.id, text, figure.printed)]
        : [];
    }),
  );

/** Braces are of placeholders, and a percent sign belongs to a number: what is left of a broken one is no text. */
const braces = /[{}]/;
const unitAlone = /(?<=\p{L})\s?[%％](?!\p{L})/u;

/** The head of a column names its unit; a sentence has a number before it. */
const isLeftOver = (element: string, text: string): boolean =>
  braces.test(text) || (element !== 'th' && unitAlone.test(text));

/** C-TEXT-TABLE: a placeholder that is misspelt or has gone leaves braces, or a unit with no number before it. */
export const placeholdersBroken = (draft: Draft): readonly Observation[] =>
  linesOf(draft).flatMap((line) =>
    line.pieces
      .filter(({ text, binding }) => binding === undefined && isLeftOver(line.element, text))
      .map(({ text }) => seenIn(draft, line, draft.language, text.trim(), '{{…}}')),
  );
