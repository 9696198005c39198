import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { diskSorter } from '../adapters/disk/sorter.ts';
import { dynamoApprovalStore } from '../adapters/dynamodb/approval-store.ts';
import { dynamoAuditLog } from '../adapters/dynamodb/audit-log.ts';
import { dynamoEditionStore } from '../adapters/dynamodb/edition-store.ts';
import { dynamoRecordStore } from '../adapters/dynamodb/record-store.ts';
import { dynamoShareLinkStore } from '../adapters/dynamodb/share-link-store.ts';
import { s3FileStore } from '../adapters/s3/file-store.ts';
import { s3ObjectStore } from '../adapters/s3/object-store.ts';
import { s3UploadStore } from '../adapters/s3/upload-store.ts';
import { readConfiguration } from './configuration.ts';
import { onClose, oncePerEnvironment } from './lifetime.ts';
import { variables } from './names.ts';

/** Tables, buckets and digests of the configuration. The SDK clients find their endpoints in the environment. */
export const stores = oncePerEnvironment((environment) => {
  const configuration = readConfiguration(environment);
  const dynamodb = new DynamoDBClient({});
  const s3 = new S3Client({});
  onClose(() => {
    dynamodb.destroy();
    s3.destroy();
  });
  return {
    records: dynamoRecordStore(dynamodb, configuration[variables.recordsTable]),
    editions: dynamoEditionStore(dynamodb, configuration[variables.editionsTable]),
    approvals: dynamoApprovalStore(dynamodb, configuration[variables.editionsTable]),
    shareLinks: dynamoShareLinkStore(dynamodb, configuration[variables.editionsTable]),
    audit: dynamoAuditLog(dynamodb, configuration[variables.editionsTable]),
    intake: s3ObjectStore(s3, configuration[variables.intakeBucket]),
    originals: s3FileStore(s3, configuration[variables.intakeBucket]),
    uploads: s3UploadStore(s3, configuration[variables.intakeBucket]),
    work: s3ObjectStore(s3, configuration[variables.workBucket]),
    published: s3ObjectStore(s3, configuration[variables.editionsBucket]),
    engineDigest: configuration[variables.engineDigest],
    templatesDigest: configuration[variables.templatesDigest],
    now: (): string => new Date().toISOString(),
    newShareId: (): string => randomUUID(),
    sort: diskSorter(),
    newBatchId: (): string => randomUUID(),
    pause: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
});
