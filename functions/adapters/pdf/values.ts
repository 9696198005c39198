import { unknownPdf } from './pdf-file.ts';

/** A number, a name (with its slash), a string (its bytes as Latin-1), a reference, an array or a dictionary (ISO 32000-1, 7.3). */
export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfText
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary;
export type PdfName = `/${string}`;
export interface PdfText {
  readonly text: string;
}
export interface PdfReference {
  readonly object: number;
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

const token =
  /\s*(?:(<<|>>|\[|\])|\/([^\s/[\]()<>{}%]*)|(\d+) (\d+) R(?![A-Za-z])|([+-]?(?:\d+\.?\d*|\.\d+))|<([0-9A-Fa-f\s]*)>|\(((?:\\[\s\S]|[^\\()])*)\)|(true|false|null)(?![A-Za-z]))/y;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

function literal(text: string): string {
  return text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
    /^[0-7]/.test(escaped)
      ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
      : (escapes[escaped] ?? escaped),
  );
}

/** A text string as its reader is told it: UTF-16 behind a mark, else one byte a character (ISO 32000-1, 7.9.2). */
export function readable({ text }: PdfText): string {
  if (!text.startsWith('\xfe\xff')) return text;
  if (text.length % 2 === 1) throw unknownPdf('half a character in a text');
  return Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le');
}

/** Reads one value and refuses what follows it, or is not written as Skia writes values. */
export function readValue(source: string): PdfValue {
  let at = 0;
  const next = (): RegExpExecArray => {
    token.lastIndex = at;
    const found = token.exec(source);
    if (found === null) throw unknownPdf(`"${source.slice(at, at + 40).trim()}" in an object`);
    at = token.lastIndex;
    return found;
  };
  const value = (found: RegExpExecArray): PdfValue => {
    const [, mark, name, object, generation, number, hex, text, word] = found;
    if (mark === '<<') return dictionary();
    if (mark === '[') return array();
    if (name !== undefined) return `/${name}`;
    if (object !== undefined && generation === '0') return { object: Number(object) };
    if (number !== undefined) return Number(number);
    if (hex !== undefined) return { text: Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').toString('latin1') };
    if (text !== undefined) return { text: literal(text) };
    if (word !== undefined) return word === 'null' ? null : word === 'true';
    throw unknownPdf(`"${found[0].trim()}" in an object`);
  };
  const array = (): PdfValue[] => {
    const values: PdfValue[] = [];
    for (let found = next(); found[1] !== ']'; found = next()) values.push(value(found));
    return values;
  };
  const dictionary = (): PdfDictionary => {
    const entries = new Map<string, PdfValue>();
    for (let found = next(); found[1] !== '>>'; found = next()) {
      if (found[2] === undefined || entries.has(found[2])) throw unknownPdf(`the key "${found[0].trim()}"`);
      entries.set(found[2], value(next()));
    }
    return entries;
  };
  const read = value(next());
  if (source.slice(at).trim() !== '')
    throw unknownPdf(`"${source.slice(at, at + 40).trim()}" behind an object`);
  return read;
}

/** A value that must be a dictionary. */
export function dictionaryIn(value: PdfValue | undefined, where: string): PdfDictionary {
  if (value instanceof Map) return value;
  throw unknownPdf(`no dictionary as ${where}`);
}

/** Number of the object that a value must refer to. */
export function objectIn(value: PdfValue | undefined, where: string): number {
  if (typeof value === 'object' && value !== null && 'object' in value) return value.object;
  throw unknownPdf(`no reference as ${where}`);
}
