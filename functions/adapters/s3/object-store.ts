import {
  GetObjectCommand,
  type GetObjectCommandOutput,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Failure } from '../../domain/failure.ts';
import type { ObjectStore } from '../../ports/objects.ts';

const preconditionFailed = 412;
/** Another conditional write of the key is under way; S3 asks to try again, and the SDK does not. */
const conflict = 409;
const conflictAttempts = 6;

/** The body to its end. A body that breaks off or does not match its checksum is damage, not a fault of the network. */
async function whole({ Body }: GetObjectCommandOutput, key: string): Promise<Uint8Array | undefined> {
  try {
    return await Body?.transformToByteArray();
  } catch (cause) {
    throw damaged(key, cause);
  }
}

function damaged(key: string, cause: unknown): Failure {
  const message = `a stored object is damaged (${key.split('/').slice(0, 3).join('/')}/…): restore the bucket from its backup; on one machine stele reset removes all data`;
  return new Failure('store.object-damaged', message, key, cause);
}

/** Puts an object where nothing is; `body` gives it anew for every attempt. */
export async function putWhereNothingIs(
  client: S3Client,
  put: Omit<PutObjectCommandInput, 'Body' | 'IfNoneMatch'>,
  body: () => PutObjectCommandInput['Body'],
): Promise<'stored' | 'exists'> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new PutObjectCommand({ ...put, Body: body(), IfNoneMatch: '*' }));
      return 'stored';
    } catch (error) {
      const status = error instanceof S3ServiceException && error.$metadata.httpStatusCode;
      if (status === preconditionFailed) return 'exists';
      if (status !== conflict || attempt === conflictAttempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100 * attempt));
    }
  }
}

/** One bucket as an object store. */
export function s3ObjectStore(client: S3Client, bucket: string): ObjectStore {
  return {
    async get(key) {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return await whole(answer, key);
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        if (error instanceof S3ServiceException && /damaged/.test(error.message)) throw damaged(key, error);
        throw error;
      }
    },
    async folders(prefix) {
      const found: string[] = [];
      let from: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: prefix,
            Delimiter: '/',
            ...(from === undefined ? {} : { ContinuationToken: from }),
          }),
        );
        for (const { Prefix = '' } of page.CommonPrefixes ?? []) found.push(Prefix.slice(prefix.length, -1));
        from = page.NextContinuationToken;
      } while (from !== undefined);
      return found;
    },
    async put(key, body, contentType) {
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType }),
      );
    },
    putNew: (key, body, contentType) =>
      putWhereNothingIs(client, { Bucket: bucket, Key: key, ContentType: contentType }, () => body),
  };
}
