import { ENTRY, OFFSET_DIGITS, openPdf, readOffset, unknownPdf } from './pdf-file.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly object: Buffer;
}

function moved(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, object } of edits) if (start < offset) shift += object.length - (end - start);
  return offset + shift;
}

/** A stream object whose data are already deflated. */
export function deflatedStream(number: number, data: Buffer): Buffer {
  const head = `${number} 0 obj\n<</Filter /FlateDecode\n/Length ${data.length}>> stream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj')]);
}

/** A copy of the file in which the given objects are written otherwise, `N 0 obj` to `endobj`; all offsets follow. */
export function replaceObjects(pdf: Buffer, replacements: ReadonlyMap<number, Buffer>): Buffer {
  if (replacements.size === 0) return pdf;
  const file = openPdf(pdf);
  const edits = [...replacements].map(([number, object]): Edit => ({ ...file.span(number), object }));
  edits.sort((a, b) => a.start - b.start);

  const table = file.crossReference.start;
  const head = pdf.lastIndexOf('xref\n', table);
  const parts: Buffer[] = [];
  let kept = 0;
  for (const { start, end, object } of edits) {
    if (end > head) throw unknownPdf('an object behind the cross-reference table');
    parts.push(pdf.subarray(kept, start), object);
    kept = end;
  }
  const tail = Buffer.from(pdf.subarray(kept));
  for (let i = 1; i < file.crossReference.count; i++) {
    const at = table + i * ENTRY - kept;
    const offset = readOffset(tail, at);
    const now = moved(offset, edits);
    if (now !== offset) tail.write(String(now).padStart(OFFSET_DIGITS, '0'), at, 'latin1');
  }
  const ending = tail.lastIndexOf('startxref');
  parts.push(tail.subarray(0, ending), Buffer.from(`startxref\n${moved(head, edits)}\n%%EOF\n`));
  return Buffer.concat(parts);
}
