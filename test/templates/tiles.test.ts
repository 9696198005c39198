import { expect, test } from 'vitest';
import { prepareTiles } from '../../templates/house/prepare/prepare-tiles.ts';
import { tileRows } from '../../templates/house/prepare/tile-rows.ts';
import { text } from './text-builders.ts';

test('rows of tiles are shared evenly, a change of size starts a row', () => {
  expect(tileRows(['wide', 'half', 'half'])).toEqual([[0], [1, 2]]);
  expect(tileRows(['third', 'third', 'third', 'third'])).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(
    tileRows(['third', 'third', 'third', 'third', 'third', 'third', 'third']).map((row) => row.length),
  ).toEqual([3, 2, 2]);
  expect(tileRows(['third', 'third', 'half'])).toEqual([[0, 1], [2]]);
  expect(tileRows([])).toEqual([]);
});

test('values of one row have one size, small enough for the longest with its unit', () => {
  const tile = (value: string) =>
    ({
      size: 'third',
      label: text('Label'),
      value: text(value),
      unit: text('tCO₂e'),
      period: text('Year'),
    }) as const;
  const { tiles } = prepareTiles([tile('7'), tile('6,577,548.64'), tile('89.2')]);
  expect(tiles.map(({ step }) => step)).toEqual([20, 20, 20]);
  expect(prepareTiles([tile('7'), tile('8'), tile('89.2')]).tiles.map(({ step }) => step)).toEqual([
    28, 28, 28,
  ]);
});
