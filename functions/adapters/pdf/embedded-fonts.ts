const KEY = '/FontName /';

/** PostScript names of the embedded fonts, without the six-letter subset tag (ISO 32000-1, 9.6.4). */
export function embeddedFontNames(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const names = new Set<string>();
  for (let at = bytes.indexOf(KEY); at !== -1; at = bytes.indexOf(KEY, at + 1)) {
    const name = /^[^\s/<>[\]()]+/.exec(
      bytes.toString('latin1', at + KEY.length, at + KEY.length + 128),
    )?.[0];
    if (name !== undefined) names.add(name.replace(/^[A-Z]{6}\+/, ''));
  }
  return [...names];
}

/** Skia draws imitated bold and italics, and bitmaps, as Type 3 fonts: large, unhinted, and hard on readers' programs. */
export function hasType3Font(pdf: Uint8Array): boolean {
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes('/Subtype /Type3\n');
}
