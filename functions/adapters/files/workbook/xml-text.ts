const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML: markup as entities, white space that attributes would lose as references. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[&<>"]/g, (char) => entities[char] as string)
    .replaceAll(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);

/**
 * Text of a cell: characters that XML cannot hold, and what would be read as one, as `_x0001_` (ECMA-376 part 1,
 * 22.9.2.19, ST_Xstring).
 */
export const cellText = (text: string): string =>
  xmlText(
    text
      .toWellFormed()
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 leaves out.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (char) => {
        const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        return `_x${code}_`;
      }),
  );
