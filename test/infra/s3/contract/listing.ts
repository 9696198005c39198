import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeListed, inParallel, refusal } from '../connection.ts';
import type { Subject } from './subject.ts';

/** ListObjectsV2: every key once, in byte order, page by page. */
export function listingContract({ client, bucket }: Subject): void {
  const list = (input: Partial<ListObjectsV2CommandInput>) =>
    client().send(new ListObjectsV2Command({ Bucket: bucket(), ...input }));
  const put = (Key: string) => client().send(new PutObjectCommand({ Bucket: bucket(), Key, Body: Key }));

  async function allPages(input: Partial<ListObjectsV2CommandInput>) {
    const pages: { keys: string[]; prefixes: string[] }[] = [];
    let token: string | undefined;
    do {
      const page = await list({ ...input, ...(token === undefined ? {} : { ContinuationToken: token }) });
      pages.push({
        keys: (page.Contents ?? []).map(({ Key }) => Key ?? ''),
        prefixes: (page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix ?? ''),
      });
      expect(page.KeyCount).toBe((page.Contents ?? []).length + (page.CommonPrefixes ?? []).length);
      expect(page.IsTruncated).toBe(page.NextContinuationToken !== undefined);
      token = page.NextContinuationToken;
    } while (token !== undefined);
    return {
      pages,
      keys: pages.flatMap(({ keys }) => keys),
      prefixes: pages.flatMap(({ prefixes }) => prefixes),
    };
  }

  describe('a listing', () => {
    // '-' sorts before '/', '0' after it; U+FF5E sorts before U+1F600 in UTF-8 and after it in UTF-16.
    const keys = ['l/a-b', 'l/a/1', 'l/a/2', 'l/a0', 'l/b', 'l/c/1/x', 'l/c/2', 'l/中文', 'l/～', 'l/😀'];
    beforeAll(() => inParallel([...keys].reverse(), async (key) => void (await put(key))));

    it('is in byte order of the keys', async () => {
      expect((await allPages({ Prefix: 'l/' })).keys).toEqual(keys);
    });

    it('tells size, ETag and date', async () => {
      const { Contents = [] } = await list({ Prefix: 'l/b' });
      expect(Contents).toMatchObject([
        { Size: 3, ETag: '"854c63177b2e4ca7379aac0c9041e27b"', LastModified: expect.any(Date) },
      ]);
    });

    it('rolls keys up to the delimiter', async () => {
      const { keys: listed, prefixes } = await allPages({ Prefix: 'l/', Delimiter: '/' });
      expect(prefixes).toEqual(['l/a/', 'l/c/']);
      expect(listed).toEqual(['l/a-b', 'l/a0', 'l/b', 'l/中文', 'l/～', 'l/😀']);
    });

    it.each([1, 3, 4, 9])('by pages of %i misses and repeats nothing', async (MaxKeys) => {
      const plain = await allPages({ Prefix: 'l/', MaxKeys });
      expect(plain.keys).toEqual(keys);
      expect(plain.pages.slice(0, -1).every((page) => page.keys.length === MaxKeys)).toBe(true);
      const rolled = await allPages({ Prefix: 'l/', Delimiter: '/', MaxKeys });
      expect(rolled.prefixes).toEqual(['l/a/', 'l/c/']);
      expect(rolled.keys).toHaveLength(6);
    });

    it('starts after a key, whether it exists or not', async () => {
      expect((await allPages({ Prefix: 'l/', StartAfter: 'l/b' })).keys[0]).toBe('l/c/1/x');
      expect((await allPages({ Prefix: 'l/', StartAfter: 'l/a/1z' })).keys[0]).toBe('l/a/2');
    });

    it('of no keys is empty and complete', async () => {
      expect(await list({ Prefix: 'none/' })).toMatchObject({ KeyCount: 0, IsTruncated: false });
      expect(await list({ Prefix: 'l/', MaxKeys: 0 })).toMatchObject({ KeyCount: 0, IsTruncated: false });
    });

    it('encodes names when asked to', async () => {
      await put('enc/a b+c%&<中>');
      const { Contents = [], EncodingType } = await list({ Prefix: 'enc/', EncodingType: 'url' });
      expect(EncodingType).toBe('url');
      expect(Contents.map(({ Key }) => Key)).not.toContain('enc/a b+c%&<中>');
      expect(Contents.map(({ Key }) => decodeListed(Key ?? ''))).toEqual(['enc/a b+c%&<中>']);
    });

    it('no longer shows what was deleted, nor the folder it was in', async () => {
      await put('gone/deep/x');
      await client().send(new DeleteObjectCommand({ Bucket: bucket(), Key: 'gone/deep/x' }));
      expect(await allPages({ Prefix: 'gone', Delimiter: '/' })).toMatchObject({ keys: [], prefixes: [] });
    });

    it('refuses a continuation it never gave', async () => {
      expect(await refusal(list({ ContinuationToken: '***' }))).toEqual({
        name: 'InvalidArgument',
        status: 400,
      });
    });

    it('of 2,500 keys takes three pages', async () => {
      const many = Array.from({ length: 2500 }, (_, index) => `many/${String(index).padStart(4, '0')}`);
      await inParallel(many, async (key) => void (await put(key)));
      const { pages, keys: listed } = await allPages({ Prefix: 'many/' });
      expect(pages.map((page) => page.keys.length)).toEqual([1000, 1000, 500]);
      expect(listed).toEqual(many);
    });
  });
}
