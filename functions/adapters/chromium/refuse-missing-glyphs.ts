import type { GlyphCoverage, MissingGlyph } from './glyph-coverage.ts';
import { RenderError } from './render-error.ts';
import { visibleText } from './visible-text.ts';

const SHOWN = 10;

/** A reference by number, or by a name other than the escapes: it may stand for a character that is not written out. */
const UNUSUAL_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#39|#x27|#x60|#x3D);)#?[a-z0-9]+;/i;
const CSS_ESCAPE = /\\[0-9a-f]/i;

function inQuotes({ character, codePoint, sample }: MissingGlyph): string {
  return `“${character}” (${codePoint}) in “${sample}”`;
}

/** Throws `render.missing-glyph` when the document shows a character that none of the fonts can draw; nothing would say so later. */
export function refuseMissingGlyphs(html: string, coverage: GlyphCoverage): void {
  // Almost every document holds nothing but covered characters, markup included: then its markup need not be read.
  const plain = !UNUSUAL_REFERENCE.test(html) && !CSS_ESCAPE.test(html);
  if (plain && coverage.missingGlyphs(html).length === 0) return;

  const missing = new Map<string, MissingGlyph>();
  for (const text of visibleText(html)) {
    for (const glyph of coverage.missingGlyphs(text)) {
      if (!missing.has(glyph.character)) missing.set(glyph.character, glyph);
    }
  }
  if (missing.size === 0) return;
  const list = [...missing.values()];
  const more = list.length > SHOWN ? ` and ${list.length - SHOWN} more` : '';
  throw new RenderError(
    'render.missing-glyph',
    `The report fonts cannot show ${list.slice(0, SHOWN).map(inQuotes).join(', ')}${more}. ` +
      'Replace the character in the record or text it comes from.',
    { missing: list },
  );
}
