import type { PrintedPiece, PrintedText } from '../../domain/printed-text.ts';
import { readPageTexts } from './page-texts.ts';
import { openPdf, type PdfFile, unknownPdf } from './pdf-file.ts';
import { pageNumbers } from './read-pages.ts';
import { dictionaryOf } from './resources.ts';
import { dictionaryIn, objectIn, type PdfDictionary, type PdfValue, readable } from './values.ts';

/** A place of marked content: a page object and the number of the mark on it. */
interface Marked {
  readonly page: number;
  readonly mark: number;
}

interface Element {
  readonly cell?: number;
  /** Inside a head cell, which is painted again on every page that its table goes on. */
  readonly head: boolean;
}

interface Reading {
  readonly file: PdfFile;
  readonly seen: Set<number>;
  readonly onMarks: (marks: readonly Marked[], element: Element) => void;
  readonly onAlternative: (text: string) => void;
}

const list = (value: PdfValue | undefined): readonly PdfValue[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as PdfValue];
};

function markOf(kid: PdfValue, page: PdfValue | undefined): Marked | undefined {
  if (typeof kid === 'number') return { page: objectIn(page, 'the page of an element'), mark: kid };
  const entries = dictionaryIn(kid, 'a part of an element');
  if (entries.get('Type') === '/OBJR') return undefined;
  const mark = entries.get('MCID');
  if (entries.get('Type') !== '/MCR' || typeof mark !== 'number' || entries.has('Stm'))
    throw unknownPdf('a part of an element of another kind');
  return { page: objectIn(entries.get('Pg') ?? page, 'the page of an element'), mark };
}

const isReference = (value: PdfValue): value is { readonly object: number } =>
  typeof value === 'object' && value !== null && 'object' in value;

/** Reads an element and what is in it, in the order in which it is read out (ISO 32000-1, 14.7.2). */
function readElement(object: number, around: Element, reading: Reading): void {
  if (reading.seen.has(object)) throw unknownPdf(`element ${object} twice in the document`);
  reading.seen.add(object);
  const entries: PdfDictionary = dictionaryOf(reading.file, object);
  const kind = entries.get('S');
  const alternative = entries.get('Alt');
  if (typeof alternative === 'object' && alternative !== null && 'text' in alternative)
    reading.onAlternative(readable(alternative));
  if (entries.has('ActualText')) throw unknownPdf(`element ${object} with a text of its own`);
  const element: Element =
    kind === '/TH' || kind === '/TD' ? { cell: object, head: kind === '/TH' } : around;
  let marks: Marked[] = [];
  const flush = (): void => {
    if (marks.length > 0) reading.onMarks(marks, element);
    marks = [];
  };
  for (const kid of list(entries.get('K'))) {
    if (isReference(kid)) {
      flush();
      readElement(kid.object, element, reading);
      continue;
    }
    const mark = markOf(kid, entries.get('Pg'));
    if (mark) marks.push(mark);
  }
  flush();
}

/**
 * Reads what a PDF of Skia says: the text of its tagged elements in structure order, and what stands outside of them.
 * Throws `render.unknown-pdf` for whatever it does not understand, because text might hide there.
 */
export function readPrintedText(pdf: Uint8Array): PrintedText {
  const file = openPdf(pdf);
  const numbers = pageNumbers(file);
  const texts = [...readPageTexts(file, numbers.keys())];
  const left = texts.map(({ marked }) => new Map(marked));
  const take = ({ page, mark }: Marked): readonly string[] => {
    const number = numbers.get(page);
    if (number === undefined) throw unknownPdf(`an element on page object ${page}`);
    const found = left[number - 1]?.get(mark) ?? [];
    left[number - 1]?.delete(mark);
    return found;
  };

  const pieces: PrintedPiece[] = [];
  const alternatives: string[] = [];
  const onMarks = (marks: readonly Marked[], { cell, head }: Element): void => {
    const byPage = new Map<number, string[]>();
    for (const mark of marks) {
      const page = numbers.get(mark.page) ?? 0;
      byPage.set(page, [...(byPage.get(page) ?? []), ...take(mark)]);
    }
    const [first = [], ...more] = byPage.values();
    const repeated = head && more.every((one) => one.join('') === first.join(''));
    for (const [page, shown] of repeated ? [...byPage].slice(0, 1) : byPage)
      for (const text of shown) pieces.push({ text, page, ...(cell !== undefined && { cell }) });
  };
  const root = dictionaryOf(file, objectIn(dictionaryOf(file, rootOf(file)).get('StructTreeRoot'), 'the elements'));
  const reading = { file, seen: new Set<number>(), onMarks, onAlternative: (text: string) => alternatives.push(text) };
  for (const kid of list(root.get('K'))) readElement(objectIn(kid, 'an element'), { head: false }, reading);

  const margins = texts.map(({ unmarked }, index) => [...unmarked, ...[...(left[index]?.values() ?? [])].flat()]);
  return { pieces, alternatives, margins };
}

function rootOf(file: PdfFile): number {
  const root = /\/Root (\d+) 0 R/.exec(file.trailer)?.[1];
  if (root === undefined) throw unknownPdf('no document');
  return Number(root);
}
