import { readFile } from 'node:fs/promises';

/** PostScript or full name of a report font → its file. */
export type FontFiles = ReadonlyMap<string, string>;

const LOCAL = /\blocal\(\s*(["']?)([^"')]+)\1\s*\)/g;

/**
 * Turns `local("Name")` into an address below `folder` for the report's own fonts. A single-process browser,
 * as Lambda needs it, finds no local() font and says nothing; served, every mode prints the same bytes.
 */
export function serveLocalFonts(html: string, fonts: FontFiles, folder: string): string {
  return html.replace(LOCAL, (source: string, _, name: string) => {
    return fonts.has(name.trim()) ? `url("${folder}${encodeURIComponent(name.trim())}")` : source;
  });
}

const bodies = new Map<string, Promise<string>>();

/** The font behind such an address, base64, read once per process; undefined for any other address. */
export async function servedFont(
  address: string,
  fonts: FontFiles,
  folder: string,
): Promise<string | undefined> {
  if (!address.startsWith(folder)) return undefined;
  const path = fonts.get(decodeURIComponent(address.slice(folder.length)));
  if (path === undefined) return undefined;
  const body = bodies.get(path) ?? readFile(path, 'base64');
  bodies.set(path, body);
  return body;
}
