import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAwsChunked } from '../../../infra/local/s3/aws-chunked.ts';
import { crc32c } from '../../../infra/local/s3/crc32c.ts';

const FRAMED = '5\r\nstone\r\n00a\r\n, in\r\nline\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n';
const CONTENT = 'stone, in\r\nline';

async function decode(
  pieces: readonly string[],
): Promise<{ text: string; trailers: Record<string, string> }> {
  let trailers: Record<string, string> = {};
  const source = (async function* () {
    for (const piece of pieces) yield Buffer.from(piece);
  })();
  let text = '';
  const onTrailers = (found: ReadonlyMap<string, string>) => {
    trailers = Object.fromEntries(found);
  };
  for await (const piece of decodeAwsChunked(source, { onTrailers })) text += piece.toString();
  return { text, trailers };
}

describe('a framed body', () => {
  it('decodes the same wherever the network cuts it', async () => {
    const cuts = fc.uniqueArray(fc.nat(FRAMED.length), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const edges = [0, ...places.sort((left, right) => left - right), FRAMED.length];
        const pieces = edges.slice(1).map((end, index) => FRAMED.slice(edges[index], end));
        expect(await decode(pieces)).toEqual({
          text: CONTENT,
          trailers: { 'x-amz-checksum-crc32': 'AAAAAA==' },
        });
      }),
    );
  });

  it('is incomplete when it ends anywhere before its end', async () => {
    for (let end = 0; end < FRAMED.length; end += 1) {
      await expect(decode([FRAMED.slice(0, end)])).rejects.toMatchObject({ code: 'IncompleteBody' });
    }
  });

  it.each([
    ['a size that is no number', 'stone\r\n'],
    ['a negative size', '-5\r\nstone\r\n0\r\n\r\n'],
    ['more bytes than announced', '4\r\nstone\r\n0\r\n\r\n'],
    ['bytes after its end', `${FRAMED}more`],
    ['a line without end', 'a'.repeat(2000)],
    [
      'trailers without end',
      `0\r\n${Array.from({ length: 20 }, (_, index) => `x-${index}:1\r\n`).join('')}\r\n`,
    ],
  ])('with %s is refused', async (_, framed) => {
    await expect(decode([framed])).rejects.toMatchObject({ code: 'InvalidRequest' });
  });
});

describe('CRC-32C', () => {
  it('is that of RFC 3720 appendix B.4, in one piece or in two', () => {
    expect(crc32c(Buffer.alloc(32)).toString(16)).toBe('8a9136aa');
    expect(crc32c(Buffer.alloc(32, 0xff)).toString(16)).toBe('62a8ab43');
    const rising = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
    expect(crc32c(rising).toString(16)).toBe('46dd794e');
    expect(crc32c(rising.subarray(7), crc32c(rising.subarray(0, 7))).toString(16)).toBe('46dd794e');
  });
});
