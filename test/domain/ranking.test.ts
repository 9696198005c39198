import { describe, expect, test } from 'vitest';
import { Decimal } from '../../functions/domain/decimal.ts';
import { type RankingRules, rankFactories } from '../../functions/domain/ranking.ts';
import { add, emptyTally } from '../../functions/domain/tally.ts';

/** Actual EEP, EEP target, actual CEP, CEP target; null is not on record. */
type Year = readonly [string | null, string | null, string | null, string | null];

function ranked(factories: Readonly<Record<string, Year>>, more: Partial<RankingRules> = {}) {
  const tally = emptyTally();
  const put = (cell: string, amount: string | null) => {
    if (amount !== null) add(tally, cell, new Decimal(amount), false);
  };
  for (const [facility, [eep, eepTarget, cep, cepTarget]] of Object.entries(factories)) {
    put(`eep/${facility}`, eep);
    put(`factoryTarget/EEP/${facility}`, eepTarget);
    put(`cep/${facility}`, cep);
    put(`factoryTarget/CEP/${facility}`, cepTarget);
  }
  const ids = Object.keys(factories);
  const complete = { EEP: new Set(ids), CEP: new Set(ids) };
  const rules = { eepWeight: '0.5', cepWeight: '0.5', quartersElapsed: 2, complete, ...more };
  return rankFactories(ids, tally, rules);
}
const places = (...given: Parameters<typeof ranked>) =>
  ranked(...given).map(({ facilityId, rank, score }) => [facilityId, rank, score?.toFixed() ?? null]);

describe('factories', () => {
  test('are ranked by what they reached of the part of the target that is due', () => {
    // Half of 100 is due: 45 ÷ 50 and 55 ÷ 50.
    expect(places({ A: ['45', '100', '45', '100'], B: ['55', '100', '55', '100'] })).toEqual([
      ['B', 1, '1.1'],
      ['A', 2, '0.9'],
    ]);
  });

  test('share a rank when equal, and the next one is skipped; equals stand by their id', () => {
    const year = (amount: string): Year => [amount, '100', amount, '100'];
    expect(places({ D: year('30'), C: year('50'), B: year('50'), A: year('40'), E: year('55') })).toEqual([
      ['E', 1, '1.1'],
      ['B', 2, '1'],
      ['C', 2, '1'],
      ['A', 4, '0.8'],
      ['D', 5, '0.6'],
    ]);
  });

  test.each([
    ['0.800049', 1, 1],
    ['0.80005', 1, 2],
  ])('are equal to four decimals: 0.8 and %s', (other, first, second) => {
    const half = (share: string): Year => [
      new Decimal(share).times(50).toFixed(),
      '100',
      new Decimal(share).times(50).toFixed(),
      '100',
    ];
    expect(ranked({ A: half(other), B: half('0.8') }).map(({ rank }) => rank)).toEqual([first, second]);
  });

  test('get no more than 1.20 for one programme', () => {
    const [best] = ranked({ A: ['500', '100', '25', '100'] });
    expect([best?.eep?.toFixed(), best?.cep?.toFixed(), best?.score?.toFixed()]).toEqual([
      '120',
      '50',
      '0.85',
    ]);
    expect(ranked({ A: ['60', '100', '60', '100'] })[0]?.eep?.toFixed()).toBe('120');
    expect(ranked({ A: ['59', '100', '60', '100'] })[0]?.eep?.toFixed()).toBe('118');
  });

  test('are weighted as the organisation has set', () => {
    const rules = { eepWeight: '0.8', cepWeight: '0.2' };
    expect(places({ A: ['50', '100', '25', '100'] }, rules)).toEqual([['A', 1, '0.9']]);
  });

  test.each([
    [1, '2'],
    [2, '1'],
    [4, '0.5'],
  ])('after %i quarters are measured by the share of the year', (quartersElapsed, expected) => {
    const [only] = ranked({ A: ['50', '100', '50', '100'] }, { quartersElapsed });
    expect(only?.score?.toFixed()).toBe(Decimal.min(expected, '1.2').toFixed());
  });

  test.each([
    ['no target of one programme', [null, null, '50', '100']],
    ['a target of zero', ['50', '0', '50', '100']],
    ['a target without records', ['50', '100', null, '100']],
  ] as readonly (readonly [string, Year])[])('with %s are listed unranked, last', (_, year) => {
    const rows = ranked({ A: year, B: ['1', '100', '1', '100'] });
    expect(rows.map(({ facilityId, rank, score }) => [facilityId, rank, score === null])).toEqual([
      ['B', 1, false],
      ['A', null, true],
    ]);
  });

  test('with an incomplete quarter are unranked, whatever they reached', () => {
    const full: Year = ['55', '100', '55', '100'];
    const complete = { EEP: new Set(['A', 'B']), CEP: new Set(['B']) };
    const rows = ranked({ A: full, B: ['1', '100', '1', '100'], C: full }, { complete });
    expect(rows.map(({ facilityId, rank }) => [facilityId, rank])).toEqual([
      ['B', 1],
      ['A', null],
      ['C', null],
    ]);
    expect(rows[1]).toMatchObject({ cep: null });
    expect(rows[1]?.eep?.toFixed()).toBe('110');
  });

  test('that saved nothing, on record, are ranked last, not left out', () => {
    expect(places({ A: ['0', '100', '0', '100'], B: ['1', '100', '1', '100'] })).toEqual([
      ['B', 1, '0.02'],
      ['A', 2, '0'],
    ]);
  });
});
