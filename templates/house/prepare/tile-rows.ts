import type { Tile } from '../../../functions/domain/document.ts';

const perRow: Readonly<Record<Tile['size'], number>> = { wide: 1, half: 2, third: 3 };

/**
 * Deals tiles out to rows: a change of size starts a new row, and tiles of one size share their rows evenly, so that
 * no row is left with a hole. Returns the indices of each row; a row spans six columns.
 */
export function tileRows(sizes: readonly Tile['size'][]): readonly (readonly number[])[] {
  const stretches: number[][] = [];
  for (const [index, size] of sizes.entries()) {
    const last = stretches.at(-1);
    if (last && size === sizes[index - 1]) last.push(index);
    else stretches.push([index]);
  }
  return stretches.flatMap((stretch) => {
    const most = perRow[sizes[stretch[0] ?? 0] ?? 'wide'];
    const rows = Math.ceil(stretch.length / most);
    const least = Math.floor(stretch.length / rows);
    const larger = stretch.length % rows;
    return Array.from({ length: rows }, (_, row) => {
      const start = row * least + Math.min(row, larger);
      return stretch.slice(start, start + least + (row < larger ? 1 : 0));
    });
  });
}
