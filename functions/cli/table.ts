/** Han and full-width signs take two places of a terminal, everything else one. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/gu;

function widthOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

/**
 * Aligns rows under their heads with two spaces between columns; numbers stand right, and so do the texts of the
 * columns named in `right`.
 */
export function table(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  right: ReadonlySet<string> = new Set(),
): string {
  const cells = rows.map((row) => row.map(String));
  const widths = heads.map((head, column) =>
    Math.max(widthOf(head), ...cells.map((row) => widthOf(row[column] ?? ''))),
  );
  const standsRight = heads.map(
    (head, column) =>
      right.has(head) || (rows.length > 0 && rows.every((row) => typeof row[column] === 'number')),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return standsRight[column] ? `${gap}${cell}` : `${cell}${gap}`;
      })
      .join('  ')
      .trimEnd();
  return [line(heads), ...cells.map(line)].join('\n');
}
