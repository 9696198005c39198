import type { PrintedPiece, PrintedText } from '../../domain/printed/text.ts';
import { readElements } from './elements.ts';
import { markedKey, readPageTexts } from './page-texts.ts';
import { openPdf, reference, unknownPdf } from './pdf-file.ts';
import { pageNumbers } from './read-pages.ts';
import { dictionaryOf } from './resources.ts';
import type { Marked } from './shown-text.ts';
import { objectIn } from './values.ts';

/**
 * Reads what a PDF of Skia says: the text of its tagged elements in structure order, and what stands outside of them.
 * Throws `render.unknown-pdf` for whatever it does not understand, because text might hide there.
 */
export function readPrintedText(pdf: Uint8Array): PrintedText {
  const file = openPdf(pdf);
  const { marked, unmarked } = readPageTexts(file, pageNumbers(file));
  const read = new Set<string>();
  const pieces: PrintedPiece[] = [];
  const alternatives: string[] = [];
  const onMarks = (marks: readonly Marked[], cell: number | undefined): void => {
    const fragments = marks.map(markedKey).flatMap((key) => {
      if (read.has(key)) throw unknownPdf(`the marked content ${key} in two elements`);
      read.add(key);
      return marked.get(key) ?? [];
    });
    const again = cell !== undefined && new Set(fragments.map(({ texts }) => texts.join(''))).size === 1;
    const times = again ? fragments.length : 1;
    for (const { page, texts } of again ? fragments.slice(0, 1) : fragments)
      for (const text of texts) pieces.push({ text, page, times, ...(cell !== undefined && { cell }) });
  };
  const root = reference(file.trailer, 'Root');
  if (root === undefined) throw unknownPdf('no document');
  const elements = objectIn(dictionaryOf(file, root).get('StructTreeRoot'), 'the elements');
  readElements(file, elements, { onMarks, onAlternative: (text) => alternatives.push(text) });

  const margins = unmarked.map((texts) => [...texts]);
  for (const [key, { page, texts }] of marked) if (!read.has(key)) margins[page - 1]?.push(...texts);
  return { pieces, alternatives, margins };
}
