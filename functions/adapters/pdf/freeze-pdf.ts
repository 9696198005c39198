import { unknownPdf } from './pdf-file.ts';
import { releaseDate } from './release-date.ts';
import { renumberNodes } from './renumber-nodes.ts';

/** The Info dictionary is the first object Skia writes. */
const INFO_REACH = 16_384;

function writeDate(bytes: Buffer, key: string, date: string): void {
  const place = bytes.indexOf(`/${key} (D:`);
  const start = place + key.length + 2;
  const old = bytes.toString('latin1', start, start + date.length);
  if (place === -1 || place > INFO_REACH || !/^\(D:\d{14}[+-]\d\d'\d\d'\)$/.test(old))
    throw unknownPdf(`no ${key}`);
  bytes.write(date, start, 'latin1');
}

/**
 * Takes out of Chromium's PDF what differs between two prints of the same document: the clock and the growing
 * node numbers. Works in place and keeps every length, so offsets stay true.
 */
export function freezePdf(bytes: Buffer, releasedOn: string): Buffer {
  const date = releaseDate(releasedOn);
  writeDate(bytes, 'CreationDate', date);
  writeDate(bytes, 'ModDate', date);
  renumberNodes(bytes);
  return bytes;
}
