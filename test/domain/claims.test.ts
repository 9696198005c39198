import { describe, expect, test } from 'vitest';
import { Decimal } from '../../functions/domain/decimal.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { parsePeriod } from '../../functions/domain/period.ts';
import { directionOf, phraseFor } from '../../functions/domain/phrase.ts';
import { statusAgainst, statusOfChange, statusOnMilestones } from '../../functions/domain/target-status.ts';

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

describe('status on yearly milestones', () => {
  const value = (amount: string) => ({ state: 'value', value: amount }) as Figure;
  const missing = { state: 'missing' } as Figure;
  const milestones = [
    { year: 2025, value: new Decimal(90) },
    { year: 2023, value: new Decimal('85.5') },
    { year: 2024, value: new Decimal(88) },
  ];
  test.each([
    ['89.2', '2024-H1', 'achieved'],
    ['88', '2024-H1', 'achieved'],
    ['87.99', '2024-H1', 'onTrack'],
    ['86.75', '2024-H1', 'onTrack'],
    ['86.74', '2024-H1', 'behind'],
    ['87.99', '2024-H2', 'behind'],
    ['88', '2024-H2', 'achieved'],
    ['89.99', '2025-H2', 'behind'],
    ['90', '2026-H1', 'achieved'],
    ['89.99', '2026-H1', 'behind'],
    ['80', '2022-H2', 'notDue'],
    ['80', '2023-H1', 'notDue'],
    ['85', '2023-H2', 'behind'],
  ])('%s in %s is %s', (actual, period, state) => {
    expect(statusOnMilestones(value(actual), milestones, parsePeriod(period))).toBe(state);
  });

  test('a milestone two years ahead is met only in its year', () => {
    const far = milestones.filter(({ year }) => year !== 2024);
    expect(statusOnMilestones(value('95'), far, parsePeriod('2024-H2'))).toBe('onTrack');
    expect(statusOnMilestones(value('87.75'), far, parsePeriod('2024-H2'))).toBe('onTrack');
    expect(statusOnMilestones(value('87.74'), far, parsePeriod('2024-H2'))).toBe('behind');
  });

  test('needs a value and a milestone', () => {
    expect(statusOnMilestones(missing, milestones, parsePeriod('2024-H1'))).toBe('noData');
    expect(statusOnMilestones(value('90'), [], parsePeriod('2024-H1'))).toBe('noData');
  });
});

describe('status of a change against a base year', () => {
  const goal = { baseYear: 2021, targetYear: 2025, change: new Decimal(20) };
  test.each([
    ['15', '2024-H1', 'onTrack'],
    ['14.99', '2024-H1', 'behind'],
    ['14.99', '2024-H2', 'behind'],
    ['25', '2024-H2', 'onTrack'],
    ['20', '2025-H1', 'achieved'],
    ['19.99', '2025-H2', 'behind'],
    ['20', '2026-H1', 'achieved'],
    ['-3', '2022-H1', 'behind'],
  ])('%s in %s is %s', (value, period, state) => {
    const actual = { state: 'value', value } as Figure;
    expect(statusOfChange(actual, goal, parsePeriod(period))).toBe(state);
  });

  test('follows the point of the path that was set for the year', () => {
    const actual = { state: 'value', value: '12' } as Figure;
    const set = { ...goal, interim: new Decimal(12) };
    expect(statusOfChange(actual, set, parsePeriod('2024-H1'))).toBe('onTrack');
    expect(statusOfChange(actual, goal, parsePeriod('2024-H1'))).toBe('behind');
  });

  test('needs a value', () => {
    expect(statusOfChange({ state: 'missing' } as Figure, goal, parsePeriod('2024-H1'))).toBe('noData');
  });
});
