import { type FileHandle, open } from 'node:fs/promises';
import { S3Error, systemCode } from './s3-error.ts';

/** What is known of an object besides its bytes. */
export type ObjectFacts = {
  /** With its quotation marks. */
  readonly etag: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Content and x-amz-meta headers as they came and go out. */
  readonly headers: Readonly<Record<string, string>>;
  /** Verified x-amz-checksum headers. */
  readonly checksums: Readonly<Record<string, string>>;
};

export type StoredObject = { readonly size: number; readonly facts: ObjectFacts };

/** An object is one file: its bytes, its facts as JSON, the length of the JSON in 4 bytes, and this mark. */
const MARK = Buffer.from('STELE-1\n');
const FOOT = 4 + MARK.length;
/** Enough for the facts of nearly every object in one read. */
const FIRST_READ = 2048;

/** What follows the bytes in the file. */
export function trailerOf(facts: ObjectFacts): Buffer {
  const json = Buffer.from(JSON.stringify(facts));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([json, length, MARK]);
}

/** Opens an object for reading: what was opened stays readable when it is replaced or deleted. Undefined when there is none. */
export async function openObject(
  file: string,
): Promise<(StoredObject & { readonly handle: FileHandle }) | undefined> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (handle === undefined) return undefined;
  try {
    return { handle, ...(await readTrailer(handle)) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Size and facts of an object, or undefined when there is none. */
export async function readFacts(file: string): Promise<StoredObject | undefined> {
  const opened = await openObject(file);
  await opened?.handle.close();
  return opened && { size: opened.size, facts: opened.facts };
}

async function readTrailer(handle: FileHandle): Promise<StoredObject> {
  const { size: end } = await handle.stat();
  const first = await readBack(handle, end, Math.min(end, FIRST_READ));
  if (!first.subarray(-MARK.length).equals(MARK))
    throw new S3Error('InternalError', 'The object file is damaged.');
  const jsonLength = first.readUInt32LE(first.length - FOOT);
  const size = end - FOOT - jsonLength;
  if (size < 0) throw new S3Error('InternalError', 'The object file is damaged.');
  const whole =
    end - size <= first.length ? first.subarray(size - end) : await readBack(handle, end, end - size);
  return { size, facts: JSON.parse(whole.toString('utf8', 0, jsonLength)) };
}

async function readBack(handle: FileHandle, end: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, end - length);
  return bytes.subarray(0, bytesRead);
}
