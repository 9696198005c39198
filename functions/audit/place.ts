import type { Place } from '../domain/finding.ts';
import type { Book, BookCell, BookSaying } from './book.ts';
import type { Claim, DisclosedTable } from './disclosure.ts';

/** Where something stands in the document, as its reader finds it. */
export const placeOfCell = ({ table, row, column }: BookCell): Place => ({
  section: table.title,
  row: row.label,
  column: column.title ?? column.id,
});

export const placeOfTable = ({ title }: Pick<DisclosedTable, 'title'>): Place => ({ section: title });

export const placeOfClaim = ({ section, sentence, language }: Claim, book: Book): Place => {
  const inLanguage = language ?? book.file.document.language;
  return {
    ...(section === undefined ? {} : { section }),
    ...(inLanguage === undefined ? {} : { language: inLanguage }),
    sentence,
  };
};

/** A cell or a saying by its name; the first of several. */
export function standsAt(name: string, book: Book): BookCell | BookSaying | undefined {
  return book.named.get(name)?.[0] ?? book.said.get(name);
}

/** Where the amount of a name stands. */
export function placeOf(name: string, book: Book): Place {
  const found = standsAt(name, book);
  if (found === undefined) return {};
  return 'cell' in found || 'row' in found
    ? placeOfCell(found as BookCell)
    : placeOfClaim((found as BookSaying).claim, book);
}

/** How people call the amount of a name: its row, and its column where there are several; of a sentence, what it is of. */
export function calledOf(name: string, book: Book): string {
  const found = standsAt(name, book);
  if (found === undefined) return name.slice(0, Math.max(0, name.lastIndexOf('@'))) || name;
  if (!('row' in found)) {
    const { is, text } = found;
    return is.kind === 'value' ? calledOf(book.nameOf(is.of, is.in), book) : text;
  }
  const { row, column, table } = found;
  return table.columns.length > 1 ? `${row.label} · ${column.title ?? column.id}` : row.label;
}
