import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidingRow, type RecordStatus, type StoredRow } from '../../functions/domain/record.ts';

const statuses: readonly RecordStatus[] = ['submitted', 'verified', 'rejected', 'withdrawn'];
const row = (batchId: string, status: RecordStatus): StoredRow => ({
  naturalKey: 'JS-01#2024#5#NG-01',
  batchId,
  status,
  body: `${batchId} ${status}`,
});
const numbers = (...ids: readonly string[]) => new Map(ids.map((id, index) => [id, index + 1]));

describe('of the rows of one fact', () => {
  test.each([
    ['the only verified one decides', ['verified'], 'b1'],
    ['the newer of two verified ones decides', ['verified', 'verified'], 'b2'],
    ['a newer submitted one decides nothing', ['verified', 'submitted'], 'b1'],
    ['a newer rejected one decides nothing', ['verified', 'rejected'], 'b1'],
    ['a withdrawn one leaves nothing', ['verified', 'withdrawn'], undefined],
    ['one verified again after a withdrawal decides', ['verified', 'withdrawn', 'verified'], 'b3'],
    ['a proposal after a withdrawal brings nothing back', ['verified', 'withdrawn', 'submitted'], undefined],
    ['without a verified one there is nothing', ['submitted', 'rejected'], undefined],
    ['without any row there is nothing', [], undefined],
  ] as const)('%s', (_, history, expected) => {
    const rows = history.map((status, index) => row(`b${index + 1}`, status));
    expect(decidingRow(rows, numbers('b1', 'b2', 'b3'))?.batchId).toBe(expected);
  });

  test('one of a batch behind the cut-off does not exist', () => {
    const rows = [row('b1', 'verified'), row('b2', 'verified'), row('b3', 'withdrawn')];
    expect(decidingRow(rows, numbers('b1', 'b2'))?.batchId).toBe('b2');
    expect(decidingRow(rows, numbers('b1'))?.batchId).toBe('b1');
    expect(decidingRow(rows, numbers())).toBeUndefined();
  });

  test('the number of the batch counts, not its name', () => {
    const rows = [row('zz', 'verified'), row('aa', 'verified')];
    expect(decidingRow(rows, numbers('zz', 'aa'))?.batchId).toBe('aa');
    expect(decidingRow(rows, numbers('aa', 'zz'))?.batchId).toBe('zz');
  });

  test('in any order, the same decides as when read from newest to oldest', () => {
    const histories = fc.record({
      /** Which batches hold the fact, and with what status; the list's order is the order of the batches. */
      history: fc.array(fc.constantFrom(...statuses), { maxLength: 8 }),
      cutOff: fc.integer({ min: 0, max: 8 }),
      names: fc.uniqueArray(fc.uuid(), { minLength: 8, maxLength: 8 }),
      order: fc.infiniteStream(fc.nat()),
    });
    fc.assert(
      fc.property(histories, ({ history, cutOff, names, order }) => {
        const rows = history.map((status, index) => row(names[index] as string, status));
        const known = new Map(names.slice(0, cutOff).map((name, index) => [name, index + 1]));
        const newestFirst = rows.slice(0, cutOff).reverse();
        const expected = newestFirst.find(({ status }) => status === 'verified' || status === 'withdrawn');
        const shuffled = rows
          .map((one) => [order.next().value, one] as const)
          .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
          .map(([, one]) => one);
        const decided = decidingRow(shuffled, known);
        expect(decided?.body).toBe(expected?.status === 'withdrawn' ? undefined : expected?.body);
      }),
      { numRuns: 2000 },
    );
  });
});
