import { type PdfFile, unknownPdf } from './pdf-file.ts';
import { dictionaryOf, resourcesOf, streamOf } from './resources.ts';
import { type Marked, showText } from './shown-text.ts';
import { objectIn } from './values.ts';

/** What one marked content paints. */
export interface Fragment {
  /** From 1. */
  readonly page: number;
  readonly texts: readonly string[];
}

/** Texts of all pages in the order in which they are painted. */
export interface PageTexts {
  readonly marked: ReadonlyMap<string, Fragment>;
  /** Of each page, what stands in no marked content. */
  readonly unmarked: readonly (readonly string[])[];
}

export const markedKey = ({ owner, mark }: Marked): string => `${owner} ${mark}`;

/** A link says where it leads and shows nothing; what else lies over a page may show text (ISO 32000-1, 12.5). */
function refuseNotes(file: PdfFile, notes: unknown): void {
  if (notes === undefined) return;
  if (!Array.isArray(notes)) throw unknownPdf('annotations that are no list');
  for (const note of notes) {
    const annotation = dictionaryOf(file, objectIn(note, 'an annotation'));
    if (annotation.get('Subtype') !== '/Link' || annotation.has('AP'))
      throw unknownPdf('an annotation that shows something');
  }
}

/** Reads the texts of the given page objects, with the content of one page in memory at a time. */
export function readPageTexts(file: PdfFile, pages: ReadonlyMap<number, number>): PageTexts {
  const resources = resourcesOf(file);
  const all = new Map<string, { readonly page: number; readonly texts: string[] }>();
  const unmarked: string[][] = [];
  for (const [object, page] of pages) {
    const entries = dictionaryOf(file, object);
    refuseNotes(file, entries.get('Annots'));
    const { data } = streamOf(file, objectIn(entries.get('Contents'), 'the content of a page'));
    const beside: string[] = [];
    unmarked.push(beside);
    const content = { owner: object, data, resources: resources(entries.get('Resources')) };
    showText(content, (text, marked) => {
      const known = marked && all.get(markedKey(marked));
      if (known) known.texts.push(text);
      else if (marked) all.set(markedKey(marked), { page, texts: [text] });
      else beside.push(text);
    });
  }
  return { marked: all, unmarked };
}
