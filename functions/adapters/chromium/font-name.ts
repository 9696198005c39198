/** Name ids (OpenType 1.9, name): the two by which CSS local() finds a face; PDF files carry the PostScript name. */
const FULL_NAME = 4;
const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

function nameOf(table: Buffer, id: number): string | undefined {
  const count = table.readUInt16BE(2);
  const strings = table.readUInt16BE(4);
  for (let i = 0; i < count; i++) {
    const record = 6 + i * 12;
    if (table.readUInt16BE(record + 6) !== id) continue;
    const start = strings + table.readUInt16BE(record + 10);
    const bytes = Buffer.from(table.subarray(start, start + table.readUInt16BE(record + 8)));
    return table.readUInt16BE(record) === WINDOWS
      ? bytes.swap16().toString('utf16le')
      : bytes.toString('latin1');
  }
  return undefined;
}

export function postScriptName(table: Buffer): string | undefined {
  return nameOf(table, POSTSCRIPT_NAME);
}

export function fullName(table: Buffer): string | undefined {
  return nameOf(table, FULL_NAME);
}
