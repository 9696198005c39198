import { S3Error } from './s3-error.ts';

export type ByteReader = {
  /** The text up to the next CR LF, which is consumed. @throws S3Error IncompleteBody, or InvalidRequest above `limit` bytes */
  readonly line: (limit: number) => Promise<string>;
  /** Exactly `size` bytes, in pieces as they arrive. @throws S3Error IncompleteBody when the source ends before */
  readonly take: (size: number) => AsyncGenerator<Buffer>;
  readonly atEnd: () => Promise<boolean>;
  /** Lets go of the source. */
  readonly close: () => Promise<void>;
};

/** Reads a framed stream by lines and by counts, holding one piece of the source at a time. */
export function byteReader(source: AsyncIterable<Buffer>): ByteReader {
  const pieces = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);

  async function more(): Promise<boolean> {
    const next = await pieces.next();
    if (!next.done) held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    return !next.done;
  }

  async function line(limit: number): Promise<string> {
    for (;;) {
      const end = held.indexOf('\r\n');
      if (end > limit || (end < 0 && held.length > limit)) {
        throw new S3Error('InvalidRequest', `A line of the chunk framing exceeds ${limit} bytes.`);
      }
      if (end >= 0) {
        const text = held.toString('latin1', 0, end);
        held = held.subarray(end + 2);
        return text;
      }
      if (!(await more())) throw new S3Error('IncompleteBody', 'The chunk framing breaks off.');
    }
  }

  async function* take(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      if (held.length === 0 && !(await more())) throw new S3Error('IncompleteBody', 'A chunk breaks off.');
      const piece = held.subarray(0, left);
      held = held.subarray(piece.length);
      left -= piece.length;
      if (piece.length > 0) yield piece;
    }
  }

  return {
    line,
    take,
    atEnd: async () => {
      while (held.length === 0) if (!(await more())) return true;
      return false;
    },
    close: async () => {
      await pieces.return?.();
    },
  };
}
