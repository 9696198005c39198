import { inflateSync } from 'node:zlib';
import { type PdfFile, unknownPdf } from './pdf-file.ts';
import type { ContentResources, FontText, ShownContent } from './shown-text.ts';
import { readUnicodeMap } from './unicode-map.ts';
import { dictionaryIn, objectIn, type PdfDictionary, type PdfValue, readValue } from './values.ts';

const STREAM_END = '\nendstream\nendobj';

/** Bytes of a stream's content; a longer one is no page of text. */
const LARGEST_CONTENT = 256 * 1024 * 1024;

/** The dictionary of an object that is one. */
export function dictionaryOf(file: PdfFile, object: number): PdfDictionary {
  return dictionaryIn(readValue(file.object(object)), `object ${object}`);
}

function streamHead(file: PdfFile, object: number): PdfDictionary {
  const { start, data } = file.stream(object);
  const head = file.bytes.toString('latin1', start, data.byteOffset - file.bytes.byteOffset);
  const written = head.slice(head.indexOf('obj') + 'obj'.length, head.lastIndexOf('stream'));
  return dictionaryIn(readValue(written), `stream ${object}`);
}

/** Dictionary and content of a stream object, which is stored as it is or deflated. */
export function streamOf(file: PdfFile, object: number): { dictionary: PdfDictionary; data: Buffer } {
  const dictionary = streamHead(file, object);
  const { data } = file.stream(object);
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
  const map = readUnicodeMap(
    streamOf(file, objectIn(font.get('ToUnicode'), 'a font’s text')).data.toString('latin1'),
  );
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
  const content = (number: number): ShownContent => {
    const { dictionary, data } = streamOf(file, number);
    return { owner: number, data, resources: of(dictionary.get('Resources')) };
  };
  const isStream = (number: number): boolean => {
    const { start, end } = file.span(number);
    return file.bytes.toString('latin1', end - STREAM_END.length, end) === STREAM_END && start < end;
  };
  const of = (written: PdfValue | undefined): ContentResources => {
    const all = dictionaryIn(written, 'resources');
    const named = (kind: string): PdfDictionary =>
      all.has(kind) ? dictionaryIn(all.get(kind), kind) : new Map();
    const object = (kind: string, name: string): number => objectIn(named(kind).get(name), `${kind} ${name}`);
    return {
      font: (name) => once(object('Font', name)),
      isTransparent: (name) => {
        const opacity = dictionaryOf(file, object('ExtGState', name)).get('ca');
        return opacity === undefined ? undefined : opacity === 0;
      },
      form: (name) => {
        const number = object('XObject', name);
        const kind = streamHead(file, number).get('Subtype');
        if (kind === '/Image') return undefined;
        if (kind !== '/Form') throw unknownPdf(`object ${number}, neither picture nor form`);
        return content(number);
      },
      beside: () => {
        const patterns = [...named('Pattern').values()]
          .map((one) => objectIn(one, 'a pattern'))
          .filter(isStream);
        const masks = [...named('ExtGState').values()].flatMap((one) => {
          const mask = dictionaryOf(file, objectIn(one, 'a graphics state')).get('SMask');
          return mask === undefined || mask === '/None' ? [] : [objectIn(maskOf(mask).get('G'), 'a mask')];
        });
        return [...patterns, ...masks].map(content);
      },
    };
  };
  const maskOf = (mask: PdfValue): PdfDictionary =>
    mask instanceof Map ? mask : dictionaryOf(file, objectIn(mask, 'a mask'));
  return of;
}
