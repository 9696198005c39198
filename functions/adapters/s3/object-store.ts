import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { ObjectStore } from '../../ports/objects.ts';

const preconditionFailed = 412;
/** Another conditional write of the key is under way; S3 asks to try again, and the SDK does not. */
const conflict = 409;
const conflictAttempts = 6;

/** One bucket as an object store. */
export function s3ObjectStore(client: S3Client, bucket: string): ObjectStore {
  return {
    async get(key) {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return await answer.Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async put(key, body, contentType) {
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType }),
      );
    },
    async putNew(key, body, contentType) {
      const put = { Bucket: bucket, Key: key, Body: body, ContentType: contentType, IfNoneMatch: '*' };
      for (let attempt = 1; ; attempt += 1) {
        try {
          await client.send(new PutObjectCommand(put));
          return 'stored';
        } catch (error) {
          const status = error instanceof S3ServiceException && error.$metadata.httpStatusCode;
          if (status === preconditionFailed) return 'exists';
          if (status !== conflict || attempt === conflictAttempts) throw error;
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 100 * attempt));
        }
      }
    },
  };
}
