import { Failure } from '../failure.ts';
import { blockElements, isKnownElement, isSeenAttribute, voidElements } from './elements.ts';
import { htmlTokens } from './tokens.ts';

/** What a piece of text is bound to: the only right of a numeral to stand on a page (design.md §3.3). */
export interface Binding {
  readonly kind: 'figure' | 'constant' | 'structure';
  readonly id: string;
}

/** Text of one binding, or the text between two, however many elements it is split over. */
export interface HtmlPiece {
  readonly text: string;
  readonly binding?: Binding;
  readonly href?: string;
}

/** A sentence, cell or label: what one block element says by itself, in the order of the document. */
export interface HtmlLine {
  readonly element: string;
  readonly pieces: readonly HtmlPiece[];
  /** Id of the chapter or section head above it; empty on cover and contents. */
  readonly section: string;
  /** Written, and not shown or not read out. */
  readonly hidden: boolean;
}

/** A text in an attribute that is read out or shown: the alternative of a picture or a chart. */
export interface HtmlAttribute {
  readonly element: string;
  readonly name: string;
  readonly text: string;
  readonly section: string;
}

export interface HtmlReading {
  /** What the file calls itself; it stands on no page. */
  readonly title: string;
  readonly lines: readonly HtmlLine[];
  readonly attributes: readonly HtmlAttribute[];
  /** Style sheets, which can print text and hide it. */
  readonly sheets: readonly string[];
  /** Style attributes, the document's own first. */
  readonly styles: readonly string[];
}

interface OpenElement {
  readonly name: string;
  readonly block: string;
  readonly hidden: boolean;
  readonly binding: Binding | undefined;
  readonly href: string | undefined;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenLine = Omit<HtmlLine, 'pieces'> & { readonly pieces: Writable<HtmlPiece>[] };

const kinds = ['figure', 'constant', 'structure'] as const;

const refuse = (found: string, expected: string): Failure =>
  new Failure(
    'compose.html-unreadable',
    `the composed text cannot be read: found ${found}, expected ${expected}; mend the template that writes it`,
  );

function bindingOf(attributes: ReadonlyMap<string, string>): Binding | undefined {
  const [binding, ...more] = kinds.flatMap((kind) => {
    const id = attributes.get(`data-${kind}`);
    return id === undefined ? [] : [{ kind, id }];
  });
  if (more.length > 0) throw refuse(`an element bound to ${binding?.id} and more`, 'one binding');
  if (binding?.id === '') throw refuse('a binding without an id', 'what the text is bound to');
  return binding;
}

const texts = new WeakMap<HtmlLine['pieces'], string>();

/** The words and numbers of a line, as a reader sees them; put together once for all checks. */
export function lineText({ pieces }: Pick<HtmlLine, 'pieces'>): string {
  const known = texts.get(pieces);
  if (known !== undefined) return known;
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
  texts.set(pieces, text);
  return text;
}

/**
 * Reads a composed document once, in order, as the checks look at it: its lines with what each piece is bound to, its
 * spoken attributes and its styles. Throws `compose.html-unreadable` where markup is not of the house's own form.
 */
export function readHtml(html: string): HtmlReading {
  const lines: OpenLine[] = [];
  const attributes: HtmlAttribute[] = [];
  const sheets: string[] = [];
  const styles: string[] = [];
  const open: OpenElement[] = [];
  let section = '';
  let title = '';
  /** The line being written, and which binding element its last piece belongs to. */
  let line: OpenLine | undefined;
  let holder: Binding | undefined;

  const write = (text: string, at: OpenElement): void => {
    if (!line || line.hidden !== at.hidden) {
      if (text.trim() === '' && !at.binding) return;
      line = { element: at.block, pieces: [], section, hidden: at.hidden };
      lines.push(line);
      holder = undefined;
    }
    const last = line.pieces.at(-1);
    const { binding, href } = at;
    const goesOn = last && holder === binding && (binding || last.href === href);
    if (goesOn) last.text += text;
    else line.pieces.push({ text, ...(binding && { binding }) });
    const written = line.pieces.at(-1);
    if (written && href !== undefined && (binding || !goesOn)) written.href = href;
    holder = binding;
  };

  for (const token of htmlTokens(html)) {
    const parent = open.at(-1);
    if (token.kind === 'text') {
      if (parent?.name === 'style') sheets.push(token.text);
      else if (parent?.name === 'title' && open.at(-2)?.name === 'head') title += token.text;
      else if (parent) write(token.text, parent);
      else if (token.text.trim() !== '') throw refuse(`"${token.text.trim()}"`, 'text inside the document');
      continue;
    }
    const isBlock = blockElements.has(token.name);
    if (token.kind === 'close') {
      if (parent?.name !== token.name) throw refuse(`</${token.name}>`, `</${parent?.name ?? 'nothing'}>`);
      open.pop();
      if (isBlock) line = undefined;
      continue;
    }
    const { name } = token;
    if (!isKnownElement(name)) throw refuse(`<${name}>`, 'an element of the house style');
    for (const [attribute, text] of token.attributes) {
      if (attribute === 'style') styles.push(text);
      else if (isSeenAttribute(attribute)) attributes.push({ element: name, name: attribute, text, section });
    }
    if (name === 'header') section = token.attributes.get('id') ?? section;
    const binding = bindingOf(token.attributes);
    if (parent?.binding && (binding || isBlock))
      throw refuse(`<${name}> inside what is bound to ${parent.binding.id}`, 'nothing but its text');
    if (isBlock) line = undefined;
    const opened: OpenElement = {
      name,
      block: isBlock ? name : (parent?.block ?? name),
      hidden:
        parent?.hidden || token.attributes.get('aria-hidden') === 'true' || token.attributes.has('hidden'),
      binding: binding ?? parent?.binding,
      href: token.attributes.get('href') ?? parent?.href,
    };
    if (binding) write('', opened);
    if (!token.selfClosing && !voidElements.has(name)) open.push(opened);
  }
  if (open.length > 0) throw refuse('the end of the document', `</${open.at(-1)?.name}>`);
  return { title, lines, attributes, sheets, styles };
}
