import { describe, expect, test } from 'vitest';
import { evaluate } from '../../functions/domain/evaluate.ts';
import { inputsOf, matches, total } from '../../functions/domain/formula.ts';
import type { Metric } from '../../functions/domain/metric.ts';
import { metrics as declaredMetrics } from '../../functions/domain/metrics.ts';
import { emptyTally, type Tally } from '../../functions/domain/tally.ts';
import { failureOf, smallOrganisation } from './small-organisation.ts';

describe('declared metrics', () => {
  test('a pattern fits a path of as many segments, a star one of any name', () => {
    expect(matches('scope1/*/*/CO2', 'scope1/mobile/diesel/CO2')).toBe(true);
    expect(matches('scope1/*/*/CO2', 'scope1/mobile/CO2')).toBe(false);
    expect(matches('scope1/*/*/CO2', 'scope1/mobile/diesel/CH4')).toBe(false);
    expect(matches('scope1/*', 'scope1/mobile/diesel')).toBe(false);
    expect(matches('scope3/01', 'scope3/011')).toBe(false);
  });

  test('read only metrics that are declared, and never themselves', () => {
    const below = (id: string, path: readonly string[]): readonly string[] => {
      const found = declaredMetrics.get(id);
      if (!found) return [`${path.join(' > ')} > ${id} is not declared`];
      if (path.includes(id)) return [`${path.join(' > ')} > ${id} goes round`];
      return inputsOf(found.formula).flatMap((input) => below(input, [...path, id]));
    };
    expect([...declaredMetrics.keys()].flatMap((id) => below(id, []))).toEqual([]);
  });

  const lost: Metric = { id: 'lost', unit: 'MWh', decimals: 2, formula: total('nowhere') };
  const evaluated = (metric: string, tallies: ReadonlyMap<string, Tally>) => () =>
    evaluate([{ metric, period: '2023' }], {
      metrics: new Map([...declaredMetrics, ['lost', lost]]),
      tallies,
      reference: smallOrganisation(),
      basePeriod: '2022',
    });

  test('not declared stop the evaluation by name', () => {
    expect(failureOf(evaluated('lost', new Map([['2023', emptyTally()]])))).toMatchObject({
      code: 'compose.figure-unknown',
      message: expect.stringContaining('"nowhere"'),
    });
  });

  test('of a period nobody aggregated stop the evaluation', () => {
    expect(failureOf(evaluated('cr.biomass', new Map()))).toMatchObject({
      code: 'merge.partial-missing',
      message: expect.stringContaining('2023'),
    });
  });
});
