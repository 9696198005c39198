import { expect, test } from 'vitest';
import { metrics } from '../../../functions/domain/metrics.ts';
import { carbonRelations } from '../../../functions/domain/relations/carbon.ts';
import { evaluate } from '../../../functions/domain/relations/evaluate.ts';
import { amountsOf } from '../../../functions/domain/relations/relation.ts';
import { amountsFrom } from './amounts.ts';

const relations = carbonRelations('2023', '2022');

test('every reference is a declared metric of one of the two years', () => {
  const references = relations.flatMap(amountsOf);
  expect(references.length).toBeGreaterThan(100);
  for (const reference of references) {
    const [metric = '', period] = reference.split('@');
    expect(metrics.has(metric), reference).toBe(true);
    expect(['2023', '2022']).toContain(period);
  }
});

/** Values of a published inventory; of its base year, the scopes alone. */
const printed: Readonly<Record<string, string | null>> = {
  'cr.scope1@2023': '64,857.33',
  'cr.scope1.co2@2023': '44,799.79',
  'cr.scope1.ch4@2023': '16,921.49',
  'cr.scope1.n2o@2023': '104.85',
  'cr.scope1.hfcs@2023': '3,031.21',
  'cr.scope1.pfcs@2023': '0.00',
  'cr.scope1.sf6@2023': '0.00',
  'cr.scope1.nf3@2023': '0.00',
  'cr.scope2_location@2023': '1,571,530.89',
  'cr.scope2_market@2023': '610,143.44',
  'cr.scope12_location@2023': '1,636,388.22',
  'cr.scope12_market@2023': '675,000.77',
  'cr.scope3@2023': '5,902,547.87',
  'cr.total@2023': '6,577,548.64',
  'cr.share.scope1@2023': '0.99',
  'cr.share.scope2_market@2023': '9.28',
  'cr.share.scope3@2023': '89.74',
  'cr.scope1@2022': '93,645.54',
  'cr.scope2_market@2022': '1,385,529.8',
  'cr.scope3@2022': '6,609,751.98',
  'cr.total@2022': '8,088,927.32',
  'cr.scope12_market@2022': '1,479,175.34',
  'cr.change.total@2023': '-22.98',
  'cr.change.scope3@2023': '-10.7',
  'cr.change.scope12_market@2023': '-54.37',
};

test('over printed values they name the wrong change, two roundings, and are silent elsewhere', () => {
  const verdicts = relations.map((relation) => ({
    relation,
    verdict: evaluate(relation, amountsFrom(printed)),
  }));
  const told = verdicts.flatMap(({ relation, verdict }) =>
    'subject' in verdict
      ? [`${verdict.state} ${relation.id} ${verdict.subject} ${verdict.expected.toFixed(verdict.decimals)}`]
      : [],
  );
  expect(told).toEqual([
    'rounding gases cr.scope1@2023 64857.34',
    'rounding shares-of-hundred cr.total@2023 100.00',
    'broken change-against-base cr.change.total@2023 -18.68',
  ]);
  expect(verdicts.filter(({ verdict }) => verdict.state === 'holds').length).toBeGreaterThan(9);
});
