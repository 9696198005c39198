import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import {
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  NotFound,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { FileStore } from '../../ports/file-store.ts';
import { putWhereNothingIs } from './object-store.ts';

/** Largest file that is sent from memory: such a request is repeated where the network fails, a stream cannot be. */
const sentWhole = 16 * 1024 * 1024;

/** One bucket as a store of files. */
export function s3FileStore(client: S3Client, bucket: string): FileStore {
  return {
    async keep(key, from, mediaType) {
      const size = typeof from === 'string' ? (await stat(from)).size : from.byteLength;
      const put = { Bucket: bucket, Key: key, ContentType: mediaType, ContentLength: size };
      const whole = typeof from === 'string' && size <= sentWhole ? await readFile(from) : undefined;
      return putWhereNothingIs(
        client,
        put,
        () => whole ?? (typeof from === 'string' ? createReadStream(from) : from),
      );
    },
    async has(key) {
      try {
        await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return true;
      } catch (error) {
        if (error instanceof NotFound) return false;
        throw error;
      }
    },
    async erase(key) {
      let marker: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {};
      while (marker) {
        const page: ListObjectVersionsCommandOutput = await client.send(
          new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key, ...marker }),
        );
        for (const { Key, VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])])
          if (Key === key) await client.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }));
        marker = nextOf(page);
      }
    },
  };
}

/** Where the next page begins; undefined after the last. */
function nextOf({ IsTruncated, NextKeyMarker, NextVersionIdMarker }: ListObjectVersionsCommandOutput) {
  if (!IsTruncated || NextKeyMarker === undefined) return undefined;
  return {
    KeyMarker: NextKeyMarker,
    ...(NextVersionIdMarker === undefined ? {} : { VersionIdMarker: NextVersionIdMarker }),
  };
}
