import { createReadStream } from 'node:fs';
import { FileRefused } from '../../../domain/file-refused.ts';
import { problem } from '../../../domain/problem.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Encoding of a text file, decided over the whole of it: by its byte order mark, else UTF-8 where all of it is, else
 * GB18030 (GB 18030-2022) where all of it is and it looks like Chinese. Throws a `FileRefused` where it is none of them.
 */
export async function encodingOf(path: string): Promise<Encoding> {
  const marked = await markOf(path);
  if (marked) {
    if (!(await isAll(marked, path))) throw noText('unknown-encoding');
    return marked;
  }
  if (await isAll('utf-8', path)) return 'utf-8';
  if ((await looksChinese(path)) && (await isAll('gb18030', path))) return 'gb18030';
  throw noText('unknown-encoding');
}

const noText = (code: string): FileRefused => new FileRefused(problem(code, {}, { expected: 'UTF-8' }));

async function markOf(path: string): Promise<Encoding | undefined> {
  for await (const head of createReadStream(path, { end: 1 })) {
    if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
    if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  }
  return undefined;
}

async function isAll(encoding: Encoding, path: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 18 }))
      refuseNul(decoder.decode(chunk, { stream: true }));
    refuseNul(decoder.decode());
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function refuseNul(text: string): void {
  if (text.includes('\0')) throw noText('nul-bytes');
}

/**
 * Western text in a one-byte encoding also decodes as GB18030, into Chinese that nobody wrote. There an accented letter is
 * followed by ASCII; in Chinese both bytes of all common characters (those of GB 2312) are high.
 */
async function looksChinese(path: string): Promise<boolean> {
  let lead = false;
  let common = 0;
  let others = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 18 }))
    for (const byte of chunk as Buffer) {
      if (!lead) {
        lead = byte >= 0x81;
        continue;
      }
      lead = false;
      if (byte >= 0xa1) common += 1;
      else others += 1;
    }
  return common > others;
}
