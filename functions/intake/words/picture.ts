import { imageSize } from 'image-size';
import { SaxesParser } from 'saxes';
import { sha256 } from '../../domain/digest.ts';
import { livelyPart } from '../../domain/drawing.ts';
import { type Place, type Problem, problem } from '../../domain/problem.ts';
import type { NamedBytes } from '../../ports/small-files.ts';

type MediaType = 'image/svg+xml' | 'image/png' | 'image/jpeg';

/** A picture as it is kept: by its SHA-256. */
export interface KeptPicture {
  readonly sha256: string;
  readonly mediaType: MediaType;
  readonly bytes: Uint8Array;
}

/** Bytes of one picture. */
const heaviest = 4 * 1024 * 1024;
/** Pixels along one side, and in all: what the printed page shows has a quarter of them. */
const longestSide = 8000;
const mostPixels = 24_000_000;

/** A picture that a report may print, or why not. Its type is read from its content, never from its name. */
export function readPicture(
  { name, bytes }: NamedBytes,
  place: Place,
): { readonly picture: KeptPicture } | { readonly problems: readonly Problem[] } {
  const refuse = (code: string, values: Problem['values'] = {}) => ({
    problems: [problem(code, place, { file: name, ...values })],
  });
  if (bytes.byteLength > heaviest)
    return refuse('picture-heavy', { found: megabytes(bytes.byteLength), expected: megabytes(heaviest) });
  const mediaType = mediaTypeIn(bytes);
  if (mediaType === undefined) return refuse('picture-type');
  const lively = mediaType === 'image/svg+xml' ? livelyPart(bytes) : undefined;
  if (lively !== undefined) return refuse('picture-unsafe', { found: lively });
  const size = sizeOf(bytes);
  if (size === undefined || !isWhole(mediaType, bytes)) return refuse('picture-damaged');
  const { width, height } = size;
  if (mediaType !== 'image/svg+xml' && (Math.max(width, height) > longestSide || width * height > mostPixels))
    return refuse('picture-large', {
      found: `${width} × ${height}`,
      side: String(longestSide),
      pixels: String(mostPixels / 1_000_000),
    });
  return { picture: { sha256: sha256(bytes), mediaType, bytes } };
}

function mediaTypeIn(bytes: Uint8Array): MediaType | undefined {
  const begins = (...first: readonly number[]): boolean =>
    first.every((byte, index) => bytes[index] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('utf8');
  const posing = /<html[\s>]/i.test(head);
  return /^\ufeff?\s*</.test(head) && /<(\w+:)?svg[\s>]/.test(head) && !posing ? 'image/svg+xml' : undefined;
}

function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a picture goes on to its end: what was cut off still has the head that tells its size. */
function isWhole(mediaType: MediaType, bytes: Uint8Array): boolean {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mediaType === 'image/png') return held.includes('IEND', 8, 'latin1');
  if (mediaType === 'image/jpeg')
    return held.indexOf('ffd9', held.lastIndexOf('ffda', undefined, 'hex'), 'hex') > 0;
  return isWellFormed(held.toString('utf8'));
}

function isWellFormed(text: string): boolean {
  let sound = true;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    sound = false;
  });
  parser.write(text).close();
  return sound;
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
