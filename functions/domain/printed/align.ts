import { squeeze } from './squeeze.ts';
import type { PrintedPiece } from './text.ts';

/** Lines of a document with the pieces of its print that say them, from the first to before the last. */
export interface Stretch {
  readonly lines: readonly [from: number, to: number];
  readonly pieces: readonly [from: number, to: number];
  readonly equal: boolean;
}

/** Steps that may be spent on finding where two texts meet again. */
const SEARCH = 2_000_000;
/** Lines and pieces that a stretch of other text may skip together. */
const REACH = 600;
/** A shorter line stands in many places: it is where two texts meet only with the next one. */
const TELLING = 4;

/**
 * Puts the lines of a document beside the pieces of its print, both in reading order. A line equals whole pieces, or it
 * does not: a digit that moved from one element to the next is a difference. Linear where the two are alike.
 */
export function align(
  lines: readonly { readonly text: string }[],
  pieces: readonly Pick<PrintedPiece, 'text'>[],
): readonly Stretch[] {
  const said = lines.map(({ text }) => squeeze(text));
  const shown = pieces.map(({ text }) => squeeze(text));
  let budget = SEARCH;

  /** The piece behind those that say a line, where they say it and nothing else. */
  const behind = (line: number, first: number): number | undefined => {
    const text = said[line];
    if (text === undefined) return undefined;
    let read = 0;
    let piece = first;
    for (; read < text.length; piece++) {
      const part = shown[piece];
      if (part === undefined || !text.startsWith(part, read)) return undefined;
      read += part.length;
    }
    return piece;
  };
  const meet = (line: number, piece: number): boolean => {
    const next = behind(line, piece);
    if (next === undefined) return false;
    return (
      (said[line] as string).length >= TELLING ||
      line + 1 === said.length ||
      behind(line + 1, next) !== undefined
    );
  };
  /** Where the texts are alike again: the nearest place, or their ends. */
  const meeting = (line: number, piece: number): readonly [number, number] => {
    for (let reach = 1; reach <= REACH; reach++) {
      for (let skipped = 0; skipped <= reach && budget > 0; skipped++, budget--) {
        const [nextLine, nextPiece] = [line + skipped, piece + reach - skipped];
        if (
          nextLine < said.length &&
          nextPiece < shown.length &&
          said[nextLine] !== '' &&
          meet(nextLine, nextPiece)
        )
          return [nextLine, nextPiece];
      }
    }
    return [said.length, shown.length];
  };

  const stretches: Stretch[] = [];
  let [line, piece] = [0, 0];
  while (line < said.length || piece < shown.length) {
    const next = behind(line, piece);
    if (next !== undefined) {
      stretches.push({ lines: [line, line + 1], pieces: [piece, next], equal: true });
      line++;
      piece = next;
    } else if (shown[piece] === '') piece++;
    else {
      const [endLine, endPiece] = meeting(line, piece);
      stretches.push({ lines: [line, endLine], pieces: [piece, endPiece], equal: false });
      [line, piece] = [endLine, endPiece];
    }
  }
  return stretches;
}
