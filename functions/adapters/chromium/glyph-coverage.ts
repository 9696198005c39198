import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readFontCharacters } from './font-characters.ts';
import { fullName, postScriptName } from './font-name.ts';
import { readFontTables } from './font-tables.ts';
import type { FontFiles } from './served-fonts.ts';
import { collectSharedGlyphs } from './shared-glyphs.ts';

export interface MissingGlyph {
  readonly character: string;
  readonly codePoint: string;
  /** The sentence around the first occurrence. */
  readonly sample: string;
}

export interface GlyphCoverage {
  /** By PostScript name and by full name. */
  readonly fontFiles: FontFiles;
  covers(codePoint: number): boolean;
  /** Other characters that some font draws with the same glyph. */
  alike(character: string): string[];
  /** Each visible character that no font covers, once. */
  missingGlyphs(text: string): MissingGlyph[];
}

const CODE_POINTS = 0x110000;

/** White space, controls, and what Unicode tells renderers to draw as nothing: joiners, variation selectors, soft hyphens. */
const INVISIBLE = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]$/u;

const SAMPLE_REACH = 40;
const SENTENCE_END = /[。！？；\n]|[.!?;](?=\s)/;

function sentenceAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - SAMPLE_REACH), start)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  const after = text.slice(end, end + SAMPLE_REACH).split(SENTENCE_END)[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.trim();
}

async function fontPaths(folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder)).filter((name) => /\.[ot]tf$/i.test(name)).map((name) => join(folder, name)),
    ),
  );
  return found.flat().sort();
}

/** Reads what the fonts in the folders can show, from their own tables. */
export async function readGlyphCoverage(folders: readonly string[]): Promise<GlyphCoverage> {
  const covered = new Uint8Array(CODE_POINTS);
  const shared = collectSharedGlyphs();
  const fontFiles = new Map<string, string>();
  for (const path of await fontPaths(folders)) {
    const { cmap, name } = await readFontTables(path, ['cmap', 'name']);
    shared.addFont((note) =>
      readFontCharacters(cmap, (codePoint, glyph) => {
        covered[codePoint] = 1;
        note(codePoint, glyph);
      }),
    );
    for (const known of [postScriptName(name), fullName(name)])
      if (known !== undefined) fontFiles.set(known, path);
  }
  const covers = (codePoint: number) => covered[codePoint] === 1;
  return {
    fontFiles,
    covers,
    alike: (character) => shared.alike(character.codePointAt(0)!).map((code) => String.fromCodePoint(code)),
    missingGlyphs: (text) => {
      const missing = new Map<string, MissingGlyph>();
      for (let at = 0; at < text.length; ) {
        const code = text.codePointAt(at)!;
        const next = at + (code > 0xffff ? 2 : 1);
        if (!covers(code)) {
          const character = text.slice(at, next);
          if (!INVISIBLE.test(character) && !missing.has(character)) {
            const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
            missing.set(character, { character, codePoint, sample: sentenceAround(text, at, next) });
          }
        }
        at = next;
      }
      return [...missing.values()];
    },
  };
}

const read = new Map<string, Promise<GlyphCoverage>>();

/** As `readGlyphCoverage`, once per process and set of folders. */
export function cachedGlyphCoverage(folders: readonly string[]): Promise<GlyphCoverage> {
  const key = folders.join('\n');
  const coverage = read.get(key) ?? readGlyphCoverage(folders);
  read.set(key, coverage);
  coverage.catch(() => read.delete(key));
  return coverage;
}
