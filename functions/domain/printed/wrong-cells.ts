import { hasNumeral } from '../numerals.ts';
import type { Said } from './differences.ts';

/**
 * Lines with numerals that the print puts into another cell than the document: a reader's program would tell them with
 * another head. A table that the browser takes for mere layout has no cells.
 */
export function wrongCells(alike: readonly Said[]): readonly Said[] {
  const printedAs = new Map<number, number | undefined>();
  const taken = new Map<number, number>();
  return alike.filter(({ line, pieces }) => {
    const cells = new Set(pieces.map(({ cell }) => cell));
    const [cell] = cells;
    const { cell: own } = line;
    let right = cells.size <= 1;
    if (own === undefined) right &&= cell === undefined;
    else {
      right &&= !printedAs.has(own) || printedAs.get(own) === cell;
      printedAs.set(own, cell);
      if (cell !== undefined) {
        right &&= (taken.get(cell) ?? own) === own;
        taken.set(cell, own);
      }
    }
    return !right && hasNumeral(line.text);
  });
}
