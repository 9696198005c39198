import { expect, test } from 'vitest';
import { houseChecks } from '../../functions/check/house-checks.ts';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { CheckInput } from '../../functions/domain/report.ts';
import { footing } from '../../functions/domain/rounding.ts';
import { checkedFigure } from '../support/check-input.ts';

const footingChecks = houseChecks.filter(({ rule }) => ['C-FOOT', 'C-FOOT-PCT'].includes(rule));

/** What is said of a total and its parts, printed with two decimals. */
function said(unit: 'percent' | 't', total: string, ...parts: readonly string[]) {
  const [whole, ...others] = [total, ...parts].map((value, at) =>
    checkedFigure({ metric: `m${at}`, period: '2023', unit }, value, value),
  );
  const footings = whole ? [footing('composition', whole, others)] : [];
  const input = { figures: [whole, ...others], footings } as unknown as CheckInput;
  return findingsOf(footingChecks, input, asDeclared).map(({ check, severity, values, figures }) => [
    `${severity} ${check} ${values.sum}`,
    figures,
  ]);
}

test('parts that make their total say nothing', () => {
  expect(said('t', '3.00', '1.00', '2.00')).toEqual([]);
  expect(said('percent', '100.00', '0.99', '9.28', '89.73')).toEqual([]);
});

test('a rounding is a note, of amounts and of shares', () => {
  expect(said('t', '3.01', '1.00', '2.00')).toEqual([['note footing-rounding 3.00', undefined]]);
  expect(said('percent', '100.00', '0.99', '9.28', '89.74')).toEqual([
    ['note share-rounding 100.01', undefined],
  ]);
});

test('more than rounding explains blocks, with the figures it was seen in', () => {
  expect(said('t', '3.02', '1.00', '2.00')).toEqual([
    ['blocking footing 3.00', ['m0@2023', 'm1@2023', 'm2@2023']],
  ]);
  expect(said('percent', '100.00', '10.00', '89.00')).toEqual([
    ['blocking share-footing 99.00', ['m0@2023', 'm1@2023', 'm2@2023']],
  ]);
});
