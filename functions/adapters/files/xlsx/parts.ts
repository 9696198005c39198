import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl';
import { FileRefused } from '../../../domain/file-refused.ts';
import { problem } from '../../../domain/problem.ts';
import { limits } from '../limits.ts';
import { beyond, damaged } from '../refusals.ts';

/** The parts of a package (ECMA-376 part 2), by name without a leading slash; names do not tell cases apart. */
export interface Parts {
  readonly has: (name: string) => boolean;
  /** Bytes of a part, inflated as they are asked for. Throws a `FileRefused` where there are none or too many. */
  readonly bytes: (name: string) => AsyncIterable<Uint8Array>;
  readonly end: () => Promise<void>;
}

/** Opens a zip archive by its directory. Throws a `FileRefused` where it is damaged, encrypted or of no honest size. */
export async function openParts(path: string): Promise<Parts> {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch((error: Error) => {
    throw damaged('zip', error);
  });
  // What goes wrong is thrown where the archive is read; nobody else listens.
  zip.on('error', () => {});
  const end = async (): Promise<void> => zip.close();
  try {
    const entries = await entriesOf(zip);
    return {
      has: (name) => entries.has(name.toLowerCase()),
      bytes: (name) => inflated(zip, entries.get(name.toLowerCase()), name),
      end,
    };
  } catch (error) {
    await end();
    throw error instanceof FileRefused ? error : damaged('zip', error);
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(
      entry.generalPurposeBitFlag,
      entry.fileNameRaw,
      entry.extraFields,
      false,
    );
    if (validateFileName(name) !== null) throw new FileRefused(problem('unsafe-path', {}, { found: name }));
    if (entry.isEncrypted()) throw new FileRefused(problem('password'));
    if (entries.has(name.toLowerCase())) throw damaged(name);
    entries.set(name.toLowerCase(), entry);
    bytes += entry.uncompressedSize;
    if (entries.size > limits.parts) throw beyond('zip-bomb', limits.parts);
    if (bytes > limits.allPartsBytes) throw beyond('zip-bomb', limits.allPartsBytes);
  }
  return entries;
}

/** The directory's word on sizes is not trusted: what comes out is counted, and held against its checksum. */
async function* inflated(zip: ZipFile, entry: Entry | undefined, name: string): AsyncGenerator<Uint8Array> {
  if (!entry) throw damaged(name);
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    let bytes = 0;
    let checksum = 0;
    for await (const chunk of stream) {
      bytes += chunk.byteLength;
      if (bytes > limits.partBytes) throw beyond('zip-bomb', limits.partBytes);
      if (bytes > limits.ratioFrom && bytes > limits.ratio * entry.compressedSize)
        throw beyond('zip-bomb', limits.ratio);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (checksum !== entry.crc32) throw damaged(name);
  } catch (error) {
    throw isOfZip(error) ? damaged(name, error) : error;
  } finally {
    stream?.destroy();
  }
}

/** Errors of the archive are plain ones, or of zlib; those of the disk have a number. */
const isOfZip = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof FileRefused) && !('syscall' in error);
