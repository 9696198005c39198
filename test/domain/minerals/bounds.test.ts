import { expect, test } from 'vitest';
import { beyondBounds } from '../../../functions/domain/minerals/bounds.ts';

const beyond = (counts: Readonly<Record<string, number>>, bounds: Readonly<Record<string, number>>) =>
  beyondBounds(new Map(Object.entries(counts)), new Map(Object.entries(bounds)));

const listed = { Gold: 180, Tantalum: 37, Tin: 88, Tungsten: 53 };

test('as many smelters as the look-up lists are possible', () => {
  expect(beyond({ Gold: 180, Tungsten: 53 }, listed)).toEqual([]);
});

test('one more is not, and the metal whose count it may be is named', () => {
  expect(beyond({ Gold: 88, Tantalum: 32, Tin: 32, Tungsten: 64 }, listed)).toEqual([
    { name: 'Tungsten', count: 64, bound: 53, swaps: ['Tin'] },
  ]);
});

test('an exchange that leaves another count beyond its bound explains nothing', () => {
  const found = beyond({ Tantalum: 40, Tin: 32, Tungsten: 64 }, listed);
  expect(found.map(({ name, swaps }) => [name, swaps])).toEqual([
    ['Tantalum', []],
    ['Tungsten', []],
  ]);
});

test('two counts that are each other’s explain each other', () => {
  const found = beyond({ First: 8, Second: 5 }, { First: 5, Second: 8 });
  expect(found).toEqual([{ name: 'First', count: 8, bound: 5, swaps: ['Second'] }]);
  const both = beyond({ First: 8, Second: 9 }, { First: 9, Second: 8 });
  expect(both).toEqual([{ name: 'Second', count: 9, bound: 8, swaps: ['First'] }]);
});

test('what has no bound is not judged', () => {
  expect(beyond({ Cobalt: 900, Tungsten: 54 }, { Tungsten: 53 })).toEqual([
    { name: 'Tungsten', count: 54, bound: 53, swaps: [] },
  ]);
});
