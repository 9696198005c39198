import { decodeEntities } from './entities.ts';

/** A comment, an element whose content is not shown, or a tag; attribute values may hold `>`. */
const MARKUP =
  /<!--[\s\S]*?-->|<(script|style|title|desc|template|metadata)\b[\s\S]*?<\/\1\s*>|<(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi;
const CSS_STRING = /\/\*[\s\S]*?\*\/|url\([^)]*\)|"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'/g;

/** Escapes in a CSS string: up to six hexadecimal digits and one space, or any other character (CSS Syntax 3, 4.3.7). */
function decodeCssString(text: string): string {
  return text.replace(
    /\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi,
    (_, hex: string | undefined, other: string | undefined) => {
      if (hex === undefined) return other ?? '';
      const code = Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

/** Strings in style elements: generated content and running heads print them. */
function* styleStrings(html: string): Generator<string> {
  for (const [, css] of html.matchAll(STYLE)) {
    for (const [, double, single] of css!.matchAll(CSS_STRING)) {
      const text = double ?? single;
      if (text !== undefined) yield decodeCssString(text);
    }
  }
}

/** What the document prints: its text nodes, SVG text included, and the strings of its styles; no attributes, titles or scripts. */
export function* visibleText(html: string): Generator<string> {
  let end = 0;
  for (const markup of html.matchAll(MARKUP)) {
    if (markup.index > end) yield decodeEntities(html.slice(end, markup.index));
    end = markup.index + markup[0].length;
  }
  yield decodeEntities(html.slice(end));
  yield* styleStrings(html);
}
