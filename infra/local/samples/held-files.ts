import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Pack } from '../../../functions/ports/small-files.ts';
import { type SampleFile, sampleFolder } from './manifest.ts';

/** A file of a manifest with what lies behind it: words are packed together, as they come to AWS. */
export interface FoundFile {
  readonly file: SampleFile;
  readonly name: string;
  readonly sha256: string;
  /** Its path, or its bytes where it was packed. */
  readonly from: string | Uint8Array;
}

/** What lies behind a file of a manifest; `undefined` for a pattern that nothing fits. */
export function findFile(organisation: string, file: SampleFile, pack: Pack): FoundFile | undefined {
  const path = join(sampleFolder(organisation), file.path);
  if (!path.includes('*')) {
    return { file, name: basename(path), sha256: digestOf(readFileSync(path)), from: path };
  }
  const words = globSync(path).sort();
  if (words.length === 0) return undefined;
  const folder = dirname(path.slice(0, path.indexOf('*')));
  const named = (one: string): string => relative(folder, one).replaceAll('\\', '/');
  const bytes = pack(words.map((one) => ({ name: named(one), bytes: readFileSync(one) })));
  return {
    file,
    name: `words-${basename(dirname(path))}.zip`,
    sha256: digestOf(bytes),
    from: bytes,
  };
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes as a stream of one chunk. */
export async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
