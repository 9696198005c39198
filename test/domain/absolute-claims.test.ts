import { describe, expect, test } from 'vitest';
import { holdsForAll, isNone } from '../../functions/domain/claim.ts';
import type { Figure } from '../../functions/domain/figure.ts';

const count = (value: string, more: Partial<Figure> = {}) =>
  ({ state: 'value', value, preliminary: false, estimatedShare: '0.000000', ...more }) as Figure;
const missing = { state: 'missing', reason: 'noRecords' } as Figure;
const partly = { complete: 20, expected: 21, weight: '0.99', incomplete: ['F-07'] };
const fully = { ...partly, complete: 21, incomplete: [] };

describe('“all” is said', () => {
  test.each([
    ['where every one is counted', count('26'), count('26'), true],
    ['with everybody’s data in', count('26', { coverage: fully }), count('26', { coverage: fully }), true],
    ['not where one is left', count('25'), count('26'), false],
    ['not of nobody', count('0'), count('0'), false],
    ['not of a preliminary figure', count('26', { preliminary: true }), count('26'), false],
    ['not while somebody’s data are missing', count('26', { coverage: partly }), count('26'), false],
    ['not of an estimate', count('26', { estimatedShare: '0.010000' }), count('26'), false],
    ['not without a whole', count('26'), missing, false],
    ['not without a part', missing, count('26'), false],
  ])('%s', (_, part, whole, expected) => {
    expect(holdsForAll(part, whole)).toBe(expected);
  });
});

describe('“none” is said', () => {
  test.each([
    ['where nothing was found', count('0'), true],
    ['not where one was found', count('1'), false],
    ['not where nobody looked', missing, false],
    ['not while somebody’s data are missing', count('0', { coverage: partly }), false],
    ['not without a figure', undefined, false],
  ])('%s', (_, figure, expected) => {
    expect(isNone(figure)).toBe(expected);
  });
});
