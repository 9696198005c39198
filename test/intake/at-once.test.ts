import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dynamoRecordStore } from '../../functions/adapters/dynamodb/record-store.ts';
import type { RecordStatus } from '../../functions/domain/record.ts';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { takeIn } from '../../functions/intake/intake.ts';
import { anyId } from '../../functions/intake/known-ids.ts';
import { embeddedDynamoDb, table } from '../ports/embedded.ts';
import { commitsIn, type Desk, intakeDesk, latestIn, load, take } from '../support/intake-desk.ts';
import { interleaving, seeded, surrounded } from '../support/interleaved.ts';
import { linesKind, linesOf } from '../support/lines-kind.ts';
import { electricity, facility, handIn, withStatus } from '../support/small-organisation.ts';

const desk = (): Desk => intakeDesk([linesKind], async () => undefined);

/** What stands of every fact: its status and amount. */
async function stateOf({ records }: Desk): Promise<Readonly<Record<string, string>>> {
  const found = await latestIn(records, ['activity']);
  return Object.fromEntries(
    found.map(({ naturalKey, status, attributes }) => [naturalKey, `${status} ${attributes.amount}`]),
  );
}

/** Rows of committed batches, by batch. */
async function sizes({ records }: Desk): Promise<readonly number[]> {
  return (await commitsIn(records)).map(({ parts }) => parts.reduce((sum, { rows }) => sum + rows, 0));
}

const january = (from: number, to: number, amount = '7'): readonly HandInRecord[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({
    ...electricity('north', 1, amount),
    attributes: { ...electricity('north', 1, amount).attributes, sourceId: `meter-${from + at}` },
  }));

async function both(ports: Desk, files: readonly (readonly HandInRecord[])[]) {
  await load(ports, [facility('north')]);
  return Promise.all(files.map((records, at) => take(ports, `${at}.lines`, linesOf(records))));
}

describe.each([
  ['in memory', async () => ({ ports: desk(), end: async () => {} })],
  [
    'in DynamoDB',
    async () => {
      const { client, end } = await embeddedDynamoDb();
      return { ports: { ...desk(), records: dynamoRecordStore(client(), table) }, end };
    },
  ],
] as const)('files that are taken in at once, %s', (_, open) => {
  test('overlap, and every row is there once', async () => {
    const { ports, end } = await open();
    try {
      const outcomes = await both(ports, [january(1, 60), january(41, 100), january(81, 140)]);
      expect(outcomes.map(({ status }) => status)).toEqual(['committed', 'committed', 'committed']);
      expect(Object.keys(await stateOf(ports))).toHaveLength(140);
      expect((await sizes(ports)).reduce((sum, rows) => sum + rows)).toBe(1 + 140);
      const counted = outcomes.reduce((sum, { rows }) => sum + rows.new, 0);
      expect(counted).toBe(140);
    } finally {
      await end();
    }
  });

  test('say the same, and one of them says it', async () => {
    const { ports, end } = await open();
    try {
      const outcomes = await both(ports, [january(1, 40), january(1, 40), january(1, 40)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['committed', 'unchanged', 'unchanged']);
      expect(await sizes(ports)).toEqual([1, 40]);
    } finally {
      await end();
    }
  });
});

interface Said {
  readonly month: number;
  readonly amount: string;
  readonly status: RecordStatus;
}

const saying = fc.uniqueArray(
  fc.record({
    month: fc.integer({ min: 1, max: 6 }),
    amount: fc.constantFrom('1', '2'),
    status: fc.constantFrom<RecordStatus>('submitted', 'submitted', 'verified', 'rejected', 'withdrawn'),
  }),
  { minLength: 1, maxLength: 5, selector: ({ month }) => month },
);

async function say(ports: Desk, source: string, said: readonly Said[]): Promise<void> {
  const { records: _, ...rest } = handIn(source, []);
  async function* handed() {
    for (const { month, amount, status } of said)
      yield { record: withStatus(electricity('north', month, amount), status) };
  }
  await takeIn(rest, handed(), { known: anyId, rows: 'whole' }, ports);
}

async function inOrder(before: readonly (readonly Said[])[], ...then: readonly (readonly Said[])[]) {
  const ports = desk();
  for (const said of [...before, ...then]) await say(ports, 'one after the other', said);
  return stateOf(ports);
}

test('two hand-ins at once leave what one after the other would have left, in one order or the other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(saying, { maxLength: 2 }),
      saying,
      saying,
      fc.integer(),
      async (before, one, other, seed) => {
        const ports = desk();
        for (const said of before) await say(ports, 'before', said);
        const random = seeded(seed);
        const entrance = (): Desk => ({ ...ports, records: surrounded(ports.records, interleaving(random)) });
        await Promise.all([say(entrance(), 'one', one), say(entrance(), 'other', other)]);
        expect([await inOrder(before, one, other), await inOrder(before, other, one)]).toContainEqual(
          await stateOf(ports),
        );
      },
    ),
    { numRuns: 300 },
  );
});
