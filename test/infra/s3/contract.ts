import type { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe } from 'vitest';
import { type Connection, clientOf, createBucket, dropBucket } from './connection.ts';
import { keyContract } from './contract/keys.ts';
import { listingContract } from './contract/listing.ts';
import { objectContract } from './contract/objects.ts';
import { signatureContract } from './contract/signatures.ts';
import type { Capabilities, Subject } from './contract/subject.ts';
import { versionContract } from './contract/versions.ts';
import { writeContract } from './contract/writes.ts';

/** What Stele relies on in any S3 endpoint. Works in a bucket of its own, which it removes. */
export function s3Contract(
  name: string,
  connect: () => Promise<Connection>,
  capabilities: Capabilities,
): void {
  describe(`${name} as an S3 endpoint`, () => {
    let state: { connection: Connection; client: S3Client; bucket: string };
    beforeAll(async () => {
      const connection = await connect();
      const client = clientOf(connection);
      state = { connection, client, bucket: await createBucket(client) };
    });
    afterAll(async () => {
      await dropBucket(state.client, state.bucket);
      state.client.destroy();
    });
    const subject: Subject = {
      connection: () => state.connection,
      client: () => state.client,
      bucket: () => state.bucket,
      capabilities,
    };
    objectContract(subject);
    keyContract(subject);
    writeContract(subject);
    listingContract(subject);
    versionContract(subject);
    signatureContract(subject);
  });
}
