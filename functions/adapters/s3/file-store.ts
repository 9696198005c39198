import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { DeleteObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import type { FileStore } from '../../ports/file-store.ts';
import { putWhereNothingIs } from './object-store.ts';

/** One bucket as a store of files. */
export function s3FileStore(client: S3Client, bucket: string): FileStore {
  return {
    async keep(key, from, mediaType) {
      const size = typeof from === 'string' ? (await stat(from)).size : from.byteLength;
      const put = { Bucket: bucket, Key: key, ContentType: mediaType, ContentLength: size };
      return putWhereNothingIs(client, put, () => (typeof from === 'string' ? createReadStream(from) : from));
    },
    async erase(key) {
      const versions = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key }));
      const marked = [...(versions.Versions ?? []), ...(versions.DeleteMarkers ?? [])];
      for (const { Key, VersionId } of marked)
        if (Key === key) await client.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }));
    },
  };
}
