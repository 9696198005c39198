import type { Face } from './glyph-widths.ts';
import { isBound, type Run } from './runs.ts';
import { isWide, textWidth } from './text-width.ts';

interface Piece {
  readonly run: Run;
  readonly text: string;
  readonly tail: string;
}

const closing = /^[，。、；：！？）》〉」』】”’…％,.;:!?)%\]]/u;
const opening = /[（《〈「『【“‘([]$/u;
/** A no-break space is no place to break and counts as a letter. */
const fragments = /[^\S\u00a0]+|[\S\u00a0]/gu;
const space = /^[^\S\u00a0]+$/;

/** Splits at spaces, at each Han character and after a hyphen or a slash inside a word. */
function pieces(run: Run): readonly Piece[] {
  if (isBound(run)) return [{ run, text: run.text, tail: run.tail }];
  const words: string[] = [];
  let open = false;
  for (const [fragment] of run.text.matchAll(fragments)) {
    const joins = open && !space.test(fragment) && !isWide(fragment);
    if (joins) words[words.length - 1] += fragment;
    else words.push(fragment);
    open = !space.test(fragment) && !isWide(fragment) && !/[-/]$/.test(fragment);
  }
  return words.map((text) => ({ run, text, tail: '' }));
}

const isSpace = (piece: Piece): boolean => !isBound(piece.run) && space.test(piece.text);

function mayBreak(before: Piece, after: Piece): boolean {
  const left = (before.text + before.tail).slice(-1);
  const right = after.text.slice(0, 1);
  if (after.run.note !== null || closing.test(right) || opening.test(left)) return false;
  return isWide(left) || isWide(right) || /[-/]/.test(left);
}

/** Groups pieces that no line may part; a unit ends with the spaces after it. */
function units(runs: readonly Run[]): readonly (readonly Piece[])[] {
  const result: Piece[][] = [];
  let before: Piece | null = null;
  for (const piece of runs.flatMap(pieces)) {
    const last = result.at(-1);
    if (last && before && (isSpace(piece) || (!isSpace(before) && !mayBreak(before, piece))))
      last.push(piece);
    else result.push([piece]);
    before = piece;
  }
  return result;
}

const faceOf = (run: Run, strong: boolean): Face => (strong || run.strong ? 'sansStrong' : 'sans');

function lineText(line: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  for (const piece of line) {
    const last = runs.at(-1);
    if (last && !isBound(last) && !isBound(piece.run) && last.strong === piece.run.strong) {
      runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      runs.push({ ...piece.run, text: piece.text, tail: piece.tail });
    }
  }
  const last = runs.at(-1);
  if (last && !isBound(last)) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
  return runs;
}

/** The printed width of runs on one line, in points; note marks count at two thirds of the size. */
export function runsWidth(runs: readonly Run[], size: number, strong = false): number {
  let width = 0;
  let previous = '';
  for (const run of runs) {
    const text = run.text + run.tail;
    if (text === '') continue;
    width += textWidth(text, run.note === null ? size : size * 0.67, faceOf(run, strong));
    const first = text.slice(0, 1);
    if (previous !== '' && previous !== ' ' && first !== ' ' && isWide(previous) !== isWide(first))
      width += size * 0.125;
    previous = text.slice(-1);
  }
  return width;
}

function fill(
  parts: readonly (readonly Piece[])[],
  width: number,
  size: number,
  strong: boolean,
): readonly (readonly Run[])[] {
  const lines: Piece[][] = [];
  for (const unit of parts) {
    const last = lines.at(-1);
    if (last && runsWidth(lineText([...last, ...unit]), size, strong) <= width) last.push(...unit);
    else lines.push([...unit]);
  }
  return lines.map(lineText);
}

/** Breaks runs into lines no wider than `width` points, evened out so that no line is left with one short word. */
export function wrapRuns(
  runs: readonly Run[],
  width: number,
  size: number,
  strong = false,
): readonly (readonly Run[])[] {
  const parts = units(runs);
  const lines = fill(parts, width, size, strong);
  if (lines.length < 2) return lines;
  let best = lines;
  for (let narrower = width * 0.95; narrower > width * 0.5; narrower -= width * 0.05) {
    const attempt = fill(parts, narrower, size, strong);
    const widest = Math.max(...attempt.map((line) => runsWidth(line, size, strong)));
    if (attempt.length > lines.length || widest > width) break;
    best = attempt;
  }
  return best;
}
