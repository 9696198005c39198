import { Failure } from '../failure.ts';
import { decodeReferences } from '../html-references.ts';

/** One piece of a document that Handlebars wrote: a tag as it opens or closes, or the text between two tags. */
export type HtmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly selfClosing: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const opening = /<([a-zA-Z][a-zA-Z0-9]*)/y;
const closing = /<\/([a-zA-Z][a-zA-Z0-9]*)\s*>/y;
/** A data: URI is megabytes long: the value is found by its closing quote, not by an expression. */
const attribute = /\s+([a-zA-Z_][\w.:-]*)(?:="|(?=[\s/>]))/y;
const tagEnd = /\s*(\/?)>/y;
const doctype = /^<!doctype html>\s*/i;

/** Text of these elements is not markup, and none of it stands on the page as written. */
const rawText = new Set([
  'style',
  'script',
  'template',
  'noscript',
  'textarea',
  'iframe',
  'xmp',
  'plaintext',
]);

function refuse(html: string, at: number, expected: string): Failure {
  const found = html.slice(at, at + 60);
  return new Failure(
    'compose.html-unreadable',
    `the composed text cannot be read at "${found}": expected ${expected}; mend the template that writes it`,
  );
}

function decoded(html: string, at: number, text: string): string {
  if (!text.includes('&')) return text;
  if (/&(?!(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);)/i.test(text))
    throw refuse(html, at, 'a character reference that ends with a semicolon');
  return decodeReferences(text, (reference) => {
    throw refuse(html, at, `a known character reference, not ${reference}`);
  });
}

/**
 * Tokens of a document in the form in which the house templates write it: tags with quoted attributes and text, the
 * reserved characters escaped. Throws `compose.html-unreadable` for anything else (comments, CDATA, attributes without
 * quotes, scripts, unknown references): what a browser would mend and a checker might read otherwise is no document.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = doctype.exec(html)?.[0].length ?? 0;
  const next = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at;
    const match = expression.exec(html);
    if (match) at = expression.lastIndex;
    return match;
  };
  const attributesOf = (): ReadonlyMap<string, string> => {
    const found = new Map<string, string>();
    for (let start = at, one = next(attribute); one !== null; start = at, one = next(attribute)) {
      const name = (one[1] as string).toLowerCase();
      if (found.has(name)) throw refuse(html, start, 'each attribute once');
      if (!one[0].endsWith('"')) {
        found.set(name, '');
        continue;
      }
      const end = html.indexOf('"', at);
      if (end < 0) throw refuse(html, start, 'a closing quote');
      found.set(name, decoded(html, start, html.slice(at, end)));
      at = end + 1;
    }
    return found;
  };
  while (at < html.length) {
    const start = at;
    if (html[at] !== '<') {
      const end = html.indexOf('<', at);
      at = end < 0 ? html.length : end;
      yield { kind: 'text', text: decoded(html, start, html.slice(start, at)) };
      continue;
    }
    const close = next(closing);
    if (close) {
      yield { kind: 'close', name: (close[1] as string).toLowerCase() };
      continue;
    }
    const name = next(opening)?.[1]?.toLowerCase();
    if (name === undefined) throw refuse(html, start, 'a tag');
    const attributes = attributesOf();
    const end = next(tagEnd);
    if (!end) throw refuse(html, start, 'attributes in double quotes and the end of the tag');
    yield { kind: 'open', name, attributes, selfClosing: end[1] === '/' };
    if (!rawText.has(name)) continue;
    if (name !== 'style') throw refuse(html, start, 'no element whose text is not shown as it stands');
    const stop = html.indexOf('</style>', at);
    if (stop < 0) throw refuse(html, start, 'the end of the style sheet');
    yield { kind: 'text', text: html.slice(at, stop) };
    at = stop;
  }
}
