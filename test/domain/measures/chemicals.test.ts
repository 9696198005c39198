import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../functions/domain/evaluate.ts';
import { metrics } from '../../../functions/domain/metrics.ts';
import type { Tally } from '../../../functions/domain/tally.ts';
import { tallyToJson } from '../../../functions/domain/tally-json.ts';
import { cellsOf, failureOf, fold, plant, record, smallOrganisation } from '../small-organisation.ts';

const members = (tally: Tally) => tallyToJson(tally).members;

describe('regulatory updates', () => {
  const update = (updateId: string, status: string, collectedOn: string, assessedOn?: string) =>
    record({ updateId, status, collectedOn, ...(assessedOn === undefined ? {} : { assessedOn }) });

  test('count by the day of their assessment, whenever they came in', () => {
    const tally = fold('regulatory-update', '2024-H1', [
      update('A', 'assessed', '2023-12-20', '2024-01-01'),
      update('B', 'assessed', '2024-06-01', '2024-06-30'),
      update('C', 'assessed', '2024-06-20', '2024-07-01'),
      update('D', 'assessed', '2023-12-01', '2023-12-31'),
      update('E', 'not_relevant', '2024-03-01', '2024-03-02'),
    ]);
    expect(members(tally)).toEqual({ regulatoryUpdates: ['A', 'B'] });
  });

  test('that came in and wait are none assessed; of older ones nothing follows', () => {
    expect(members(fold('regulatory-update', '2024-H1', [update('A', 'collected', '2024-05-01')]))).toEqual({
      regulatoryUpdates: [],
    });
    expect(
      members(fold('regulatory-update', '2024-H1', [update('A', 'assessed', '2023-05-01', '2023-06-01')])),
    ).toEqual({});
  });
});

test('suggestions count for the system they were made for', () => {
  const suggestion = (suggestionId: string, system: string) =>
    record({ suggestionId, system, receivedOn: '2024-02-02' });
  expect(
    members(fold('system-suggestion', '2024-Q1', [suggestion('1', 'GP'), suggestion('2', 'GSCM')])),
  ).toEqual({ 'systemSuggestions/GP': ['1'], 'systemSuggestions/GSCM': ['2'] });
});

test('a supplier audited twice is one supplier', () => {
  const audit = (supplierId: string, auditedOn: string) => record({ supplierId, auditedOn });
  expect(
    members(
      fold('hs-supplier-audit', '2024-Q1', [
        audit('S1', '2024-01-05'),
        audit('S1', '2024-03-05'),
        audit('S2', '2024-03-05'),
      ]),
    ),
  ).toEqual({ hsAudited: ['S1', 'S2'] });
});

describe('chemical disclosures', () => {
  const of = (facilityId: string, subsidiaryId: string, more = {}) =>
    plant(facilityId, { subsidiaryId, ...more });
  const reference = smallOrganisation({
    facilities: [
      of('P1', 'S1'),
      of('P2', 'S1'),
      of('P3', 'S2'),
      of('NEW', 'S3', { openedOn: '2024-07-01' }),
      of('OUT', 'S4'),
    ],
    scope: ['P1', 'P2', 'P3', 'NEW'].map((id) => [id, '1']),
  });
  const disclosure = (subsidiaryId: string, dates: Readonly<Record<string, string>> = {}) =>
    record({ subsidiaryId, year: 2024, categories: [], status: 'submitted', ...dates });
  const at = (period: string, ...rows: readonly ReturnType<typeof record>[]) =>
    fold('chemical-disclosure', period, rows, reference);

  test.each([
    ['not submitted', {}, false, false],
    ['submitted on the last day', { submittedOn: '2024-06-30' }, true, false],
    ['submitted after it', { submittedOn: '2024-07-01' }, false, false],
    ['that came back', { submittedOn: '2024-03-01', rejectedOn: '2024-04-01' }, false, false],
    [
      'that came back on the day of its submission',
      { submittedOn: '2024-04-01', rejectedOn: '2024-04-01' },
      false,
      false,
    ],
    ['that comes back later', { submittedOn: '2024-03-01', rejectedOn: '2024-07-01' }, true, false],
    ['handed in again', { submittedOn: '2024-05-01', rejectedOn: '2024-04-01' }, true, false],
    ['closed on the last day', { submittedOn: '2024-05-01', closedOn: '2024-06-30' }, true, true],
    ['closed after it', { submittedOn: '2024-05-01', closedOn: '2024-07-01' }, true, false],
  ])('%s', (_, dates, submitted, closed) => {
    expect(members(at('2024-H1', disclosure('S1', dates)))).toEqual({
      'chemicals/submitted': submitted ? ['S1'] : [],
      'chemicals/closed': closed ? ['S1'] : [],
    });
  });

  test('of a subsidiary that is not consolidated, or not open yet, do not count', () => {
    const done = { submittedOn: '2024-05-01', closedOn: '2024-05-02' };
    expect(members(at('2024-H1', disclosure('S4', done), disclosure('S3', done)))).toEqual({});
    expect(members(at('2024', disclosure('S3', done)))['chemicals/closed']).toEqual(['S3']);
  });

  test('of a subsidiary that nobody knows stop the evaluation by name', () => {
    expect(failureOf(() => at('2024-H1', disclosure('S9')))).toMatchObject({
      code: 'aggregate.facility-unknown',
      message: expect.stringContaining('"S9"'),
    });
  });

  const rateOf = (period: string, ...rows: readonly ReturnType<typeof record>[]) =>
    evaluate([{ metric: 'gm.chem_submission_rate', period }], {
      metrics,
      tallies: new Map([[period, at(period, ...rows)]]),
      reference,
      basePeriod: '',
    }).find(({ metric }) => metric === 'gm.chem_submission_rate')?.printed;
  const submitted = (id: string) => disclosure(id, { submittedOn: '2024-05-01' });

  test('are owed by every consolidated subsidiary that is open: one without a row has not submitted', () => {
    expect(rateOf('2024-H1', submitted('S1'))).toBe('50');
    expect(rateOf('2024-H1', submitted('S1'), submitted('S2'))).toBe('100');
    expect(rateOf('2024', submitted('S1'), submitted('S2'))).toBe('66.67');
    expect(rateOf('2024-H1')).toBe('\u2014');
  });
});

test('approved projects avoid what they left of their baseline', () => {
  const project = (actualKg: string, approved = true, facilityId = 'P1') =>
    record({ facilityId, year: 2024, quarter: 1, baselineKg: '100', actualKg, approved });
  expect(
    cellsOf(
      fold('voc-project', '2024-Q1', [
        project('40'),
        project('110'),
        project('0', false),
        project('0', true, 'OUT'),
      ]),
    ),
  ).toEqual({ vocReduction: 50 });
});
