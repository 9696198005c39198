import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../functions/domain/period.ts';
import type { Profile } from '../../functions/domain/reference.ts';
import { figures } from '../../templates/green-manufacturing/figures.ts';
import { timeBases } from '../../templates/green-manufacturing/time-bases.ts';
import { expectedFigures } from '../samples/expected-figures.ts';
import { decide, figuresOf, referenceOf } from '../samples/fold.ts';
import { samplePrecision } from '../samples/generator/sample-precision.ts';

const handIns = samplePrecision();
const profile: Profile = referenceOf(decide(handIns)).profile;

describe.each(['2024-H1', '2024-H2'])('the green-manufacturing report of sample-precision, %s', (period) => {
  const bases = timeBases(parsePeriod(period), profile);
  const expected = expectedFigures(`green-manufacturing-sample-precision-${period}`);
  const found = figuresOf(
    handIns,
    figures.map(({ metric, role }) => ({ metric, period: bases[role] as string })),
    bases.base,
  );

  test('has every figure of its definition in the table', () => {
    const wanted = figures.map(({ metric, role }) => `${metric}@${bases[role]}`);
    expect(expected.map((one) => `${one.id}@${one.period}`).sort()).toEqual([...new Set(wanted)].sort());
  });

  test.each(expected)('$id of $period is printed as $value', ({ id, period: own, value, unit }) => {
    const figure = found.get(`${id}@${own}`);
    expect({ printed: figure?.printed, unit: figure?.unit }).toEqual({ printed: value, unit });
  });

  test('rests on complete data', () => {
    const incomplete = [...found.values()].filter(({ coverage }) => coverage?.incomplete.length);
    expect(incomplete.map(({ id, coverage }) => ({ id, coverage }))).toEqual([]);
  });
});
