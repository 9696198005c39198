import type { HtmlPiece } from '../../../../domain/html/reading.ts';
import { textPieces } from '../../../../domain/html/text-pieces.ts';
import type { Text } from '../../../../domain/text.ts';

/** A line that the composed document must hold, and in which element of the house style. */
export interface ExpectedLine {
  readonly elements: readonly string[];
  readonly pieces: readonly HtmlPiece[];
  /** Set on a drawing: broken into as many lines as it needs. */
  readonly drawn?: true;
  /** A drawing leaves it out where it has no room or nothing to explain. */
  readonly optional?: true;
}

/** Lines in their order, or labels of a drawing that stand where there is room for each. */
export type Expected = ExpectedLine | { readonly anyOrder: readonly ExpectedLine[] };

/** A text that an element reads out. */
export interface ExpectedAttribute {
  readonly name: string;
  readonly text: string;
}

/** What a block must say: its lines, and what its pictures and drawings are said to show. */
export interface ExpectedBlock {
  readonly lines: readonly Expected[];
  readonly attributes?: readonly ExpectedAttribute[];
}

const space: HtmlPiece = { text: ' ' };

/** A line of one element; what is empty has none. */
export function line(element: string, ...texts: readonly Text[]): readonly ExpectedLine[] {
  return lineOf([element], ...texts.map((text) => textPieces(text)));
}

/** The same with one space between its texts, as between a value and its unit. */
export function spacedLine(
  element: string,
  ...texts: readonly (Text | undefined)[]
): readonly ExpectedLine[] {
  const said = texts.filter((text) => text !== undefined && text.length > 0) as readonly Text[];
  return lineOf(
    [element],
    ...said.map((text, index) => [...(index > 0 ? [space] : []), ...textPieces(text)]),
  );
}

export function lineOf(
  elements: readonly string[],
  ...parts: readonly (readonly HtmlPiece[])[]
): readonly ExpectedLine[] {
  const pieces = parts.flat();
  return pieces.some(({ text, binding }) => binding || text.trim() !== '') ? [{ elements, pieces }] : [];
}

/** Labels of a drawing in the order in which it draws them. */
export function labels(...texts: readonly (Text | undefined)[]): readonly ExpectedLine[] {
  return texts.flatMap((text) => line('text', text ?? []).map((one) => ({ ...one, drawn: true as const })));
}

export const optional = (lines: readonly ExpectedLine[]): readonly ExpectedLine[] =>
  lines.map((one) => ({ ...one, optional: true as const }));

/** A number of the document's own order: of a chapter, a note, a group of the digest. */
export const structurePiece = (id: string, text: string, href?: string): HtmlPiece => ({
  text,
  binding: { kind: 'structure', id },
  ...(href !== undefined && { href }),
});
