import { constants, deflateSync, inflateSync } from 'node:zlib';
import { openPdf } from './pdf-file.ts';
import { deflatedStream, replaceObjects } from './replace-objects.ts';
import { readUnicodeMap, writeUnicodeMap } from './unicode-map.ts';

const KEY = '/ToUnicode ';

function unicodeMapObjects(bytes: Buffer): Set<number> {
  const objects = new Set<number>();
  for (let at = bytes.indexOf(KEY); at !== -1; at = bytes.indexOf(KEY, at + 1)) {
    const number = /^(\d+) 0 R/.exec(bytes.toString('latin1', at + KEY.length, at + KEY.length + 16))?.[1];
    if (number !== undefined) objects.add(Number(number));
  }
  return objects;
}

/**
 * Makes copied, searched and read-out text what the document wrote. Where a font draws several characters with
 * one glyph, Skia names the lowest: for 目, 车 or 页 that is a radical (U+2F6C, U+2ECB, U+2EDA), which no search finds.
 * `correction` gives the character that was meant, or undefined where the map is right.
 */
export function correctText(pdf: Buffer, correction: (character: string) => string | undefined): Buffer {
  const file = openPdf(pdf);
  const replacements = new Map<number, Buffer>();
  for (const number of unicodeMapObjects(pdf)) {
    const cmap = inflateSync(file.stream(number).data).toString('latin1');
    const map = readUnicodeMap(cmap);
    let corrected = false;
    for (const [code, text] of map) {
      const meant = correction(text);
      if (meant === undefined) continue;
      map.set(code, meant);
      corrected = true;
    }
    if (!corrected) continue;
    // Matching depends on the processor's hash instructions in zlib; Huffman coding alone gives the same bytes everywhere.
    const data = deflateSync(writeUnicodeMap(cmap, map), { strategy: constants.Z_HUFFMAN_ONLY });
    replacements.set(number, deflatedStream(number, data));
  }
  return replaceObjects(pdf, replacements);
}
