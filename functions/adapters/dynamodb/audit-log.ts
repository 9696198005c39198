import {
  type AttributeValue,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import type { AuditEvent, AuditLog } from '../../ports/audit.ts';
import { editionsTable } from '../../wiring/names.ts';

/** Audit events in the editions table; their key follows from what they say, so that an echo adds none. */
export function dynamoAuditLog(client: DynamoDBClient, table: string): AuditLog {
  return {
    async add(event) {
      const sort = editionsTable.auditSort(event);
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: {
            pk: { S: editionsTable.auditPartition(event.organisation) },
            sk: { S: sort },
            body: { S: JSON.stringify(event) },
          },
        }),
      );
    },
    async *events(organisation) {
      let from: Record<string, AttributeValue> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': { S: editionsTable.auditPartition(organisation) } },
            ConsistentRead: true,
            ...(from === undefined ? {} : { ExclusiveStartKey: from }),
          }),
        );
        for (const item of page.Items ?? []) yield JSON.parse(item.body?.S as string) as AuditEvent;
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
    },
  };
}
