import type { Inline, Text } from '../domain/text.ts';

const stop = /。|\.(?=\s|$)/u;

/**
 * A sentence that prints a preliminary figure says so before its full stop, as tiles and tables do beside theirs
 * (domain.md §3, missing data 3). Labels and captions have no full stop and stay as they are.
 */
export function markPreliminary(
  text: Text,
  isPreliminary: (figureId: string) => boolean,
  mark: string,
): Text {
  let open = false;
  return text.map((piece) => {
    open ||= prints(piece, isPreliminary);
    if (!open || piece.kind !== 'text' || !stop.test(piece.text)) return piece;
    open = false;
    return { ...piece, text: piece.text.replace(stop, `${mark}$&`) };
  });
}

function prints(piece: Inline, isPreliminary: (figureId: string) => boolean): boolean {
  if (piece.kind === 'figure') return isPreliminary(piece.id);
  return 'children' in piece && piece.children.some((child) => prints(child, isPreliminary));
}
