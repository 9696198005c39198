import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../functions/domain/coverage.ts';
import { expectationsOf } from '../../functions/domain/figure-coverage.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import { parsePeriod } from '../../functions/domain/period.ts';
import { countSource, emptyTally } from '../../functions/domain/tally.ts';
import { plant, smallOrganisation } from './small-organisation.ts';

const year = parsePeriod('2023');
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const expects = (id: string): readonly string[] =>
  expectationsOf(metrics.get(id)?.formula ?? expect.fail(id), metrics);

describe('a derived figure is complete where every facility is complete in all it rests on', () => {
  test('expectations are followed through formulas', () => {
    expect([...expects('cr.non_renewable_energy')].sort()).toEqual([
      'activity:diesel',
      'activity:ethanol_gasoline',
      'activity:gasoline',
      'activity:lpg',
      'activity:natural_gas',
    ]);
    expect(expects('cr.total')).toContain('activity:grid');
    expect(expects('cr.total')).toContain('wastewater');
  });

  test('the organisation’s revenue is no facility', () => {
    expect(expects('cr.energy_intensity')).not.toContain('revenue');
    expect(expects('fin.revenue')).toEqual(['revenue']);
  });

  test('gaps of different facilities add up: 90 percent, not the worst single fuel’s 95', () => {
    const owing = { expectedSources: ['diesel', 'lpg'] };
    const reference = smallOrganisation({
      facilities: [plant('P1', owing), plant('P2', owing), plant('P3', owing)],
      scope: [
        ['P1', '90'],
        ['P2', '5'],
        ['P3', '5'],
      ],
    });
    const tally = emptyTally();
    for (const month of months) {
      for (const facilityId of ['P1', 'P2']) countSource(tally, 'activity:diesel', facilityId, month);
      for (const facilityId of ['P1', 'P3']) countSource(tally, 'activity:lpg', facilityId, month);
    }
    const of = (...wanted: readonly string[]) => coverageOf(wanted, tally, year, reference);
    expect(of('activity:diesel')).toMatchObject({ weight: '0.95', incomplete: ['P3'] });
    expect(of('activity:diesel', 'activity:lpg')).toEqual({
      complete: 1,
      expected: 3,
      weight: '0.9',
      incomplete: ['P2', 'P3'],
    });
  });
});

describe('a meter that stops reporting', () => {
  const reference = smallOrganisation({ facilities: [plant('P1')], scope: [['P1', '1']] });
  const withSecondMeterIn = (delivered: readonly number[]) => {
    const tally = emptyTally();
    for (const month of months) countSource(tally, 'activity:grid', 'P1', month);
    for (const month of delivered) countSource(tally, 'activity:grid', 'P1', month);
    return coverageOf(['activity:grid'], tally, year, reference);
  };

  test('makes the facility incomplete although another meter delivered every month', () => {
    expect(withSecondMeterIn(months.slice(0, 11))?.incomplete).toEqual(['P1']);
  });

  test('leaves it complete with an explicit record for every month', () => {
    expect(withSecondMeterIn(months)?.incomplete).toEqual([]);
  });
});
