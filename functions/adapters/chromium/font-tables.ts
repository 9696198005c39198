import { type FileHandle, open } from 'node:fs/promises';
import { RenderError } from './render-error.ts';

/** OpenType table directory: a 12-byte header, then 16 bytes a table (OpenType 1.9, "Organization of an OpenType font"). */
const HEADER = 12;
const RECORD = 16;

async function read(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, offset);
  return buffer;
}

/** The named tables of a TrueType file, read without the rest: a Han font is 10 MB, its tables a few hundred KB. */
export async function readFontTables<Tag extends string>(
  path: string,
  tags: readonly Tag[],
): Promise<Record<Tag, Buffer>> {
  const file = await open(path);
  try {
    const count = (await read(file, 0, HEADER)).readUInt16BE(4);
    const directory = await read(file, HEADER, count * RECORD);
    const tables = {} as Record<Tag, Buffer>;
    for (let at = 0; at < directory.length; at += RECORD) {
      const tag = tags.find((wanted) => wanted === directory.toString('latin1', at, at + 4));
      if (tag === undefined) continue;
      tables[tag] = await read(file, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
    }
    const missing = tags.filter((tag) => tables[tag] === undefined);
    if (missing.length === 0) return tables;
    throw new RenderError(
      'render.font-unreadable',
      `The font file ${path} has no ${missing.join(', ')} table. Replace it by the static TrueType file of its family.`,
    );
  } finally {
    await file.close();
  }
}
