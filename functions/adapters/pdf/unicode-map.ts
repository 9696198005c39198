/** Glyph code in the font (hexadecimal, as written) → the text it stands for. */
export type UnicodeMap = Map<string, string>;

/** Entries a section may hold (Adobe Technical Note 5014, CMap files). */
const SECTION = 100;

const RANGE = /beginbfrange([\s\S]*?)endbfrange/g;
const CHARACTERS = /beginbfchar([\s\S]*?)endbfchar/g;
const CODE_SPACE = /<([0-9A-F]+)> <[0-9A-F]+>\s*endcodespacerange/;

function textOf(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function hexOf(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}

/** Reads the bfchar and bfrange sections of a ToUnicode map (ISO 32000-1, 9.10.3) as Skia writes them. */
export function readUnicodeMap(cmap: string): UnicodeMap {
  const map: UnicodeMap = new Map();
  for (const [, section] of cmap.matchAll(CHARACTERS)) {
    for (const [, code, text] of section!.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/g))
      map.set(code!, textOf(text!));
  }
  for (const [, section] of cmap.matchAll(RANGE)) {
    for (const [, first, last, text] of section!.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/g)) {
      const start = Number.parseInt(first!, 16);
      const character = textOf(text!).codePointAt(0)!;
      for (let code = start; code <= Number.parseInt(last!, 16); code++) {
        const hex = code.toString(16).toUpperCase().padStart(first!.length, '0');
        map.set(hex, String.fromCodePoint(character + code - start));
      }
    }
  }
  return map;
}

/** The same map file with other contents, one entry a glyph. */
export function writeUnicodeMap(cmap: string, map: UnicodeMap): string {
  const entries = [...map]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, text]) => `<${code}> <${hexOf(text)}>`);
  const sections: string[] = [];
  for (let at = 0; at < entries.length; at += SECTION) {
    const part = entries.slice(at, at + SECTION);
    sections.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`);
  }
  const space = CODE_SPACE.exec(cmap)!;
  const head = cmap.slice(0, space.index + space[0].length);
  return `${head}\n${sections.join('')}${cmap.slice(cmap.lastIndexOf('endcmap'))}`;
}
