import { unknownPdf } from './pdf-file.ts';

const OPENING = '(node';
const DIGITS = 8;
const OWN = '/ID ';
const NAMES = '\n/Names [';

/** Accessibility node ids are string objects in /ID, /Headers and the id tree; a title of the same shape is none. */
function isNodeId(bytes: Buffer, at: number): boolean {
  if (bytes[at + OPENING.length + DIGITS] !== 0x29) return false;
  for (let i = at + OPENING.length; i < at + OPENING.length + DIGITS; i++) {
    const byte = bytes[i]!;
    if (byte < 0x30 || byte > 0x39) return false;
  }
  const before = bytes.toString('latin1', at - 4, at);
  return before === OWN || before.endsWith('[') || before.endsWith(' R ') || before.endsWith(') ');
}

/** The one leaf of the id tree, which Skia writes below a root (ISO 32000-1, 7.9.6). */
function idTreeNames(bytes: Buffer): { readonly start: number; readonly end: number } {
  const start = bytes.lastIndexOf(NAMES);
  const end = bytes.indexOf(']', start);
  const limits = bytes.lastIndexOf('<</Limits [', start);
  if (start === -1 || start - limits > 64 || bytes.lastIndexOf(NAMES, start - 1) !== -1) {
    throw unknownPdf('an id tree of several leaves');
  }
  return { start: start + NAMES.length, end };
}

/** Puts the entries in the order of their new numbers; the same references take the same room. */
function sortIdTree(bytes: Buffer): void {
  const { start, end } = idTreeNames(bytes);
  const entries = bytes.toString('latin1', start, end).match(/\(node\d{8}\) \d+ 0 R/g) ?? [];
  const sorted = entries.sort().join(' ');
  if (sorted.length !== end - start) throw unknownPdf('an id tree of other entries');
  bytes.write(sorted, start, 'latin1');
}

/**
 * Numbers the nodes 1, 2, 3… in the order of the document. Chromium's numbers grow from print to print, and
 * two cells may have theirs in either order, so keeping the order of the numbers would not do. Works in place.
 */
export function renumberNodes(bytes: Buffer): void {
  const places: { readonly at: number; readonly id: string }[] = [];
  const numbers = new Map<string, string>();
  for (let at = bytes.indexOf(OPENING); at !== -1; at = bytes.indexOf(OPENING, at + 1)) {
    if (!isNodeId(bytes, at)) continue;
    const start = at + OPENING.length;
    const id = bytes.toString('latin1', start, start + DIGITS);
    places.push({ at: start, id });
    const isOwn = bytes.toString('latin1', at - OWN.length, at) === OWN;
    if (isOwn) numbers.set(id, String(numbers.size + 1).padStart(DIGITS, '0'));
  }
  if (places.length === 0) return;
  for (const { at, id } of places) {
    const number = numbers.get(id);
    if (number === undefined) throw unknownPdf(`node ${id} is named but not there`);
    bytes.write(number, at, 'latin1');
  }
  sortIdTree(bytes);
  const { start, end } = idTreeNames(bytes);
  const ids = bytes.toString('latin1', start, end).match(/\(node\d{8}\)/g)!;
  const limits = bytes.lastIndexOf('[', start - NAMES.length);
  bytes.write(`[${ids[0]} ${ids.at(-1)}]`, limits, 'latin1');
}
