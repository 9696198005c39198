export interface TarEntry {
  readonly name: string;
  readonly mode: number;
  readonly body: Buffer;
}

const BLOCK = 512;

function text(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('latin1', 0, end === -1 ? length : end);
}

/** Regular files of a POSIX ustar archive held in memory (IEEE Std 1003.1, pax, "ustar Interchange Format"). */
export function* tarEntries(archive: Buffer): Generator<TarEntry> {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    if (header[0] === 0) return;
    const size = Number.parseInt(text(header, 124, 12), 8);
    const type = text(header, 156, 1);
    if (type === '0' || type === '') {
      const body = archive.subarray(at + BLOCK, at + BLOCK + size);
      yield { name: text(header, 0, 100), mode: Number.parseInt(text(header, 100, 8), 8), body };
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
