import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { refusal } from '../connection.ts';
import type { Subject } from './subject.ts';

/** Versions in a bucket that keeps none: every object is its own only one, and goes for good with it. */
export function versionContract({ client, bucket }: Subject): void {
  const put = (Key: string) => client().send(new PutObjectCommand({ Bucket: bucket(), Key, Body: Key }));

  async function versionsOf(Prefix: string, MaxKeys = 1000) {
    const found: {
      Key?: string | undefined;
      VersionId?: string | undefined;
      IsLatest?: boolean | undefined;
    }[] = [];
    let marker: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
    while (marker) {
      const page: ListObjectVersionsCommandOutput = await client().send(
        new ListObjectVersionsCommand({ Bucket: bucket(), Prefix, MaxKeys, ...marker }),
      );
      expect(page.DeleteMarkers ?? []).toEqual([]);
      found.push(
        ...(page.Versions ?? []).map(({ Key, VersionId, IsLatest }) => ({ Key, VersionId, IsLatest })),
      );
      marker = page.IsTruncated
        ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
        : undefined;
    }
    return found;
  }

  describe('versions', () => {
    it('are listed by prefix, each object once, whatever the length of a page', async () => {
      for (const key of ['v/a', 'v/b', 'v/c', 'w']) await put(key);
      const only = (Key: string) => ({ Key, VersionId: 'null', IsLatest: true });
      for (const length of [1, 2, 1000])
        expect(await versionsOf('v/', length)).toEqual([only('v/a'), only('v/b'), only('v/c')]);
      expect(await versionsOf('x/')).toEqual([]);
    });

    it('go one by one, and another than the only one is refused', async () => {
      const Key = 'gone/a';
      await put(Key);
      const wrong = new DeleteObjectCommand({ Bucket: bucket(), Key, VersionId: 'another' });
      expect(await refusal(client().send(wrong))).toMatchObject({ status: 400 });
      await client().send(new DeleteObjectCommand({ Bucket: bucket(), Key, VersionId: 'null' }));
      expect(await refusal(client().send(new GetObjectCommand({ Bucket: bucket(), Key })))).toMatchObject({
        status: 404,
      });
      expect(await versionsOf('gone/')).toEqual([]);
    });
  });
}
