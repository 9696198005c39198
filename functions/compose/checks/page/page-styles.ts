import type { Draft } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import { hasNumeral } from '../../../domain/numerals.ts';
import { readingOf } from '../draft-reading.ts';

/** Comments first, so that none splits a word of a rule. */
const comments = /\/\*[\s\S]*?\*\//g;
const addresses = /url\((?:"[^"]*"|[^)"]*)\)/g;
const strings = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;

/**
 * Declarations that hide a text, move it out of sight, write one that is not in the document, or turn digits round.
 * The house style needs none of them.
 */
const forbidden = [
  /(?<![\w-])display\s*:\s*none/,
  /(?<![\w-])visibility\s*:\s*(?:hidden|collapse)/,
  /(?<![\w-])content-visibility\s*:/,
  /(?<![\w-])opacity\s*:\s*[0.]+%?\s*(?:[;}!]|$)/,
  /(?<![\w-])font-size\s*:\s*[0.]+[a-z%]*\s*(?:[;}!]|$)/,
  /(?<![\w-])color\s*:\s*transparent/,
  /(?<![\w-])text-indent\s*:\s*-\s*\d{3}/,
  /(?<![\w-])scale[XY]?\s*\(\s*(?:-|0\s*[,)])/i,
  /(?<![\w-])(?:unicode-bidi|direction)\s*:/,
  /(?<![\w-])counter-(?:reset|set|increment)\s*:/,
  /@counter-style|(?<![\w-])symbols\s*\(/,
  /(?<![\w-])list-style(?:-type)?\s*:(?!\s*none)/,
  /(?<![\w-])text-replace\s*:/,
] as const;

const written = /(?<![\w-])content\s*:\s*([^;}]*)/g;
/** What a margin box or an ornament may write: nothing, a running head, the number of the page. */
const allowedContent =
  /^(?:none|normal|""|var\(--running-(?:organisation|report|edition)\)|counter\(pages?\)|\s)*$/;

/** What a style attribute may set: sizes, and on the root the words of the running heads. */
const allowedProperties = new Set(['min-height', 'width', '--title-size', '--lines', '--edge']);

const withoutStrings = (style: string): string =>
  style.replaceAll(comments, '').replaceAll(addresses, '').replaceAll(strings, '""');

/** A string of a style sheet as it prints: `\2009 ` is a thin space. */
const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, hex?: string, sign?: string) =>
    hex === undefined ? (sign as string) : String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(hex, 16))),
  );

/** Declarations of the style sheet that hide text or write some: what is printed stands in the document, and is bound there. */
function sheetFaults(sheet: string): readonly string[] {
  const plain = withoutStrings(sheet);
  const hides = forbidden.flatMap((one) => one.exec(plain)?.[0] ?? []);
  const writes = [...plain.matchAll(written)]
    .map(([whole, value = '']) => [whole, value.trim()] as const)
    .filter(([, value]) => !allowedContent.test(value))
    .map(([whole]) => whole);
  const said = [...sheet.replaceAll(comments, '').matchAll(/(?<![\w-])content\s*:\s*([^;}]*)/g)]
    .flatMap(([, value = '']) => value.match(strings) ?? [])
    .filter((text) => hasNumeral(unescaped(text)) || /\p{L}/u.test(unescaped(text)));
  const numbered = /(?<![\w-])ol\b[^{}]*\{[^}]*list-style\s*:\s*none/.test(plain) ? [] : ['list-style'];
  return [...hides, ...writes, ...said, ...numbered, ...(plain.includes('\\') ? ['\\'] : [])];
}

function attributeFaults(style: string): readonly string[] {
  const plain = withoutStrings(style);
  const properties = plain
    .split(';')
    .map((one) => one.split(':')[0]?.trim() ?? '')
    .filter((one) => one !== '');
  const hides = forbidden.flatMap((one) => one.exec(plain)?.[0] ?? []);
  return [...hides, ...properties.filter((one) => !allowedProperties.has(one))];
}

/** Nothing is hidden by style, and nothing is written by it but running heads and page numbers. */
export function styleFaults(draft: Draft): readonly Observation[] {
  const { sheets, styles } = readingOf(draft);
  const [, ...inner] = styles;
  const faults = [
    ...sheets.flatMap(sheetFaults),
    ...(sheets.length === 1 ? [] : ['<style>']),
    ...inner.flatMap(attributeFaults),
  ];
  return [...new Set(faults)].map((found) => ({
    subject: `style ${found.slice(0, 60)}`,
    values: { found: found.slice(0, 60) },
    place: { language: draft.language },
  }));
}

const running = /--running-(organisation|report|edition): "((?:[^"\\]|\\.)*)"/g;

/** C-LAYOUT: what the file calls itself and what every page says at its head and foot are the words of the view model. */
export function runningHeads(draft: Draft): readonly Observation[] {
  const document = draft.documents.get(draft.language);
  if (!document) return [];
  const { title, styles } = readingOf(draft);
  const root = styles[0] ?? '';
  const found = new Map(
    [...root.matchAll(running)].map(([, name = '', text = '']) => [name, unescaped(text)]),
  );
  const pairs: readonly (readonly [name: string, said: string, wanted: string])[] = [
    ['title', title, document.title],
    ...Object.entries(document.running).map(
      ([name, text]) => [name, found.get(name) ?? '', text.replaceAll(/[\n\r\f]+/g, ' ')] as const,
    ),
  ];
  return pairs
    .filter(([, said, wanted]) => said !== wanted)
    .map(([name, said, wanted]) => ({
      subject: `${draft.language} ${name}`,
      values: { found: said || '—', expected: wanted },
      place: { language: draft.language, sentence: said || wanted },
    }));
}
