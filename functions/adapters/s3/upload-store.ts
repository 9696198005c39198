import { GetObjectCommand, NoSuchKey, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { UploadStore } from '../../ports/uploads.ts';

const preconditionFailed = 412;

/** One bucket as a place where files arrive; what their owners say of them is the object's metadata. */
export function s3UploadStore(client: S3Client, bucket: string): UploadStore {
  return {
    async open(key, eTag) {
      try {
        const get = new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: `"${eTag}"` });
        const { Body, Metadata = {} } = await client.send(get);
        return { bytes: Body as AsyncIterable<Uint8Array>, said: Metadata };
      } catch (error) {
        if (error instanceof NoSuchKey) return 'gone';
        const status = error instanceof S3ServiceException && error.$metadata.httpStatusCode;
        if (status === preconditionFailed) return 'gone';
        throw error;
      }
    },
  };
}
