import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoAuditLog } from '../../functions/adapters/dynamodb/audit-log.ts';
import { memoryAuditLog } from '../../functions/adapters/memory/audit-log.ts';
import type { AuditEvent, AuditLog, EditionEvent } from '../../functions/ports/audit.ts';
import { newKey } from './edition-store-contract.ts';
import { embeddedDynamoDb, table } from './embedded.ts';

let database: Awaited<ReturnType<typeof embeddedDynamoDb>>;
beforeAll(async () => {
  database = await embeddedDynamoDb();
});
afterAll(() => database.end());

const event = (organisation: string, day: number, changes: Partial<EditionEvent> = {}): AuditEvent => ({
  organisation,
  at: `2024-10-0${day}T08:00:00.000Z`,
  actor: { actorId: 'editor-1', kind: 'person' },
  action: 'withdraw',
  report: 'small',
  period: '2024-H1',
  edition: 1,
  reason: 'a supplier was named by mistake',
  ...changes,
});

async function all(log: AuditLog, organisation: string): Promise<readonly AuditEvent[]> {
  const found: AuditEvent[] = [];
  for await (const one of log.events(organisation)) found.push(one);
  return found;
}

const memory = memoryAuditLog();
describe.each([
  ['memory', () => memory],
  ['DynamoDB', () => dynamoAuditLog(database.client(), table)],
] as const)('the audit log in %s', (_, open) => {
  test('keeps events in the order of time, each once, by organisation', async () => {
    const [log, { organisation }] = [open(), newKey()];
    const [later, earlier] = [
      event(organisation, 3),
      event(organisation, 2, { action: 'regenerate', edition: null }),
    ];
    await log.add(later);
    await log.add(earlier);
    await log.add(later);
    await log.add(event(`${organisation}0`, 1));
    expect(await all(log, organisation)).toEqual([earlier, later]);
  });
});
