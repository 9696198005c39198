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

const space = /[\s\0]*/y;
const name = /\/[^\s/[\]()<>{}%]*/y;
const reference = /(\d+) 0 R(?![A-Za-z])/y;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?![\w.])/y;
const hexadecimal = /<((?:[0-9A-Fa-f]{2})*)>/y;
const literal = /\(((?:\\[\s\S]|[^\\()])*)\)/y;
const word = /(?:true|false|null)(?![A-Za-z])/y;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
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
  const refuse = (): Error => unknownPdf(`"${source.slice(at, at + 40).trim()}" in an object`);
  const skip = (): void => {
    space.lastIndex = at;
    space.test(source);
    at = space.lastIndex;
  };
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const nameHere = (): PdfName => {
    const found = read(name);
    if (!found) throw refuse();
    return found[0] as PdfName;
  };
  const dictionary = (): PdfDictionary => {
    at += 2;
    const entries = new Map<string, PdfValue>();
    for (skip(); !source.startsWith('>>', at); skip()) {
      const key = nameHere().slice(1);
      if (entries.has(key)) throw unknownPdf(`the key ${key} twice`);
      entries.set(key, value());
    }
    at += 2;
    return entries;
  };
  const array = (): PdfValue[] => {
    at += 1;
    const values: PdfValue[] = [];
    for (skip(); source[at] !== ']'; skip()) values.push(value());
    at += 1;
    return values;
  };
  const value = (): PdfValue => {
    skip();
    switch (source[at]) {
      case '/':
        return nameHere();
      case '[':
        return array();
      case '<': {
        if (source[at + 1] === '<') return dictionary();
        const hex = read(hexadecimal);
        if (!hex) throw refuse();
        return { text: Buffer.from(hex[1] as string, 'hex').toString('latin1') };
      }
      case '(': {
        const text = read(literal);
        if (!text) throw refuse();
        return { text: unescaped(text[1] as string) };
      }
    }
    const object = read(reference);
    if (object) return { object: Number(object[1]) };
    const found = read(number) ?? read(word);
    if (!found) throw refuse();
    if (found[0] === 'null') return null;
    return found[0] === 'true' || found[0] === 'false' ? found[0] === 'true' : Number(found[0]);
  };
  const whole = value();
  skip();
  if (at < source.length) throw refuse();
  return whole;
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
