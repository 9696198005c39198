const OPENING = '(node';
const DIGITS = 8;

/** Accessibility node ids are written as string objects in /ID, /Headers and the id tree, never as text of the document. */
function isNodeId(bytes: Buffer, at: number): boolean {
  if (bytes[at + OPENING.length + DIGITS] !== 0x29) return false;
  for (let i = at + OPENING.length; i < at + OPENING.length + DIGITS; i++) {
    const byte = bytes[i]!;
    if (byte < 0x30 || byte > 0x39) return false;
  }
  const before = bytes.toString('latin1', at - 4, at);
  return before.endsWith('[') || before === '/ID ' || before.endsWith(' R ') || before.endsWith(') ');
}

/**
 * Numbers the nodes 1, 2, 3… in the order of their present numbers. Order decides the id tree's sorting
 * (ISO 32000-1, 7.9.6), so keeping it keeps the tree valid. Returns how many distinct nodes there are.
 */
export function renumberNodes(bytes: Buffer): number {
  const places: number[] = [];
  const ids: number[] = [];
  for (let at = bytes.indexOf(OPENING); at !== -1; at = bytes.indexOf(OPENING, at + 1)) {
    if (!isNodeId(bytes, at)) continue;
    const start = at + OPENING.length;
    places.push(start);
    ids.push(Number(bytes.toString('latin1', start, start + DIGITS)));
  }
  const order = [...new Set(ids)].sort((a, b) => a - b);
  const rank = new Map(order.map((id, index) => [id, String(index + 1).padStart(DIGITS, '0')]));
  for (const [index, start] of places.entries()) bytes.write(rank.get(ids[index]!)!, start, 'latin1');
  return order.length;
}
