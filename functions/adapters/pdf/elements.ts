import { type PdfFile, unknownPdf } from './pdf-file.ts';
import { dictionaryOf } from './resources.ts';
import type { Marked } from './shown-text.ts';
import { dictionaryIn, objectIn, type PdfValue, readable } from './values.ts';

/** What is read out of the elements of a file, in order. */
export interface ElementReader {
  /** Marked contents that stand together in an element, and the cell of a table that it stands in. */
  readonly onMarks: (marks: readonly Marked[], cell: number | undefined) => void;
  /** What is read out for a picture or a drawing. */
  readonly onAlternative: (text: string) => void;
}

const list = (value: PdfValue | undefined): readonly PdfValue[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as PdfValue];
};

const isReference = (value: PdfValue): value is { readonly object: number } =>
  typeof value === 'object' && value !== null && 'object' in value;

/** The marked content that a part of an element is; undefined for an annotation. */
function markOf(part: PdfValue, page: PdfValue | undefined): Marked | undefined {
  if (typeof part === 'number') return { owner: objectIn(page, 'the page of an element'), mark: part };
  const entries = dictionaryIn(part, 'a part of an element');
  if (entries.get('Type') === '/OBJR') return undefined;
  const mark = entries.get('MCID');
  if (entries.get('Type') !== '/MCR' || typeof mark !== 'number')
    throw unknownPdf('a part of an element of another kind');
  return { owner: objectIn(entries.get('Stm') ?? entries.get('Pg') ?? page, 'the page of an element'), mark };
}

/** Reads the structure tree of a file (ISO 32000-1, 14.7.2). Throws `render.unknown-pdf` for one that is no tree. */
export function readElements(file: PdfFile, root: number, { onMarks, onAlternative }: ElementReader): void {
  const seen = new Set<number>();
  const read = (object: number, around: number | undefined): void => {
    if (seen.has(object)) throw unknownPdf(`element ${object} twice in the document`);
    seen.add(object);
    const entries = dictionaryOf(file, object);
    const kind = entries.get('S');
    const alternative = entries.get('Alt');
    if (typeof alternative === 'object' && alternative !== null && 'text' in alternative)
      onAlternative(readable(alternative));
    if (entries.has('ActualText')) throw unknownPdf(`element ${object} with a text of its own`);
    const cell = kind === '/TH' || kind === '/TD' ? object : around;
    let marks: Marked[] = [];
    const end = (): void => {
      if (marks.length > 0) onMarks(marks, cell);
      marks = [];
    };
    for (const part of list(entries.get('K'))) {
      if (isReference(part)) {
        end();
        read(part.object, cell);
        continue;
      }
      const mark = markOf(part, entries.get('Pg'));
      if (mark) marks.push(mark);
    }
    end();
  };
  for (const part of list(dictionaryOf(file, root).get('K'))) read(objectIn(part, 'an element'), undefined);
}
