import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { FileRefused } from '../../../domain/file-refused.ts';
import { problem } from '../../../domain/problem.ts';
import type { TableFile } from '../../../ports/tables.ts';
import { shapeOf } from './delimiter.ts';
import { type Encoding, encodingOf } from './encoding.ts';
import { recordsOf } from './records.ts';

/** Characters at the head of a file that its shape is decided by. */
const headLength = 2 ** 16;

/** Opens a text file as one table; `undefined` where it is another kind of text. Throws a `FileRefused`. */
export async function openCsv(path: string): Promise<TableFile | undefined> {
  const encoding = await encodingOf(path);
  const head = await headOf(path, encoding);
  if (isPage(head)) throw new FileRefused(problem('html-file'));
  if (isOtherText(head)) return undefined;
  const shape = shapeOf(head);
  if (!shape) return undefined;
  const table = {
    hidden: false,
    rows: () => recordsOf(textOf(path, encoding), shape),
    merges: async () => [],
  };
  // Semicolons separate cells where commas part decimals; elsewhere, too, but then nobody can tell.
  const hints = shape.delimiter === ';' ? ({ separators: 'unknown' } as const) : {};
  return { format: 'csv', hints, tables: [table], notes: [], end: async () => {} };
}

/** A web page, as some systems export under the name of a sheet; white space and comments may stand before it. */
const isPage = (head: string): boolean =>
  /^(\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(!doctype\s+html|html|head|body|table|meta|div|style|script)\b/i.test(
    head,
  );

/** Markup, JSON and Markdown (front matter or a heading first) may hold commas and are no tables. */
const isOtherText = (head: string): boolean => /^\s*(<|\{|\[\s*["[{]|---[ \t]*\r?\n|#{1,6} )/.test(head);

async function headOf(path: string, encoding: Encoding): Promise<string> {
  let head = '';
  for await (const piece of textOf(path, encoding)) {
    head += piece;
    if (head.length >= headLength) break;
  }
  return head.slice(0, headLength);
}

/** Text of a file in pieces, without its byte order mark. */
async function* pieces(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) {
    const piece = decoder.decode(chunk, { stream: true });
    if (piece !== '') yield piece;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

const textOf = (path: string, encoding: Encoding): Readable => Readable.from(pieces(path, encoding));
