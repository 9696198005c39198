import { RenderError } from '../chromium/render-error.ts';

export interface PdfFile {
  readonly bytes: Buffer;
  readonly trailer: string;
  /** Where the entries of the cross-reference table begin, and how many there are. */
  readonly crossReference: { readonly start: number; readonly count: number };
  /** Text of a dictionary object, `<<` to `>>`; bytes as Latin-1. */
  object(number: number): string;
  /** Where an object begins and ends, a stream's data included. */
  span(number: number): { readonly start: number; readonly end: number };
  /** Data of a stream object as stored. */
  stream(number: number): { readonly start: number; readonly end: number; readonly data: Buffer };
}

/** Width of a cross-reference entry (ISO 32000-1, 7.5.4). */
export const ENTRY = 20;

/** Digits of an offset in such an entry. */
export const OFFSET_DIGITS = 10;

/** The offset that an entry of the cross-reference table gives. */
export function readOffset(bytes: Buffer, at: number): number {
  let offset = 0;
  for (let i = at; i < at + OFFSET_DIGITS; i++) offset = offset * 10 + bytes[i]! - 0x30;
  return offset;
}

const OBJECT_END = '\nendobj';
const STREAM_END = '\nendstream\nendobj';

export function unknownPdf(found: string): RenderError {
  return new RenderError(
    'render.unknown-pdf',
    `The PDF is not built as this browser version builds it (${found}). The browser may have been updated: ` +
      'use the version Stele was tested with.',
    { found },
  );
}

function lastCrossReference(bytes: Buffer): number {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 64));
  const offset = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1];
  if (offset === undefined) throw unknownPdf('no startxref at its end');
  return Number(offset);
}

/** Opens a file with one classic cross-reference table, which is what Skia writes; others are refused. */
export function openPdf(pdf: Uint8Array): PdfFile {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const start = lastCrossReference(bytes);
  const head = /^xref\n0 (\d+)\n/.exec(bytes.toString('latin1', start, start + 32));
  if (head === null) throw unknownPdf('no classic cross-reference table');
  const entries = start + head[0].length;
  const count = Number(head[1]);
  const trailer = bytes.toString('latin1', entries + count * ENTRY);
  if (!trailer.startsWith('trailer') || trailer.includes('/Prev'))
    throw unknownPdf('several cross-reference tables');

  const offsetOf = (number: number): number => {
    if (number <= 0 || number >= count) throw unknownPdf(`no object ${number}`);
    const offset = readOffset(bytes, entries + number * ENTRY);
    const opening = `${number} 0 obj`;
    if (bytes.toString('latin1', offset, offset + opening.length) !== opening) {
      throw unknownPdf(`object ${number} is elsewhere`);
    }
    return offset;
  };

  const stream = (number: number): { start: number; end: number; data: Buffer } => {
    const offset = offsetOf(number);
    const head = bytes.toString('latin1', offset, bytes.indexOf('stream\n', offset) + 7);
    const length = Number(/\/Length (\d+)\b/.exec(head)?.[1]);
    const data = offset + head.length;
    const end = data + length + STREAM_END.length;
    if (bytes.toString('latin1', data + length, end) !== STREAM_END)
      throw unknownPdf(`stream ${number} has no end`);
    return { start: offset, end, data: bytes.subarray(data, data + length) };
  };

  return {
    bytes,
    trailer,
    crossReference: { start: entries, count },
    object: (number) => {
      const offset = offsetOf(number);
      const text = bytes.toString('latin1', offset, bytes.indexOf('endobj', offset));
      return text.slice(text.indexOf('obj') + 3).trim();
    },
    span: (number) => {
      const start = offsetOf(number);
      const end = bytes.indexOf(OBJECT_END, start) + OBJECT_END.length;
      return bytes.subarray(start, end).includes('>> stream\n') ? stream(number) : { start, end };
    },
    stream,
  };
}

/** Number of the object that `key` of a dictionary refers to. */
export function reference(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
}
