import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ShareLinkStore } from '../../ports/share-links.ts';
import { editionsTable } from '../../wiring/names.ts';

/** Share links in the editions table, below their organisation. */
export function dynamoShareLinkStore(client: DynamoDBClient, table: string): ShareLinkStore {
  return {
    async save(link) {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: {
            pk: { S: editionsTable.shareLinksPartition(link.organisation) },
            sk: { S: link.id },
            body: { S: JSON.stringify(link) },
          },
        }),
      );
    },
  };
}
