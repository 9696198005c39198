import { expect, test } from 'vitest';
import { columnWidths, tableFit } from '../../templates/house/prepare/table-widths.ts';
import { toRuns } from '../../templates/house/text/runs.ts';
import { text } from './text-builders.ts';

const runs = (words: string) => toRuns(text(words));
const column = (label: string, numeric: boolean) => ({ label: runs(label), unit: [], numeric });
const long =
  'Fuel and energy-related activities (excluded in Scope 1 or Scope 2), reported by every subsidiary of the company';

test('a short column keeps its width beside a long one', () => {
  const columns = [column('Indicator', false), column('Unit', false), column('2023', true)];
  const [first, unit, value] = columnWidths(
    columns,
    [[runs(long), runs('tCO₂e / RMB million'), runs('52,291.47')]],
    453.5,
    8.5,
  );
  expect(first).toBeNull();
  expect(unit).toBeGreaterThan(75);
  expect(value).toBeGreaterThan(55);
});

test('a table that has room leaves its columns to the browser', () => {
  const columns = [column('Scope', false), column('2023', true)];
  expect(columnWidths(columns, [[runs('Scope 1'), runs('64,857.33')]], 453.5, 8.5)).toEqual([null, null]);
});

test('a table of many figures is set smaller, then allowed to break inside cells', () => {
  const wide = (count: number) =>
    tableFit(
      Array.from({ length: count }, () => column('Year', true)),
      [Array.from({ length: count }, () => runs('6,577,548.64'))],
      453.5,
    );
  expect([wide(6), wide(9), wide(14)]).toEqual(['loose', 'tight', 'breaking']);
});
