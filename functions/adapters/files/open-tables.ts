import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { FileRefused } from '../../domain/file-refused.ts';
import { problem } from '../../domain/problem.ts';
import type { OpenTables } from '../../ports/tables.ts';
import { openCsv } from './csv/csv-file.ts';
import { holds } from './holds.ts';
import { limits } from './limits.ts';
import { beyond } from './refusals.ts';
import { openXlsx } from './xlsx/xlsx-file.ts';

/** First bytes of files that are no text: a zip archive, a compound file of old Office, pictures and PDFs. */
const zips = [Buffer.from('PK\x03\x04'), Buffer.from('PK\x05\x06')];
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const others = [Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('%PDF-')];

/** A part that every package of Office has, by its name in the archive (ECMA-376 part 2, 7.2.3). */
const contentTypes = Buffer.from('[Content_Types].xml');

/** A stream of a compound file that holds how an encrypted workbook is encrypted (MS-OFFCRYPTO 2.3.4.5). */
const encryption = Buffer.from('EncryptionInfo', 'utf16le');

export const openTables: OpenTables = async (path) => {
  const { size } = await stat(path);
  const head = await headOf(path);
  const begins = (magic: Buffer): boolean => head.subarray(0, magic.length).equals(magic);
  if (size === 0 || others.some(begins)) return undefined;
  if (begins(compound))
    throw new FileRefused(
      problem((await holds(createReadStream(path), encryption)) ? 'password' : 'old-workbook'),
    );
  if (zips.some(begins)) {
    if (!(await holds(createReadStream(path), contentTypes))) return undefined;
    if (size > limits.workbookBytes) throw beyond('file-too-large', limits.workbookBytes / 2 ** 20);
    return openXlsx(path);
  }
  if (size > limits.csvBytes) throw beyond('file-too-large', limits.csvBytes / 2 ** 20);
  return openCsv(path);
};

async function headOf(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: 7 })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
