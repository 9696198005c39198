import { openPdf, type PdfFile, reference, unknownPdf } from './pdf-file.ts';
import { replaceObjects } from './replace-objects.ts';

/** A title as a literal string or as hexadecimal (ISO 32000-1, 7.3.4). */
const TITLE = /\/Title (?:\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f]*>)/;

/** Numbers of the outline's items in reading order. */
function outlineItems(file: PdfFile): readonly number[] {
  const found: number[] = [];
  const walk = (first: number | undefined): void => {
    for (let item = first; item !== undefined; ) {
      found.push(item);
      const dictionary = file.object(item);
      walk(reference(dictionary, 'First'));
      item = reference(dictionary, 'Next');
    }
  };
  const catalog = reference(file.trailer, 'Root');
  const root = catalog === undefined ? undefined : reference(file.object(catalog), 'Outlines');
  if (root !== undefined) walk(reference(file.object(root), 'First'));
  return found;
}

/** UTF-16BE with its mark, in hexadecimal: the form of a text string that holds any character. */
function textString(text: string): string {
  const units = [...Buffer.from(text, 'utf16le').swap16()];
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(2, '0').toUpperCase()).join('')}>`;
}

/**
 * Gives every bookmark the title its heading has in the document. Chromium doubles a heading that moved to the next
 * page, drops the spaces at line breaks and takes note marks for text.
 */
export function writeOutlineTitles(pdf: Buffer, headings: readonly string[]): Buffer {
  const file = openPdf(pdf);
  const items = outlineItems(file);
  if (items.length !== headings.length)
    throw unknownPdf(`${items.length} bookmarks for ${headings.length} headings`);
  const replacements = items.map((number, index): [number, Buffer] => {
    const { start, end } = file.span(number);
    const object = pdf.toString('latin1', start, end);
    if (!TITLE.test(object)) throw unknownPdf(`bookmark ${number} has no title`);
    return [
      number,
      Buffer.from(
        object.replace(TITLE, () => `/Title ${textString(headings[index] ?? '')}`),
        'latin1',
      ),
    ];
  });
  return replaceObjects(pdf, new Map(replacements));
}
