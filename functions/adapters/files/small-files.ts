import { open, readFile, stat } from 'node:fs/promises';
import { FileRefused } from '../../domain/file-refused.ts';
import { problem } from '../../domain/problem.ts';
import type { SmallFiles } from '../../ports/small-files.ts';
import { archiveLimits, isZip, tooLarge, unpackArchive } from './archive.ts';

export const smallFiles: SmallFiles = {
  async read(path, limit) {
    const { size } = await stat(path);
    if (size > limit)
      throw new FileRefused(problem('file-long', {}, { found: String(size), limit: String(limit) }));
    return readFile(path);
  },
  async unpack(path) {
    if (!isZip(await firstBytes(path))) return undefined;
    if ((await stat(path)).size > archiveLimits.packedBytes) throw tooLarge();
    return unpackArchive(await readFile(path));
  },
};

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
