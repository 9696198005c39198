import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsAfter } from '../../../functions/domain/risk/months.ts';

test.each([
  ['2023-08-31', 6, '2024-02-29'],
  ['2022-08-31', 6, '2023-02-28'],
  ['2099-08-31', 6, '2100-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 6, '2024-08-29'],
  ['2023-03-31', 1, '2023-04-30'],
  ['2023-12-31', 2, '2024-02-29'],
  ['2023-10-15', 3, '2024-01-15'],
  ['2023-06-30', 6, '2023-12-30'],
  ['2023-06-30', 0, '2023-06-30'],
])('%s and %i months are %s', (day, months, expected) => {
  expect(monthsAfter(day, months)).toBe(expected);
});

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const months = fc.integer({ min: 0, max: 60 });

test('a deadline lies that many calendar months ahead, on the same day or the last of a shorter month', () => {
  fc.assert(
    fc.property(day, months, (start, count) => {
      const end = monthsAfter(start, count);
      const monthsOf = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      const next = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10);
      expect(end >= start).toBe(true);
      expect(monthsOf(end) - monthsOf(start)).toBe(count);
      if (end.slice(8) !== start.slice(8)) {
        expect(end.slice(8) < start.slice(8)).toBe(true);
        expect(next.slice(8)).toBe('01');
      }
    }),
  );
});
