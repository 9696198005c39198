import { describe, expect, test } from 'vitest';
import { datasets } from '../../../functions/domain/datasets.ts';
import { type MineralsPolicy, policyInForce, ruleFor } from '../../../functions/domain/risk/policy.ts';
import { policy, rules } from './policies.ts';

describe('the policy in force', () => {
  const first = policy();
  const second = policy({ version: '2.0', effectiveOn: '2024-04-01' });
  const { effectiveOn: _, ...draft } = policy({ version: '3.0' });

  test.each([
    ['2022-12-31', undefined],
    ['2023-01-01', '1.0'],
    ['2024-03-31', '1.0'],
    ['2024-04-01', '2.0'],
    ['2030-01-01', '2.0'],
  ])('on %s is %s, whatever the order of the versions', (day, version) => {
    const versions = [first, second, draft];
    expect(policyInForce(versions, day)?.version).toBe(version);
    expect(policyInForce(versions.toReversed(), day)?.version).toBe(version);
  });

  test('of two of one day is the one approved later', () => {
    const mended = policy({ version: '0.9', approvedOn: '2022-12-20' });
    expect(policyInForce([mended, first], '2023-05-01')?.version).toBe('0.9');
    expect(policyInForce([first, mended], '2023-05-01')?.version).toBe('0.9');
  });
});

describe('the rule for a supplier', () => {
  test('is the rule of the category where the policy acts at once', () => {
    for (const rule of rules) expect(ruleFor(policy(), rule.category, 1)).toEqual(rule);
  });

  test('is help for some months first where the policy says so of direct suppliers', () => {
    const helping = policy({}, 'help_first');
    expect(ruleFor(helping, 1, 1)).toMatchObject({ response: 'risk_management_plan', planMonths: 8 });
    expect(ruleFor(helping, 1, 2)).toEqual(rules[0]);
    expect(ruleFor(helping, 4, 1)).toEqual(rules[3]);
  });
});

describe('a policy record', () => {
  const complaint = (changed: object): string | undefined => {
    const result = datasets.get('minerals-policy')?.schema.safeParse({ ...policy(), ...changed });
    return result?.error?.issues[0]?.path.join('.');
  };

  test.each<[string, Partial<Record<keyof MineralsPolicy, unknown>>, string]>([
    ['a rule is missing', { rules: rules.slice(1) }, 'rules'],
    ['a category has two rules', { rules: [...rules.slice(0, 5), rules[0]] }, 'rules'],
    ['help comes first without its months', { stance: 'help_first' }, 'helpMonths'],
    ['months of help stand beside immediate action', { helpMonths: 6 }, 'helpMonths'],
    ['a mineral is named twice', { minerals: ['tin', 'tin'] }, 'minerals'],
    ['a plan has no months', { rules: [{ ...rules[2], planMonths: 0 }] }, 'rules.0.planMonths'],
  ])('is refused where %s', (_, changed, path) => {
    expect(complaint(changed)).toBe(path);
  });

  test('is taken as a draft without approver and day of effect', () => {
    expect(
      complaint({ approvedBy: undefined, approvedOn: undefined, effectiveOn: undefined }),
    ).toBeUndefined();
  });
});
