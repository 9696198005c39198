import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../functions/domain/evaluate.ts';
import type { Metric } from '../../../functions/domain/metric.ts';
import { merge } from '../../../functions/domain/tally.ts';
import { tallyToJson } from '../../../functions/domain/tally-json.ts';
import { fold, record, smallOrganisation } from '../small-organisation.ts';

const course = (person: string, more: Readonly<Record<string, unknown>> = {}) =>
  record({
    personHash: person,
    courseId: 'C1',
    heldOn: '2024-02-20',
    theme: 'chemicals',
    audience: 'employee',
    passed: true,
    ...more,
  });
const inRole = (person: string, more: Readonly<Record<string, unknown>> = {}) =>
  record({ year: 2024, theme: 'chemicals', audience: 'employee', personHash: person, role: 'lab', ...more });
const trained = (...records: readonly ReturnType<typeof record>[]) => fold('training', '2024-Q1', records);
const members = (tally: Parameters<typeof tallyToJson>[0]) => tallyToJson(tally).members;

describe('training', () => {
  test('counts a person once per theme and audience, whatever the courses, and only who passed', () => {
    const tally = trained(
      course('a1'),
      course('a1', { courseId: 'C2' }),
      course('b2', { theme: 'water' }),
      course('c3', { audience: 'supplier' }),
      course('d4', { passed: false }),
    );
    expect(members(tally)).toEqual({
      'trained/chemicals/employee': ['a1'],
      'trained/chemicals/supplier': ['c3'],
      'trained/water/employee': ['b2'],
    });
  });

  test('that nobody passed is none, not missing', () => {
    expect(members(trained(course('a1', { passed: false })))).toEqual({ 'trained/chemicals/employee': [] });
  });
});

describe('a role', () => {
  test.each([
    ['held all year', {}, true],
    ['taken on the last day', { since: '2024-06-30' }, true],
    ['taken after it', { since: '2024-07-01' }, false],
    ['left on the last day', { until: '2024-06-30' }, true],
    ['left before it', { until: '2024-06-29' }, false],
  ])('%s', (_, dates, counts) => {
    const found = members(fold('role-scope', '2024-H1', [inRole('a1', dates)]));
    expect(found).toEqual(counts ? { 'inRole/chemicals/employee': ['a1'] } : {});
  });
});

describe('training coverage', () => {
  const metric: Metric = {
    id: 'trained',
    unit: 'people',
    decimals: 0,
    formula: {
      op: 'membersInBoth',
      match: 'trained/chemicals/employee',
      within: 'inRole/chemicals/employee',
      datasets: ['training', 'role-scope'],
    },
  };
  const figureOf = (...tallies: Parameters<typeof merge>[0][]) =>
    evaluate([{ metric: 'trained', period: '2024-H1' }], {
      metrics: new Map([['trained', metric]]),
      tallies: new Map([['2024-H1', merge(tallies.flatMap((one) => [...one]))]]),
      reference: smallOrganisation(),
      basePeriod: '',
    })[0];
  const scope = fold('role-scope', '2024-H1', [inRole('a1'), inRole('b2'), inRole('c3')]);

  test('counts who is in the role, over all quarters, and nobody twice', () => {
    const second = fold('training', '2024-Q2', [course('b2'), course('a1', { courseId: 'C9' })]);
    const figure = figureOf([trained(course('a1'), course('e5')), second, scope]);
    expect(figure).toMatchObject({ printed: '2', provenance: { records: 7 } });
  });

  test.each([
    ['no course', [scope]],
    ['no list of who is in the role', [trained(course('a1'))]],
  ])('with %s handed in is missing', (_, tallies) => {
    expect(figureOf(tallies)).toMatchObject({ state: 'missing', reason: 'noRecords' });
  });
});

test('sessions count for the partner they were held with', () => {
  const session = (sessionId: string, partner?: string) =>
    record({
      sessionId,
      heldOn: '2024-03-05',
      theme: 'green_supply_chain',
      audience: 'supplier',
      ...(partner === undefined ? {} : { partner }),
    });
  const tally = fold('training-session', '2024-Q1', [
    session('S1', 'IPE'),
    session('S2'),
    session('S3', 'IPE'),
  ]);
  expect(members(tally)).toEqual({ 'trainingSession/IPE': ['S1', 'S3'] });
});
