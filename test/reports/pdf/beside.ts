import { letters } from './lost-text-rule.ts';
import type { PageText } from './page-content.ts';
import { linesOf, type ReportLayout } from './page-layout.ts';
import { type Element, withRole } from './structure-tree.ts';

/** A row of a table by its header cell, with the printed cells after it, where all of them stand on one line of the page. */
export interface PrintedRow {
  readonly header: string;
  readonly cells: readonly string[];
  readonly page: number;
  /** Whether each cell's first line stands beside a line of the header, by position on the page. */
  readonly beside: boolean;
}

/** Body rows of the table in reading order. Note marks are left out: they hang at text that is no number. */
export function printedRows(layout: ReportLayout, table: Element): readonly PrintedRow[] {
  return withRole(table, 'TR').flatMap((row) => {
    const [header, ...cells] = row.children;
    if (header?.role !== 'TH' || cells.length === 0 || cells.some((cell) => cell.role !== 'TD')) return [];
    const [page] = layout.textsOf(row).keys();
    if (page === undefined) return [];
    const texts = [header, ...cells].map((cell) => withoutMarks(layout.textsOf(cell).get(page) ?? []));
    const [head = [], ...rest] = texts;
    const lines = linesOf(head);
    const beside = rest.every((cell) =>
      cell.every(
        (one) => one.left > (head[0]?.left ?? 0) && lines.some((line) => touches(line, linesOf(cell)[0])),
      ),
    );
    return [{ header: joined(head), cells: rest.map(joined), page, beside }];
  });
}

const touches = (line: { top: number; bottom: number }, other?: { top: number; bottom: number }): boolean =>
  other === undefined || (line.bottom < other.top && other.bottom < line.top);

const joined = (texts: readonly PageText[]): string => letters(texts.map((one) => one.text).join(''));

/** Marks are smaller than the text they stand at. */
function withoutMarks(texts: readonly PageText[]): readonly PageText[] {
  const largest = Math.max(...texts.map((one) => one.size), 0);
  return texts.filter((one) => one.size > largest * 0.8);
}

/** Lines of a label above each other are at most this far apart, in points; the whole tile is not taller than the other. */
const tileReach = 76;
/** Three tiles or two stand side by side, in points: a label of two lines must not be read on into the next tile. */
const tileWidths = [140, 240] as const;
/** A status begins after its shape. */
const shapeWidth = 20;

/**
 * Whether the label stands at the head of the tile that holds the value: above it, at the same left edge, and nothing
 * of the size of a label's head between that belongs to another tile.
 */
export function besideInTile(layout: ReportLayout, words: string, value: string): boolean {
  return layout.inside.some((page) =>
    page.texts.some(
      (one) =>
        standsIn(one.text, value) &&
        page.texts.some((head) => {
          const above = head.baseline - one.baseline;
          const inward = lineStart(page.texts, one) - head.left;
          return (
            above > 8 &&
            above < tileReach &&
            inward > -2 &&
            inward < shapeWidth &&
            begins(words, head, page.texts)
          );
        }),
    ),
  );
}

/** Left edge of the run of words on the line that holds the text: words of one line are less than an em apart. */
function lineStart(texts: readonly PageText[], one: PageText): number {
  const before = texts.find(
    (other) =>
      other !== one &&
      Math.abs(other.baseline - one.baseline) < 5 &&
      other.right <= one.left + 1 &&
      one.left - other.right < one.size,
  );
  return before ? lineStart(texts, before) : one.left;
}

/** Whether the label's words begin with this text and go on in the lines under it, at the same left edge. */
function begins(words: string, head: PageText, texts: readonly PageText[]): boolean {
  const label = letters(words);
  if (!label.startsWith(letters(head.text))) return false;
  return tileWidths.some((width) => {
    const nearby = texts.filter(
      (one) => one.left > head.left - 2 && one.left < head.left + width && one.baseline <= head.baseline + 2,
    );
    const said = linesOf(nearby.filter((one) => Math.abs(one.size - head.size) < 0.8))
      .slice(0, 2)
      .map((line) => letters(line.text))
      .join('');
    return said.startsWith(label);
  });
}

/** Whether a drawing has a row with the label on its left and the value on its right. */
export function besideInDrawing(layout: ReportLayout, words: string, value: string): boolean {
  const label = letters(words);
  return withRole(layout.report.structure, 'Figure').some((figure) =>
    [...layout.textsOf(figure).values()].some((texts) =>
      texts.some((one) => {
        if (letters(one.text) !== value) return false;
        const left = texts.filter(
          (other) =>
            other.right < one.left && Math.abs(other.baseline - one.baseline) < 9 && other.left < 250,
        );
        return letters(
          linesOf(left)
            .map((line) => line.text)
            .join(''),
        ).includes(label);
      }),
    ),
  );
}

/** Whether a line of a page begins with the label and holds the value further right: the head of a panel. */
export function besideOnLine(layout: ReportLayout, words: string, value: string): boolean {
  const label = letters(words);
  return layout.inside.some(({ texts }) =>
    texts.some(
      (one) =>
        standsIn(one.text, value) &&
        texts.some(
          (other) =>
            other.right < one.left &&
            Math.abs(other.baseline - one.baseline) < 9 &&
            letters(other.text) === label,
        ),
    ),
  );
}

/** The value as a whole number of the text, not as part of a longer one. */
function standsIn(text: string, value: string): boolean {
  const at = letters(text).indexOf(value);
  if (at < 0) return false;
  const around = `${letters(text)[at - 1] ?? ''}${letters(text)[at + value.length] ?? ''}`;
  return !/[\d.,]/.test(around);
}
