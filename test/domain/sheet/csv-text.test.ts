import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText, guarded, unguarded } from '../../../functions/domain/sheet/csv-text.ts';
import { joinList, splitList } from '../../../functions/domain/sheet/list-text.ts';

test('a text that begins like a formula is guarded, a plain number is not', () => {
  for (const text of ['=1+1', '+cmd', '-x', '@SUM(A1)', '\tx', '\rx', "'x"])
    expect(guarded(text)).toBe(`'${text}`);
  for (const text of ['-5', '+5.25', '12', 'x=1', '']) expect(guarded(text)).toBe(text);
});

test('every text comes back through its guard', () => {
  const beginnings = fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', '\r');
  const texts = fc.tuple(beginnings, fc.string()).map(([beginning, rest]) => beginning + rest);
  fc.assert(fc.property(texts, (text) => unguarded(guarded(text)) === text));
});

test('cells that hold separators, quotes and line breaks stand in quotes', () => {
  expect(csvText([['a,b', 'say "x"', 'two\nlines', undefined, ' kept ']])).toBe(
    '\uFEFF"a,b","say ""x""","two\nlines",," kept "\r\n',
  );
});

test('lists come back as they were joined, whatever their values hold', () => {
  const value = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
  fc.assert(
    fc.property(fc.array(value), (values) => {
      expect(splitList(joinList(values))).toEqual(values);
    }),
  );
});

test('lists are separated as people separate them', () => {
  expect(splitList('pH; COD；氨氮、总磷;')).toEqual(['pH', 'COD', '氨氮', '总磷']);
});
