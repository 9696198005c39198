import { expect, test } from 'vitest';
import { align } from '../../../functions/domain/printed/align.ts';
import { squeeze } from '../../../functions/domain/printed/squeeze.ts';

const texts = (...all: readonly string[]) => all.map((text) => ({ text }));
const apart = (lines: readonly string[], pieces: readonly string[]) =>
  align(texts(...lines), texts(...pieces))
    .filter(({ equal }) => !equal)
    .map((one) => [lines.slice(...one.lines), pieces.slice(...one.pieces)]);

test('spaces, breaks, soft hyphens, ligatures and radicals are no difference; digits of another form are', () => {
  expect(squeeze('eﬃ\u00adcient \u2009目\n⽬\u200b')).toBe('efficient目目');
  expect(squeeze('１2²₃Ⅳ')).toBe('１2²₃Ⅳ');
});

test('a line equals whole pieces, and blank ones count for nothing', () => {
  expect(apart(['one two', '12'], ['one ', ' ', 'two', '1', '2', ' '])).toEqual([]);
  expect(apart(['12', '34'], ['1', '234'])).toEqual([
    [
      ['12', '34'],
      ['1', '234'],
    ],
  ]);
});

test('what differs is told by itself, and what follows is compared again', () => {
  const lines = ['first line', '12', 'second line', '12', 'third line'];
  expect(apart(lines, ['first line', '13', 'second line', '12', 'third line'])).toEqual([[['12'], ['13']]]);
  expect(apart(lines, ['first line', '12', '12', 'third line'])).toEqual([[['second line'], []]]);
  expect(apart(lines, ['first line', '12', 'second line', '9', '12', 'third line'])).toEqual([[[], ['9']]]);
  expect(apart(lines, ['first line', '12'])).toEqual([[['second line', '12', 'third line'], []]]);
  expect(apart(lines, [])).toEqual([[lines, []]]);
  expect(apart([], ['9'])).toEqual([[[], ['9']]]);
});

test('short lines, which stand in many places, are no place where two texts meet', () => {
  expect(apart(['1', '2', '3', '4', '5'], ['1', '9', '2', '3', '4', '5'])).toEqual([[[], ['9']]]);
});

test('two texts that have nothing in common are compared in bounded time', () => {
  const many = (prefix: string) => Array.from({ length: 4000 }, (_, at) => `${prefix}${at}`);
  const started = performance.now();
  expect(apart(many('a'), many('b'))).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(2000);
});
