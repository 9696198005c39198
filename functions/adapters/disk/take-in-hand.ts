import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TakeInHand } from '../../ports/file-in-hand.ts';
import { workingFolder } from './working-folder.ts';

/** A copy in the temporary directory: what is digested is what is read and kept, whatever happens to the original. */
export const takeInHand: TakeInHand = async (from, name = typeof from === 'string' ? from : '') => {
  const folder = await workingFolder('file');
  const end = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'file');
    const hash = createHash('sha256');
    const digesting = new Transform({
      transform(chunk, _, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const source = typeof from === 'string' ? createReadStream(from) : from;
    await pipeline(source, digesting, createWriteStream(path, { mode: 0o600 }));
    const { size } = await stat(path);
    return { name: fileName(name), path, size, sha256: hash.digest('hex'), end };
  } catch (error) {
    await end();
    throw error;
  }
};

/** The last part of a path of any system, without characters that would break a line or turn its direction. */
const fileName = (path: string): string => (path.split(/[/\\]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '');
