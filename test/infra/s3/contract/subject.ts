import type { S3Client } from '@aws-sdk/client-s3';
import type { Connection } from '../connection.ts';

/** The endpoint under test; known only while tests run, therefore asked for. */
export type Subject = {
  readonly connection: () => Connection;
  readonly client: () => S3Client;
  readonly bucket: () => string;
  readonly capabilities: Capabilities;
};

/** Where servers differ. The suite expects one behaviour or the other, never either. */
export type Capabilities = {
  /** An x-amz header outside the signature fails the request. */
  readonly refusesAddedMetadata: boolean;
  /** Any UTF-8 of up to 1,024 bytes is a key: dots, double slashes, NUL, one name of 1,024 bytes. */
  readonly storesEveryKey: boolean;
  /** `a/b` is listed although `a` is an object as well. */
  readonly listsKeysBelowKeys: boolean;
};

export const CAPABILITIES = {
  aws: { refusesAddedMetadata: true, storesEveryKey: true, listsKeysBelowKeys: true },
  embedded: { refusesAddedMetadata: true, storesEveryKey: true, listsKeysBelowKeys: true },
  /** As of the sources of 2026-02-12. */
  minio: { refusesAddedMetadata: false, storesEveryKey: false, listsKeysBelowKeys: false },
} as const satisfies Record<string, Capabilities>;
