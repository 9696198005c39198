import { type Face, glyphWidths } from './glyph-widths.ts';

/** `size-adjust` of the Latin faces in css/fonts.css. */
const latinScale = 1.06;
/** Chromium's `text-autospace: normal` puts an eighth of an em between Han and Latin. */
const autospace = 0.125;

const wide = /[\p{Script=Han}\u2018-\u201d\u2014\u2026\u3000-\u303f\uff00-\uffef\u00b7]/u;

/** Whether a character is set from the Han face, on a full em. */
export function isWide(character: string): boolean {
  return wide.test(character);
}

function advance(character: string, face: Face): number {
  if (isWide(character)) return 1;
  // A no-break space is as wide as a space.
  const code = character === '\u00a0' ? 0x20 : (character.codePointAt(0) ?? 0);
  // Subscript figures of formulas (CO₂) are narrower than text figures; any other sign is taken at a wide guess.
  if (code >= 0x2080 && code <= 0x2089) return 0.4;
  return ((glyphWidths[face][code - 0x20] ?? 620) / 1000) * latinScale;
}

/** The width of a line of text in points: exact for ASCII and Han, generous for the rest. */
export function textWidth(text: string, size: number, face: Face = 'sans'): number {
  let ems = 0;
  let before: boolean | null = null;
  for (const character of text) {
    const here = isWide(character);
    if (before !== null && before !== here && !/[ \u00a0]/.test(character)) ems += autospace;
    ems += advance(character, face);
    before = character === ' ' ? null : here;
  }
  return ems * size;
}
