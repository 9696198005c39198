import { inflateSync } from 'node:zlib';
import { type PdfFile, unknownPdf } from './pdf-file.ts';
import type { ContentResources, FontText, ShownContent } from './shown-text.ts';
import { readUnicodeMap } from './unicode-map.ts';
import { dictionaryIn, objectIn, type PdfDictionary, type PdfValue, readValue } from './values.ts';

/** Bytes of a stream's content; a longer one is no page of text. */
const LARGEST_CONTENT = 256 * 1024 * 1024;

/** The dictionary of an object that is one. */
export function dictionaryOf(file: PdfFile, object: number): PdfDictionary {
  return dictionaryIn(readValue(file.object(object)), `object ${object}`);
}

/** Dictionary and content of a stream object, which is stored as it is or deflated. */
export function streamOf(file: PdfFile, object: number): { dictionary: PdfDictionary; data: Buffer } {
  const { start, data } = file.stream(object);
  const head = file.bytes.toString('latin1', start, data.byteOffset - file.bytes.byteOffset);
  const written = head.slice(head.indexOf('obj') + 'obj'.length, head.lastIndexOf('stream'));
  const dictionary = dictionaryIn(readValue(written), `stream ${object}`);
  const filter = dictionary.get('Filter');
  if (filter === undefined) return { dictionary, data };
  if (filter !== '/FlateDecode') throw unknownPdf(`stream ${object} packed in another way`);
  return { dictionary, data: inflateSync(data, { maxOutputLength: LARGEST_CONTENT }) };
}

/** Reads a font's text from its ToUnicode map. Only the kind that Skia embeds, with codes of two bytes (ISO 32000-1, 9.7). */
function fontText(file: PdfFile, object: number): FontText {
  const font = dictionaryOf(file, object);
  if (font.get('Subtype') !== '/Type0' || font.get('Encoding') !== '/Identity-H')
    throw unknownPdf(`font ${object} of another kind`);
  const map = readUnicodeMap(streamOf(file, objectIn(font.get('ToUnicode'), 'a font’s text')).data.toString('latin1'));
  return new Map([...map].map(([code, text]) => [Number.parseInt(code, 16), text]));
}

/** Resources of the pages of a file; a font that many pages use is read once. */
export function resourcesOf(file: PdfFile): (written: PdfValue | undefined) => ContentResources {
  const fonts = new Map<number, FontText>();
  const once = (object: number): FontText => {
    const text = fonts.get(object) ?? fontText(file, object);
    fonts.set(object, text);
    return text;
  };
  const of = (written: PdfValue | undefined): ContentResources => {
    const all = dictionaryIn(written, 'resources');
    const object = (kind: string, name: string): number =>
      objectIn(dictionaryIn(all.get(kind), kind).get(name), `${kind} ${name}`);
    return {
      font: (name) => once(object('Font', name)),
      isTransparent: (name) => {
        const opacity = dictionaryOf(file, object('ExtGState', name)).get('ca');
        return opacity === undefined ? undefined : opacity === 0;
      },
      form: (name): ShownContent | undefined => {
        const number = object('XObject', name);
        const head = file.stream(number);
        const kind = /\/Subtype \/(Form|Image)\b/.exec(
          file.bytes.toString('latin1', head.start, head.data.byteOffset - file.bytes.byteOffset),
        )?.[1];
        if (kind === 'Image') return undefined;
        if (kind === undefined) throw unknownPdf(`object ${number} is neither picture nor form`);
        const { dictionary, data } = streamOf(file, number);
        if (dictionary.has('StructParents')) throw unknownPdf(`form ${number} with elements of its own`);
        return { data, resources: of(dictionary.get('Resources')) };
      },
    };
  };
  return of;
}
