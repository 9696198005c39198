import { correctText } from '../pdf/correct-text.ts';
import { freezePdf } from '../pdf/freeze-pdf.ts';
import { writeOutlineTitles } from '../pdf/outline-titles.ts';
import type { GlyphCoverage } from './glyph-coverage.ts';
import { headingsOf } from './headings.ts';
import { refuseForeignFonts } from './refuse-foreign-fonts.ts';

/** Where a font's own substitution (GSUB, Chinese forms) takes another glyph: the Noto faces draw the dash as a bar. */
const substituted: Readonly<Record<string, readonly string[]>> = { '\u2015': ['\u2014'] };

/** The character that the document wrote where the PDF names another one of the same shape. */
function meantCharacter(html: string, glyphs: GlyphCoverage): (character: string) => string | undefined {
  let written: Set<string> | undefined;
  return (character) => {
    const alike = [...glyphs.alike(character), ...(substituted[character] ?? [])];
    if (alike.length === 0) return undefined;
    written ??= new Set(html);
    return written.has(character) ? undefined : alike.find((other) => written?.has(other));
  };
}

/** From Chromium's bytes to the bytes of the edition: no clock, no counters, true text, only the report's fonts. */
export function finishPdf(
  printed: Buffer,
  { html, releasedOn }: { readonly html: string; readonly releasedOn: string },
  glyphs: GlyphCoverage,
): Uint8Array {
  refuseForeignFonts(printed, html, glyphs.fontFiles);
  const corrected = correctText(freezePdf(printed, releasedOn), meantCharacter(html, glyphs));
  return writeOutlineTitles(corrected, headingsOf(html));
}
