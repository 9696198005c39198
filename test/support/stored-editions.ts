import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { EditionItem } from '../../functions/ports/editions.ts';
import { variables } from '../../functions/wiring/names.ts';
import { startLocalHost } from '../../infra/local/host.ts';

/** Everything that a data folder holds of editions: keys of the table's items, the editions among them, the bucket's keys. */
export async function storedEditions(folder: string): Promise<{
  readonly items: readonly string[];
  readonly editions: readonly EditionItem[];
  readonly objects: readonly string[];
}> {
  const host = await startLocalHost({ folder });
  const [dynamodb, s3] = [new DynamoDBClient({}), new S3Client({ forcePathStyle: true })];
  try {
    const table = process.env[variables.editionsTable] as string;
    const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName: table }));
    const bucket = process.env[variables.editionsBucket] as string;
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    const named = Items.map((item) => ({ key: `${item.pk?.S} ${item.sk?.S}`, body: item.body?.S ?? '' }));
    return {
      items: named.map(({ key }) => key).sort(),
      editions: named
        .filter(({ key }) => / edition#/.test(key))
        .map(({ body }) => JSON.parse(body) as EditionItem),
      objects: Contents.map(({ Key = '' }) => Key).sort(),
    };
  } finally {
    dynamodb.destroy();
    s3.destroy();
    await host.end();
  }
}
