import { describe, expect, test } from 'vitest';
import { Decimal } from '../../functions/domain/decimal.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { directionOf, phraseFor } from '../../functions/domain/phrase.ts';
import { statusAgainst } from '../../functions/domain/target-status.ts';

describe('a phrase', () => {
  test.each([
    ['100', 'all'],
    ['99.99', 'exact'],
    ['95.01', 'exact'],
    ['95', 'over90'],
    ['90.01', 'over90'],
    ['90', 'exact'],
    ['89.99', 'nearly90'],
    ['88', 'nearly90'],
    ['87.99', 'moreThan80'],
    ['80.23', 'moreThan80'],
    ['80.01', 'moreThan80'],
    ['80', 'exact'],
    ['60', 'exact'],
    ['59.99', 'overHalf'],
    ['50.01', 'overHalf'],
    ['50', 'exact'],
    ['49.99', 'nearlyHalf'],
    ['48.89', 'nearlyHalf'],
    ['45', 'nearlyHalf'],
    ['44.99', 'exact'],
    ['0', 'exact'],
    ['100.01', 'exact'],
  ] as const)('for %s percent is %s', (percent, phrase) => {
    expect(phraseFor(new Decimal(percent))).toBe(phrase);
  });

  test.each([
    [1235, 1373, 'nearly90'],
    [1236, 1373, 'over90'],
    [215, 239, 'nearly90'],
    [216, 239, 'over90'],
  ] as const)('for %i answers of %i is %s', (answered, asked, phrase) => {
    expect(phraseFor(new Decimal(answered).times(100).dividedBy(asked))).toBe(phrase);
  });

  test.each([
    ['-18.68', 'down'],
    ['-0.0001', 'down'],
    ['0', 'level'],
    ['-0', 'level'],
    ['0.0001', 'up'],
  ])('of direction for a change of %s is %s', (change, direction) => {
    expect(directionOf(new Decimal(change))).toBe(direction);
  });
});

describe('status against an annual target', () => {
  const value = (amount: string) => ({ state: 'value', value: amount }) as Figure;
  const missing = { state: 'missing' } as Figure;
  test.each([
    ['34', '50', 2, 'onTrack'],
    ['25', '50', 2, 'onTrack'],
    ['24.99', '50', 2, 'behind'],
    ['12.5', '50', 1, 'onTrack'],
    ['37.49', '50', 3, 'behind'],
    ['49.99', '50', 4, 'behind'],
    ['50', '50', 4, 'achieved'],
    ['50', '50', 1, 'achieved'],
    ['53', '50', 4, 'achieved'],
  ])('%s of %s after %i quarters is %s', (actual, goal, quarters, state) => {
    expect(statusAgainst(value(actual), value(goal), quarters)).toBe(state);
  });

  test('needs both numbers', () => {
    expect(statusAgainst(undefined, value('50'), 2)).toBe('noData');
    expect(statusAgainst(missing, value('50'), 2)).toBe('noData');
    expect(statusAgainst(value('50'), missing, 2)).toBe('noData');
  });
});
