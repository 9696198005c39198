import { deflateSync, inflateSync } from 'node:zlib';
import { openPdf } from '../../functions/adapters/pdf/pdf-file.ts';
import { deflatedStream, replaceObjects } from '../../functions/adapters/pdf/replace-objects.ts';
import { readUnicodeMap, writeUnicodeMap } from '../../functions/adapters/pdf/unicode-map.ts';

/** Objects that others refer to by a key, each once. */
const referred = (pdf: Buffer, key: string): readonly number[] => [
  ...new Set(
    [...pdf.toString('latin1').matchAll(new RegExp(`/${key} (\\d+) 0 R`, 'g'))].map(([, number]) =>
      Number(number),
    ),
  ),
];

/** A finished file with some streams written otherwise. Throws where that changes nothing. */
function altered(pdf: Buffer, objects: readonly number[], edit: (text: string) => string): Buffer {
  const file = openPdf(pdf);
  const edited = objects.flatMap((object): readonly [number, Buffer][] => {
    const text = inflateSync(file.stream(object).data).toString('latin1');
    const other = edit(text);
    return other === text
      ? []
      : [[object, deflatedStream(object, deflateSync(Buffer.from(other, 'latin1')))]];
  });
  if (edited.length === 0) throw new Error('nothing was altered');
  return replaceObjects(pdf, new Map(edited));
}

export const pagesOf = (pdf: Buffer): number => referred(pdf, 'Contents').length;

/** A finished file whose page, from 1, is painted otherwise. */
export function withContent(pdf: Buffer, page: number, edit: (content: string) => string): Buffer {
  return altered(pdf, referred(pdf, 'Contents').slice(page - 1, page), edit);
}

/** A finished file in whose fonts the glyphs of one character stand for another. */
export function withCharacter(pdf: Buffer, from: string, to: string): Buffer {
  return altered(pdf, referred(pdf, 'ToUnicode'), (cmap) => {
    const map = readUnicodeMap(cmap);
    const codes = [...map].filter(([, text]) => text === from).map(([code]) => code);
    for (const code of codes) map.set(code, to);
    return codes.length === 0 ? cmap : writeUnicodeMap(cmap, map);
  });
}

/** Codes that stand for a digit in one of the fonts. */
export function digitCodes(pdf: Buffer): readonly string[] {
  const file = openPdf(pdf);
  const maps = referred(pdf, 'ToUnicode').map((object) =>
    readUnicodeMap(inflateSync(file.stream(object).data).toString('latin1')),
  );
  return [
    ...new Set(maps.flatMap((map) => [...map].filter(([, text]) => /\d/.test(text)).map(([code]) => code))),
  ];
}
