import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { crc32c } from './crc32c.ts';
import { S3Error } from './s3-error.ts';

type Running = { readonly update: (piece: Buffer) => void; readonly base64: () => string };

const ALGORITHMS: Readonly<Record<string, () => Running>> = {
  'x-amz-checksum-crc32': () => runningCrc(crc32),
  'x-amz-checksum-crc32c': () => runningCrc(crc32c),
  'x-amz-checksum-sha1': () => runningHash('sha1'),
  'x-amz-checksum-sha256': () => runningHash('sha256'),
};

/** Headers about checksums that carry none. */
const SETTINGS = ['x-amz-checksum-mode', 'x-amz-checksum-type', 'x-amz-checksum-algorithm'];

export type Checksums = {
  readonly update: (piece: Buffer) => void;
  /** Compares with the values sent in headers and trailers and returns them by header name. @throws S3Error BadDigest */
  readonly verify: (trailers: ReadonlyMap<string, string>) => Record<string, string>;
};

/** The checksums that a PUT announces in its headers, or promises for the trailer. */
export function announcedChecksums(headers: ReadonlyMap<string, string>): Checksums {
  const promised = (headers.get('x-amz-trailer') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const sent = [...headers.keys()].filter(
    (name) => name.startsWith('x-amz-checksum-') && !SETTINGS.includes(name),
  );
  if (headers.has('x-amz-sdk-checksum-algorithm') && promised.length + sent.length === 0) {
    throw new S3Error('InvalidRequest', 'x-amz-sdk-checksum-algorithm is set, but no checksum is sent.');
  }
  const running = new Map([...promised, ...sent].map((name) => [name, startOf(name)]));
  return {
    update: (piece) => {
      for (const one of running.values()) one.update(piece);
    },
    verify: (trailers) => {
      const verified: Record<string, string> = {};
      for (const [name, one] of running) {
        const given = promised.includes(name) ? trailers.get(name) : headers.get(name);
        const actual = one.base64();
        if (given === undefined)
          throw new S3Error('InvalidRequest', `The trailer ${name} was promised and is missing.`);
        if (given !== actual)
          throw new S3Error('BadDigest', `${name}: sent ${given}, the body has ${actual}.`);
        verified[name] = actual;
      }
      return verified;
    },
  };
}

function startOf(name: string): Running {
  const start = ALGORITHMS[name];
  if (start === undefined) throw new S3Error('NotImplemented', `(${name})`);
  return start();
}

function runningHash(algorithm: string): Running {
  const hash = createHash(algorithm);
  return { update: (piece) => void hash.update(piece), base64: () => hash.digest('base64') };
}

function runningCrc(step: (data: Buffer, before: number) => number): Running {
  let value = 0;
  return {
    update: (piece) => {
      value = step(piece, value);
    },
    base64: () => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes.toString('base64');
    },
  };
}
