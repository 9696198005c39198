import {
  type AttributeValue,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import type { Approval, ApprovalStore } from '../../ports/approvals.ts';
import { editionsTable } from '../../wiring/names.ts';
import { accepted } from './conditional-write.ts';

/** Approvals in the editions table, beside the editions that wait for them. */
export function dynamoApprovalStore(client: DynamoDBClient, table: string): ApprovalStore {
  const put = (
    approval: Approval,
    condition: string,
    values: Record<string, AttributeValue>,
  ): Promise<boolean> =>
    accepted(
      client.send(
        new PutItemCommand({
          TableName: table,
          Item: {
            pk: { S: editionsTable.partition(approval.organisation, approval.report, approval.period) },
            sk: { S: editionsTable.approvalSort(approval.edition) },
            runId: { S: approval.runId },
            verdict: { S: approval.decision?.verdict ?? 'waiting' },
            decidedAt: { S: approval.decision?.at ?? '' },
            body: { S: JSON.stringify(approval) },
          },
          ConditionExpression: condition,
          ExpressionAttributeValues: values,
        }),
      ),
    );

  return {
    async submit(approval) {
      await put(approval, 'attribute_not_exists(pk) OR runId <> :run', { ':run': { S: approval.runId } });
    },
    async latest({ organisation, report, period }) {
      const answer = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: {
            ':pk': { S: editionsTable.partition(organisation, report, period) },
            ':prefix': { S: editionsTable.approvalPrefix },
          },
          ScanIndexForward: false,
          Limit: 1,
          ConsistentRead: true,
        }),
      );
      const body = answer.Items?.[0]?.body?.S;
      return body === undefined ? undefined : (JSON.parse(body) as Approval);
    },
    // The own decision counts as open: the SDK sends a write again after a lost answer.
    decide: (approval, decision) =>
      put(
        { ...approval, decision },
        'runId = :run AND (verdict = :waiting OR (verdict = :verdict AND decidedAt = :at))',
        {
          ':run': { S: approval.runId },
          ':waiting': { S: 'waiting' },
          ':verdict': { S: decision.verdict },
          ':at': { S: decision.at },
        },
      ),
  };
}
