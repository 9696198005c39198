import type { Block, TableColumn, TableRow } from '../../../domain/document.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Observation, Place } from '../../../domain/finding.ts';
import type { HtmlLine, HtmlPiece } from '../../../domain/html/reading.ts';
import type { Text } from '../../../domain/text.ts';
import { nounsOf, unitAtStart, writingsOf } from '../../../domain/unit-writings.ts';
import { plain } from '../../../domain/words.ts';
import { linesOf, placeOf, sectionName } from '../draft-reading.ts';

/** Elements whose sentences run on; a cell, a head or a label of a chart may leave its unit to the head beside it. */
const sentences: ReadonlySet<string> = new Set(['p', 'li', 'svg', 'dd']);

/** Digits of a figure; a phrase ("over 90%") brings its own unit, and a dash has none. */
const isDigits = (text: string): boolean => /^[−-]?[\d,.]+$/u.test(text);

const textAfter = (pieces: readonly HtmlPiece[], index: number): string =>
  pieces
    .slice(index + 1)
    .filter(({ binding }) => binding?.kind !== 'structure')
    .map(({ text }) => text)
    .join('');

interface Seen {
  readonly figure: Figure;
  readonly found: string;
  readonly expected: string;
}

/** The unit after a figure, where it is not the figure's own, or missing where the sentence needs it. */
function unitInLine(draft: Draft, line: HtmlLine): readonly Seen[] {
  const { language, figures } = draft;
  return line.pieces.flatMap((piece, index): readonly Seen[] => {
    const figure = piece.binding?.kind === 'figure' ? figures.get(piece.binding.id) : undefined;
    if (figure?.state !== 'value' || !isDigits(piece.text)) return [];
    const after = textAfter(line.pieces, index);
    const own = writingsOf(figure.unit, language);
    const found = unitAtStart(after, language);
    if (found !== undefined)
      return own?.includes(found) ? [] : [{ figure, found, expected: unitName(draft, figure) }];
    const counter = own === undefined ? wrongCounter(draft, line, figure, after) : undefined;
    if (counter !== undefined) return [{ figure, found: counter, expected: unitName(draft, figure) }];
    const needed = own !== undefined && sentences.has(line.element) && line.pieces.length > 1;
    return needed ? [{ figure, found: '—', expected: own[0] as string }] : [];
  });
}

/**
 * In a Chinese sentence a count is followed by its counter, or by the whole that it is a part of (12/30家): the counter
 * of something else, or none, is wrong. English says what is counted in words of its own.
 */
function wrongCounter(
  { language }: Draft,
  { element, pieces }: HtmlLine,
  { unit }: Figure,
  after: string,
): string | undefined {
  const own = language.startsWith('zh') ? nounsOf(unit, language) : undefined;
  if (own === undefined || !sentences.has(element) || pieces.length < 2) return undefined;
  const next = after.trimStart().slice(0, 1);
  return next === '/' || own.includes(next) ? undefined : next || '—';
}

function unitName({ strings, language }: Draft, { unit }: Figure): string {
  const units = strings.get(language)?.units as Readonly<Record<string, string>> | undefined;
  return units?.[unit] ?? unit;
}

/** C-UNIT: the unit right after a figure is that of its metric, and a measured figure in a sentence has one. */
export const unitsInSentences = (draft: Draft): readonly Observation[] =>
  linesOf(draft).flatMap((line) =>
    unitInLine(draft, line).map((seen) => observation(seen, placeOf(draft, line))),
  );

const observation = ({ figure, found, expected }: Seen, place: Place): Observation => ({
  subject: figure.id,
  values: { found, expected },
  place,
});

/** Figures of a text that print digits with no unit of their own after them. */
function bareFigures(draft: Draft, text: Text): readonly Figure[] {
  return text.flatMap((one, index): readonly Figure[] => {
    if (one.kind === 'strong') return bareFigures(draft, one.children);
    if (one.kind !== 'figure' || !isDigits(one.text)) return [];
    const figure = draft.figures.get(one.id);
    const after = plain(text.slice(index + 1));
    return figure === undefined || unitAtStart(after, draft.language) ? [] : [figure];
  });
}

/** Whether a head is nothing but a measured unit; a head in words says nothing of units. */
function unitOfHead(head: Text | undefined, language: string): string | undefined {
  const words = plain(head ?? [])
    .replaceAll(/[（）()\s]/gu, ' ')
    .trim();
  const unit = unitAtStart(words, language);
  return unit === words ? unit : undefined;
}

/** Figures under a unit that is not theirs; a measured figure under none is told where nothing else names its unit. */
function wrongUnder(draft: Draft, text: Text, head: string | undefined, needed: boolean): readonly Seen[] {
  return bareFigures(draft, text).flatMap((figure): readonly Seen[] => {
    const own = writingsOf(figure.unit, draft.language);
    if (head === undefined && !(needed && own)) return [];
    if (head !== undefined && own?.includes(head)) return [];
    return [{ figure, found: head ?? '—', expected: unitName(draft, figure) }];
  });
}

/**
 * Of a row the unit stands in its column's head, or in a cell of its own. Beside a figure of that unit may stand the
 * counts it is made of: a rate in percent with 1,230 of 1,373.
 */
function rowUnits(draft: Draft, columns: readonly TableColumn[], { cells }: TableRow): readonly Seen[] {
  const { language } = draft;
  const [, ...values] = cells;
  const own = values.map((cell) => unitOfHead(cell, language)).find((unit) => unit !== undefined);
  const isOwn = ({ unit }: Figure): boolean =>
    own !== undefined && writingsOf(unit, language)?.includes(own) === true;
  const made = values.some((cell) => bareFigures(draft, cell).some(isOwn));
  return values.flatMap((cell, index) => {
    const column = columns[index + 1];
    const head = unitOfHead(column?.unit, language) ?? unitOfHead(column?.label, language);
    const seen = wrongUnder(draft, cell, head ?? own, column?.numeric ?? false);
    return head === undefined && made
      ? seen.filter(({ figure }) => writingsOf(figure.unit, language) !== undefined)
      : seen;
  });
}

function blockUnits(draft: Draft, block: Block): readonly Seen[] {
  const { language } = draft;
  if (block.kind === 'table')
    return block.groups.flatMap(({ rows }) => rows.flatMap((row) => rowUnits(draft, block.columns, row)));
  if (block.kind === 'tiles')
    return block.tiles.flatMap(({ value, unit }) =>
      wrongUnder(draft, value, unitOfHead(unit, language), true),
    );
  if (block.kind !== 'chart' || block.chart.kind !== 'rankedBars') return [];
  const { bars, valueHeads } = block.chart;
  return bars.flatMap(({ values }) =>
    values.flatMap((value, index) =>
      wrongUnder(draft, value, unitOfHead(valueHeads[index], language), valueHeads.length > 0),
    ),
  );
}

/** C-UNIT: the unit of a column, a row, a tile or a chart's values is that of the figures under it. */
export const unitsInHeads = (draft: Draft): readonly Observation[] =>
  (draft.documents.get(draft.language)?.chapters ?? []).flatMap(({ sections }) =>
    sections.flatMap(({ id, blocks }) =>
      blocks
        .flatMap((block) => blockUnits(draft, block))
        .map((seen) => observation(seen, { language: draft.language, section: sectionName(draft, id) })),
    ),
  );
