import { type PdfFile, unknownPdf } from './pdf-file.ts';
import { dictionaryOf, resourcesOf, streamOf } from './resources.ts';
import { showText } from './shown-text.ts';
import { objectIn } from './values.ts';

/** Texts of one page in the order in which they are painted. */
export interface PageTexts {
  /** By the number of the marked content they stand in. */
  readonly marked: ReadonlyMap<number, readonly string[]>;
  readonly unmarked: readonly string[];
}

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

/** Reads the texts of the given page objects, one page in memory at a time. */
export function* readPageTexts(file: PdfFile, pages: Iterable<number>): Generator<PageTexts> {
  const resources = resourcesOf(file);
  for (const object of pages) {
    const page = dictionaryOf(file, object);
    refuseNotes(file, page.get('Annots'));
    const { data } = streamOf(file, objectIn(page.get('Contents'), 'the content of a page'));
    const marked = new Map<number, string[]>();
    const unmarked: string[] = [];
    showText({ data, resources: resources(page.get('Resources')) }, (text, mark) => {
      if (mark === undefined) unmarked.push(text);
      else if (marked.has(mark)) marked.get(mark)?.push(text);
      else marked.set(mark, [text]);
    });
    yield { marked, unmarked };
  }
}
