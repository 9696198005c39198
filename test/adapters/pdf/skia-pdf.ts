/** Builds a PDF file as Skia lays it out: objects, one classic cross-reference table, trailer. */
export function skiaPdf(objects: Readonly<Record<number, string>>, root: number): Buffer {
  const size = Math.max(...Object.keys(objects).map(Number)) + 1;
  let text = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n';
  const offsets = new Map<number, number>();
  for (const [number, body] of Object.entries(objects)) {
    offsets.set(Number(number), text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number++) {
    text += `${String(offsets.get(number) ?? 0).padStart(10, '0')} 00000 n \n`;
  }
  text += `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

export function stream(data: Buffer): string {
  return `<</Filter /FlateDecode\n/Length ${data.length}>> stream\n${data.toString('latin1')}\nendstream`;
}

export const INFO =
  "<</Creator (Chromium)\n/CreationDate (D:20261120080541+00'00')\n/ModDate (D:20261120080541+00'00')>>";
