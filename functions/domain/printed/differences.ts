import type { PrintedLine } from '../html/printed-lines.ts';
import { align, type Stretch } from './align.ts';
import type { Print } from './print.ts';
import type { PrintedPiece } from './text.ts';

/** Lines of a document that its print says otherwise, with the pieces that stand in their place. */
export interface Difference {
  readonly lines: readonly PrintedLine[];
  readonly pieces: readonly PrintedPiece[];
  /** Where it is, or would be, printed; from 1. */
  readonly page: number;
}

/** Lines of a document beside the pieces that say them. */
export interface Said {
  readonly line: PrintedLine;
  readonly pieces: readonly PrintedPiece[];
}

interface Compared {
  readonly alike: readonly Said[];
  readonly differences: readonly Difference[];
}

const compared = new WeakMap<Print, Compared>();

/** A line is painted again only where it stands in the head or foot of a table. */
const isRepeated = ({ line, pieces }: Said): boolean =>
  line.repeated !== true && pieces.some(({ times }) => times > 1);

/** Holds the finished document against the composed one, element by element in reading order; once for all checks. */
export function comparison(print: Print): Compared {
  const known = compared.get(print);
  if (known) return known;
  const { composed, printed } = print;
  const partsOf = ({ lines, pieces }: Stretch) => ({
    lines: composed.lines.slice(...lines),
    pieces: printed.pieces.slice(...pieces),
  });
  const alike: Said[] = [];
  const differences: Difference[] = [];
  let page = 1;
  for (const stretch of align(composed.lines, printed.pieces)) {
    const { lines, pieces } = partsOf(stretch);
    const [line] = lines;
    page = pieces[0]?.page ?? page;
    if (!stretch.equal || !line || isRepeated({ line, pieces })) differences.push({ lines, pieces, page });
    else alike.push({ line, pieces });
  }
  const all = { alike, differences };
  compared.set(print, all);
  return all;
}
