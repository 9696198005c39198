import { numeralsIn } from '../../domain/numerals.ts';
import { readOperators } from './content-operators.ts';
import { unknownPdf } from './pdf-file.ts';
import { dictionaryIn, readable, readValue } from './values.ts';

/** Glyph code → the characters it stands for. */
export type FontText = ReadonlyMap<number, string>;

/** What the names of a content stream stand for. */
export interface ContentResources {
  readonly font: (name: string) => FontText;
  /** Whether a graphics state makes all that follows invisible. */
  readonly isTransparent: (name: string) => boolean | undefined;
  /** The content of a form; undefined for an image. */
  readonly form: (name: string) => ShownContent | undefined;
  /** What patterns and masks paint. */
  readonly beside: () => readonly ShownContent[];
}

export interface ShownContent {
  /** Object whose marked content it is: a page, or a form. */
  readonly owner: number;
  readonly data: Uint8Array;
  readonly resources: ContentResources;
}

/** A marked content: the object it is written in, and its number there. */
export interface Marked {
  readonly owner: number;
  readonly mark: number;
}

/** Text as it is shown by one text object, with the marked content it stands in, if it does. */
export type OnText = (text: string, marked: Marked | undefined) => void;

interface Mark {
  readonly mark?: number;
  /** What the glyphs inside stand for, where their font does not say. */
  readonly actual?: string;
  glyphs: string;
}

/** Stands for a glyph that the font gives no character. */
export const NAMELESS = '\ufffd';

const FORMS_DEEP = 8;

const [LESS, GREATER] = [0x3c, 0x3e];

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  return byte >= 0x41 && byte <= 0x46 ? byte - 0x37 : Number.NaN;
}

/** A glyph code of four hexadecimal digits. */
function codeAt(data: Uint8Array, at: number): number {
  const code =
    ((hexDigit(data[at]) * 16 + hexDigit(data[at + 1])) * 16 + hexDigit(data[at + 2])) * 16 +
    hexDigit(data[at + 3]);
  if (Number.isNaN(code)) throw unknownPdf('a glyph code that is none');
  return code;
}

const isBlank = (source: Buffer, start: number, end: number): boolean =>
  source.toString('latin1', start, end).trim() === '';

/**
 * Readers are told the actual text, and see the glyphs: where the two differ in a numeral, both are what is printed.
 * Glyphs outside the clip are left out by Skia, their actual text is not.
 */
function spoken({ actual = '', glyphs }: Mark): string {
  if (glyphs === '') return '';
  const seen = numeralsIn(glyphs);
  return seen.length === 0 || seen.join() === numeralsIn(actual).join() ? actual : `${actual} ${glyphs}`;
}

/**
 * Follows a content stream (ISO 32000-1, 7.8.2) and gives its text, one text object at a time, with the marked
 * content it stands in (14.6). What a transparent graphics state covers is left out: nobody can see it.
 */
export function showText(content: ShownContent, onText: OnText, outer?: Marked, depth = 0): void {
  const { owner, data, resources } = content;
  if (depth > FORMS_DEEP) throw unknownPdf('forms in forms without end');
  for (const one of resources.beside())
    showText(one, (text) => onText(text, undefined), undefined, depth + 1);
  const source = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const marks: Mark[] = [];
  const saved: { font: FontText | undefined; transparent: boolean }[] = [];
  let font: FontText | undefined;
  let transparent = false;
  let text: string | undefined;
  /** The innermost text that stands for its glyphs. */
  let span: Mark | undefined;
  const marked = (): Marked | undefined => {
    const mark = marks.findLast((one) => one.mark !== undefined)?.mark;
    return mark === undefined ? outer : { owner, mark };
  };

  const write = (shown: string): void => {
    if (span) span.glyphs += shown;
    else text = (text ?? '') + shown;
  };
  const glyphs = (start: number, end: number): string => {
    const [first, last] = [data.indexOf(LESS, start) + 1, data.lastIndexOf(GREATER, end)];
    if (
      first <= start ||
      last < first ||
      (last - first) % 4 !== 0 ||
      !font ||
      !isBlank(source, start, first - 1)
    )
      throw unknownPdf('a text that is not in glyph codes');
    let shown = '';
    for (let at = first; at < last; at += 4) shown += font.get(codeAt(data, at)) ?? NAMELESS;
    return shown;
  };
  const open = (start: number, end: number): Mark => {
    const properties = /^\s*\/\w+\s*(<<[\s\S]*>>)\s*$/.exec(source.toString('latin1', start, end))?.[1];
    const entries = dictionaryIn(readValue(properties ?? 'null'), 'marked content');
    const [mark, actual] = [entries.get('MCID'), entries.get('ActualText')];
    if (typeof mark === 'number') return { mark, glyphs: '' };
    if (typeof actual === 'object' && actual !== null && 'text' in actual)
      return { actual: readable(actual), glyphs: '' };
    throw unknownPdf('a marked content of another kind');
  };
  const name = (start: number, end: number): string => {
    const found = /^\s*\/([^\s/]+)(?:\s+[\d.]+)?\s*$/.exec(source.toString('latin1', start, end))?.[1];
    if (found === undefined) throw unknownPdf('an operator without its name');
    return found;
  };

  readOperators(data, (operator, start, end) => {
    switch (operator) {
      case 'q':
        saved.push({ font, transparent });
        break;
      case 'Q': {
        const back = saved.pop();
        if (!back) throw unknownPdf('a graphics state that was not saved');
        ({ font, transparent } = back);
        break;
      }
      case 'gs':
        transparent = resources.isTransparent(name(start, end)) ?? transparent;
        break;
      case 'BT':
        if (text !== undefined) throw unknownPdf('a text object in another');
        text = '';
        break;
      case 'ET':
        if (text === undefined || span) throw unknownPdf('the end of no text object');
        if (text !== '') onText(text, marked());
        text = undefined;
        break;
      case 'Tf':
        font = resources.font(name(start, end));
        break;
      case 'Tj':
        if (text === undefined) throw unknownPdf('text outside a text object');
        if (!transparent) write(glyphs(start, end));
        break;
      case 'BDC': {
        const mark = open(start, end);
        if (mark.mark !== undefined && text !== undefined)
          throw unknownPdf('an element inside a text object');
        marks.push(mark);
        if (mark.actual !== undefined) span = mark;
        break;
      }
      case 'EMC': {
        const closed = marks.pop();
        if (!closed) throw unknownPdf('the end of no marked content');
        if (closed.actual === undefined) break;
        span = marks.findLast(({ actual }) => actual !== undefined);
        if (!transparent) write(spoken(closed));
        break;
      }
      default: {
        const form = resources.form(name(start, end));
        if (form && !transparent) showText(form, onText, marked(), depth + 1);
      }
    }
  });
  if (marks.length > 0 || text !== undefined) throw unknownPdf('a content stream that breaks off');
}
