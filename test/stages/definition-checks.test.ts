import { describe, expect, test } from 'vitest';
import { definitionChecks } from '../../functions/check/definition-checks.ts';
import type { CheckInput } from '../../functions/domain/report.ts';
import { checkedFigure, saidOf } from '../support/check-input.ts';

const rate = (definition: string, value: string | null) =>
  checkedFigure(
    { metric: `cr.clean_energy_rate.${definition}`, period: '2023', unit: 'percent' },
    value,
    value ?? '—',
  );

function input(without: string | null, withCertificates: string, goal: object = {}): CheckInput {
  const target = {
    ...{ targetId: 'clean-energy', metricId: 'cr.clean_energy_rate.withoutCertificates', targetYear: 2024 },
    ...{ operator: 'atLeast', value: '40', ...goal },
  };
  return {
    figures: [rate('withoutCertificates', without), rate('withCertificates', withCertificates)],
    bases: { inventory: '2023', plan: '2024' },
    reference: { targets: [target] },
  } as unknown as CheckInput;
}

describe('a goal', () => {
  test.each<[string, CheckInput, string[]]>([
    ['that one definition meets and another misses', input('32.39', '62.99'), ['warning goal-by-definition']],
    ['that both meet', input('41', '62.99'), []],
    ['that both miss', input('32.39', '39.99'), []],
    ['whose indicator has no value', input(null, '62.99'), []],
    ['of another year', input('32.39', '62.99', { targetYear: 2030 }), []],
    ['that is a point of a path', input('32.39', '62.99', { interim: true }), []],
  ])('%s', (_, given, expected) => {
    expect(saidOf(definitionChecks, given)).toEqual(expected);
  });
});
