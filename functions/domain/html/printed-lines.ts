import { blockElements, voidElements } from './elements.ts';
import { htmlTokens } from './tokens.ts';

/** A sentence, cell or label as it must stand in the finished document. */
export interface PrintedLine {
  readonly text: string;
  /** Number and title of the section it stands in. */
  readonly section: string;
  /** The cell of a table it stands in; each has its own number. */
  readonly cell?: number;
  /** In the head or foot of a table, which every page of the table prints. */
  readonly repeated?: true;
  /** Ids of the figures it prints. */
  readonly figures: readonly string[];
}

/** What a composed document says on paper. */
export interface PrintedLines {
  readonly lines: readonly PrintedLine[];
  /** What is read out for pictures and drawings. */
  readonly alternatives: readonly string[];
  /** What its style prints in the margin of every page. */
  readonly running: readonly string[];
}

interface Open {
  readonly name: string;
  readonly cell: number | undefined;
  readonly repeated: boolean;
  readonly silent: boolean;
  readonly figure: string | undefined;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenLine = Writable<Omit<PrintedLine, 'figures'>> & { readonly figures: string[] };

/** Texts of a file, or of a drawing, that stand on no page. */
const silentElements = new Set(['title', 'desc', 'style', 'head']);
const headings = /^h[1-6]$/;
const runningHead = /--running-[\w-]+:\s*"((?:[^"\\]|\\[^0-9a-fA-F\n])*)"/g;

/**
 * Reads what a composed document must say once it is printed, the page numbers of its contents list filled in. Throws
 * `compose.html-unreadable` as the tokens do.
 */
export function printedLines(html: string, pages: Readonly<Record<string, number>>): PrintedLines {
  const lines: OpenLine[] = [];
  const alternatives: string[] = [];
  const running: string[] = [];
  const open: Open[] = [];
  let cells = 0;
  let section = '';
  let line: OpenLine | undefined;
  /** Where the lines of the section head that is being read begin. */
  let head: number | undefined;

  const write = (text: string, { cell, repeated, figure }: Open): void => {
    if (!line) {
      if (text.trim() === '') return;
      line = {
        text: '',
        section,
        figures: [],
        ...(cell !== undefined && { cell }),
        ...(repeated && { repeated }),
      };
      lines.push(line);
    }
    line.text += text;
    if (figure !== undefined && !line.figures.includes(figure)) line.figures.push(figure);
  };
  const endHead = (start: number): void => {
    section = lines
      .slice(start)
      .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
      .join(' ');
    head = undefined;
  };

  for (const token of htmlTokens(html)) {
    const parent = open.at(-1);
    if (token.kind === 'text') {
      if (parent && !parent.silent) write(token.text, parent);
      continue;
    }
    const { name } = token;
    if (blockElements.has(name)) line = undefined;
    if (token.kind === 'close') {
      open.pop();
      if (head !== undefined && (name === 'header' || (headings.test(name) && !inHeader(open))))
        endHead(head);
      continue;
    }
    const { attributes } = token;
    for (const [, text = ''] of (attributes.get('style') ?? '').matchAll(runningHead))
      running.push(text.replaceAll(/\\(.)/g, '$1'));
    const alternative = attributes.get(name === 'img' ? 'alt' : 'aria-label');
    if (alternative && (name === 'img' || attributes.get('role') === 'img')) alternatives.push(alternative);
    if (name === 'header' || (headings.test(name) && !inHeader(open))) head = lines.length;
    if (token.selfClosing || voidElements.has(name)) continue;
    const page = attributes.get('data-page-of');
    const opened: Open = {
      name,
      cell: name === 'td' || name === 'th' ? cells++ : parent?.cell,
      repeated: (parent?.repeated ?? false) || name === 'thead' || name === 'tfoot',
      // What stands in a slot before printing gives way to its number.
      silent: (parent?.silent ?? false) || silentElements.has(name) || page !== undefined,
      figure: attributes.get('data-figure') ?? parent?.figure,
    };
    open.push(opened);
    if (page !== undefined) write(String(pages[page] ?? ''), opened);
  }
  return { lines, alternatives, running };
}

const inHeader = (open: readonly Open[]): boolean => open.some(({ name }) => name === 'header');
