import { decodeReferences } from '../domain/html-references.ts';

/** A text node of a composed document with what it is bound to. */
export interface HtmlText {
  readonly text: string;
  /** Id of the nearest figure, constant or structural number around it. */
  readonly boundTo?: string;
  /** Text of the block around it, for the person who must find the sentence. */
  readonly sentence: string;
}

const token = /<(\/?)([a-zA-Z][\w-]*)([^>]*?)(\/?)>|([^<]+)/g;
const binding = /\bdata-(?:figure|constant|structure)="([^"]*)"/;
const voidElements = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const blocks = new Set([
  'p',
  'li',
  'td',
  'th',
  'figcaption',
  'caption',
  'h1',
  'h2',
  'h3',
  'h4',
  'dt',
  'dd',
  'text',
  'div',
  'section',
  'header',
]);

/**
 * Text nodes of a document that Handlebars wrote: every `<` of data is escaped, so tags are what they seem. Style and
 * title are not text on a page.
 */
export function htmlTexts(html: string): readonly HtmlText[] {
  const body = html
    .slice(Math.max(0, html.indexOf('<body')))
    .replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/g, '');
  const open: { name: string; bound: string | undefined; block: number }[] = [];
  const sentences: string[] = [''];
  const found: { text: string; boundTo: string | undefined; block: number }[] = [];
  for (const [, closing, name = '', attributes = '', selfClosing, text] of body.matchAll(token)) {
    const parent = open.at(-1);
    if (text !== undefined) {
      const block = parent?.block ?? 0;
      const plain = decodeReferences(text, (unknown) => unknown);
      sentences[block] = `${sentences[block] ?? ''}${plain}`;
      found.push({ text: plain, boundTo: parent?.bound, block });
    } else if (closing) {
      while (open.length > 0 && open.pop()?.name !== name);
    } else if (!selfClosing && !voidElements.has(name)) {
      const bound = binding.exec(attributes)?.[1] ?? parent?.bound;
      const block = blocks.has(name) ? sentences.push('') - 1 : (parent?.block ?? 0);
      open.push({ name, bound, block });
    }
  }
  return found.map(({ text, boundTo, block }) => ({
    text,
    sentence: (sentences[block] ?? '').replaceAll(/\s+/g, ' ').trim(),
    ...(boundTo === undefined ? {} : { boundTo }),
  }));
}
