/** Called with a code point and the glyph that a subtable gives it; glyph 0 is "no glyph" and never reported. */
type Found = (codePoint: number, glyph: number) => void;

/** Format 4, segments of the Basic Multilingual Plane (OpenType 1.9, cmap). */
function readSegments(table: Buffer, found: Found): void {
  const segments = table.readUInt16BE(6) / 2;
  for (let i = 0; i < segments; i++) {
    const last = table.readUInt16BE(14 + i * 2);
    const first = table.readUInt16BE(16 + (segments + i) * 2);
    const delta = table.readUInt16BE(16 + (segments * 2 + i) * 2);
    const offsetAt = 16 + (segments * 3 + i) * 2;
    const offset = table.readUInt16BE(offsetAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const at = offsetAt + offset + (code - first) * 2;
      const raw = offset === 0 ? code : at + 2 <= table.length ? table.readUInt16BE(at) : 0;
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) found(code, glyph);
    }
  }
}

/** Format 12, groups of all planes. */
function readGroups(table: Buffer, found: Found): void {
  const groups = table.readUInt32BE(12);
  for (let at = 16; at < 16 + groups * 12; at += 12) {
    const first = table.readUInt32BE(at);
    const last = table.readUInt32BE(at + 4);
    const firstGlyph = table.readUInt32BE(at + 8);
    for (let code = first; code <= last; code++)
      if (firstGlyph + code !== first) found(code, firstGlyph + code - first);
  }
}

/**
 * Reports every character to which the Unicode subtables of a `cmap` table give a glyph, some twice. Every
 * current font has one of the two formats; others are passed over, so their characters count as missing.
 */
export function readFontCharacters(cmap: Buffer, found: Found): void {
  const count = cmap.readUInt16BE(2);
  const read = new Set<number>();
  for (let i = 0; i < count; i++) {
    const record = 4 + i * 8;
    const platform = cmap.readUInt16BE(record);
    const encoding = cmap.readUInt16BE(record + 2);
    const offset = cmap.readUInt32BE(record + 4);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (!unicode || read.has(offset)) continue;
    read.add(offset);
    const table = cmap.subarray(offset);
    const format = table.readUInt16BE(0);
    if (format === 4) readSegments(table, found);
    if (format === 12) readGroups(table, found);
  }
}
