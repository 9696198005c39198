import { decodeEntities } from './entities.ts';

const HEADING = /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1\s*>/gi;

/** Texts of the document's headings in order: without note marks and markup, empty ones left out as Chromium does. */
export function headingsOf(html: string): readonly string[] {
  return [...html.matchAll(HEADING)]
    .map(([, , content = '']) => content.replaceAll(/<sup\b[\s\S]*?<\/sup\s*>|<[^>]*>/gi, ''))
    .map((text) => decodeEntities(text).replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
