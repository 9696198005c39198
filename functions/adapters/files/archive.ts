import { crc32 } from 'node:zlib';
import { zipSync } from 'fflate';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FileRefused } from '../../domain/file-refused.ts';
import { problem } from '../../domain/problem.ts';
import type { NamedBytes, Pack } from '../../ports/small-files.ts';

const mebibyte = 1024 * 1024;

/** What an archive of words and pictures may be: it is held in memory. */
export const archiveLimits = { packedBytes: 64 * mebibyte, bytes: 128 * mebibyte, files: 2000 } as const;

export const isZip = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04';

/** The files of a ZIP archive (APPNOTE 6.3), their checksums held against what comes out. Throws a `FileRefused`. */
export async function unpackArchive(bytes: Uint8Array): Promise<readonly NamedBytes[]> {
  try {
    // The library refuses absolute paths, `..` and entries that come out longer than their directory says.
    const zip = await fromBufferPromise(Buffer.from(bytes));
    const files: NamedBytes[] = [];
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted())
        throw new FileRefused(problem('archive-password', {}, { found: entry.fileName }));
      if (entry.fileName.endsWith('/')) continue;
      total += entry.uncompressedSize;
      if (total > archiveLimits.bytes || files.length === archiveLimits.files) throw tooLarge();
      files.push({ name: entry.fileName, bytes: await inflated(zip, entry) });
    }
    const names = new Set(files.map(({ name }) => name));
    if (names.size < files.length) throw new FileRefused(problem('archive-damaged'));
    return files;
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused(problem('archive-damaged'), error);
  }
}

async function inflated(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) throw new FileRefused(problem('archive-damaged'));
  return bytes;
}

export function tooLarge(): FileRefused {
  const { bytes, files } = archiveLimits;
  return new FileRefused(
    problem('archive-large', {}, { limit: String(bytes / mebibyte), files: String(files) }),
  );
}

/** Stored, not deflated, in the order of names and dated alike: the bytes follow from the files alone. */
export const packArchive: Pack = (files) => {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(({ name, bytes }) => [name, bytes])), {
    level: 0,
    mtime: new Date(1980, 0, 1),
  });
};
