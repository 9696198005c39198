/** What a composed document prints, read from its markup; every `<` of data is escaped, so tags are what they seem. */

export interface PrintedFigure {
  readonly id: string;
  readonly text: string;
}

export function printedFigures(html: string): readonly PrintedFigure[] {
  return [...html.matchAll(/data-figure="([^"]*)"[^>]*>([^<]*)</g)].map(([, id = '', text = '']) => ({
    id: plain(id),
    text: plain(text),
  }));
}

/** How many of each part the document has; equal in every language. */
export function parts(html: string): Readonly<Record<string, number>> {
  const count = (pattern: RegExp): number => [...html.matchAll(pattern)].length;
  return {
    chapters: count(/<section class="chapter"/g),
    sections: count(/<section class="section/g),
    tiles: count(/<div class="tile span/g),
    tables: count(/<table/g),
    rows: count(/<tr[ >]/g),
    cells: count(/<t[dh][ >]/g),
    drawings: count(/<svg [^>]*role="img"/g),
    pictures: count(/<img /g),
    notes: count(/<li id="note-/g),
    marks: count(/<sup data-structure="note\.|class="mark" data-structure="note\./g),
    links: count(/<a /g),
    panels: count(/<section class="panel"/g),
    points: count(/<li><b>/g),
  };
}

export function headings(html: string, level: 2 | 3): readonly string[] {
  return [...html.matchAll(new RegExp(`<h${level}>([\\s\\S]*?)</h${level}>`, 'g'))]
    .map(([, inner = '']) => plain(inner.replaceAll(/<sup[\s\S]*?<\/sup>/g, '').replaceAll(/<[^>]*>/g, '')))
    .filter((title) => title !== '');
}

/** Alternatives of pictures, drawings and marks, as a screen reader says them. */
export function alternatives(html: string): readonly string[] {
  return [...html.matchAll(/<(?:img|svg|span)\b[^>]*?\s(?:alt|aria-label)="([^"]*)"/g)].map(([, text = '']) =>
    plain(text),
  );
}

export function paragraphs(html: string): readonly string[] {
  return [...html.matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, inner = '']) =>
    plain(inner.replaceAll(/<sup[\s\S]*?<\/sup>/g, '').replaceAll(/<[^>]*>/g, '')),
  );
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
};

const plain = (text: string): string =>
  text
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim();
