import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../functions/domain/evaluate.ts';
import { metrics } from '../../../functions/domain/metrics.ts';
import type { Tally } from '../../../functions/domain/tally.ts';
import { tallyToJson } from '../../../functions/domain/tally-json.ts';
import { fold, plant, record, smallOrganisation } from '../small-organisation.ts';

type Row = ReturnType<typeof record>;
type Violation = Readonly<Record<string, string>>;

const members = (tally: Tally) => tallyToJson(tally).members;
const of = (facilityId: string, subsidiaryId: string) => plant(facilityId, { subsidiaryId });
const reference = smallOrganisation({
  facilities: [of('P1', 'S1'), of('P2', 'S1'), of('P3', 'S2'), of('OUT', 'S3')],
  scope: [
    ['P1', '50'],
    ['P2', '40'],
    ['P3', '10'],
  ],
});

const shown = (
  entityId: string,
  snapshotOn: string,
  violations: readonly Violation[] = [],
  more: Readonly<Record<string, unknown>> = {},
): Row =>
  record({
    entity: entityId.startsWith('S') ? 'subsidiary' : 'supplier',
    entityId,
    snapshotOn,
    violations,
    ...more,
  });
const at = (period: string, ...rows: readonly Row[]) =>
  fold('ipe-snapshot', period, rows, reference, { 'ipe-snapshot': rows });
const figureOf = (metric: string, period: string, ...rows: readonly Row[]) =>
  evaluate([{ metric, period }], {
    metrics,
    tallies: new Map([[period, at(period, ...rows)]]),
    reference,
    basePeriod: '',
  }).find((one) => one.metric === metric);

const opened = (recordId: string, disclosedOn: string, more: Violation = {}): Violation => ({
  recordId,
  disclosedOn,
  ...more,
});

describe('subsidiaries with violation records', () => {
  const violations = (...rows: readonly Row[]) => figureOf('gm.sub_violations', '2024-H1', ...rows);
  const clean = [shown('S1', '2024-06-20'), shown('S2', '2024-06-20')];

  test('are none only where each of them was looked up in the 31 days before the last one', () => {
    expect(violations(...clean)).toMatchObject({ printed: '0', coverage: { complete: 3, expected: 3 } });
    expect(violations(shown('S1', '2024-06-20'), shown('S2', '2024-05-30'))?.printed).toBe('0');
    expect(violations(shown('S1', '2024-06-20'), shown('S2', '2024-05-29'))).toMatchObject({
      state: 'missing',
      reason: 'coverageTooLow',
      coverage: { weight: '0.9', incomplete: ['P3'] },
    });
    expect(violations()).toMatchObject({ state: 'missing', reason: 'noRecords' });
  });

  test('are said where there are some, although another was not looked up', () => {
    const found = violations(shown('S1', '2024-06-20', [opened('V1', '2024-06-01')]));
    expect(found).toMatchObject({ printed: '1', preliminary: true, coverage: { incomplete: ['P3'] } });
  });

  test('are counted once, however many records they have', () => {
    const two = [opened('V1', '2024-06-01'), opened('V2', '2024-06-02')];
    expect(violations(shown('S1', '2024-06-20', two), shown('S2', '2024-06-20'))?.printed).toBe('1');
  });

  test('are clean again once every record was removed, and not before', () => {
    const before = shown('S1', '2024-03-20', [opened('V1', '2024-03-01'), opened('V2', '2024-03-01')]);
    const removed = (recordId: string) => opened(recordId, '2024-03-01', { removedOn: '2024-06-01' });
    const left = (...own: readonly Violation[]) =>
      violations(before, shown('S1', '2024-06-20', own), shown('S2', '2024-06-20'))?.printed;
    expect(left(removed('V1'), removed('V2'))).toBe('0');
    expect(left(removed('V1'), opened('V2', '2024-03-01'))).toBe('1');
    expect(left(removed('V1'))).toBe('1');
  });

  test('are told by the newest snapshot: a removal that it takes back is none', () => {
    const removed = shown('S1', '2024-05-20', [opened('V1', '2024-03-01', { removedOn: '2024-05-02' })]);
    const again = shown('S1', '2024-06-20', [opened('V1', '2024-03-01')]);
    const other = shown('S2', '2024-06-20');
    expect(violations(again, removed, other)?.printed).toBe('1');
    expect(violations(removed, again, other)?.printed).toBe('1');
  });

  test('of a later snapshot, or outside the consolidation, are no matter of the period', () => {
    const late = shown('S1', '2024-07-01', [opened('V1', '2024-06-01')]);
    const outside = shown('S3', '2024-06-20', [opened('V2', '2024-06-01')]);
    expect(violations(...clean, late, outside)?.printed).toBe('0');
    const december = [shown('S1', '2024-12-20'), shown('S2', '2024-12-20')];
    expect(figureOf('gm.sub_violations', '2024', late, ...december)?.printed).toBe('1');
  });
});

describe('suppliers', () => {
  test('complete a removal within the period, counted once', () => {
    const removed = (recordId: string, removedOn: string) => opened(recordId, '2023-11-01', { removedOn });
    const tally = at(
      '2024-H1',
      shown('A', '2024-06-20', [removed('V1', '2024-01-01'), removed('V2', '2024-05-01')]),
      shown('B', '2024-06-20', [removed('V3', '2023-12-31')]),
      shown('C', '2024-06-20', [opened('V4', '2024-02-01')]),
    );
    expect(members(tally)['ipe/supplier/removedInPeriod']).toEqual(['A']);
  });

  test('whose removal a newer snapshot takes back have completed none', () => {
    const tally = at(
      '2024-H1',
      shown('A', '2024-03-20', [
        opened('V1', '2023-11-01', { removedOn: '2024-03-01', planOn: '2023-11-05' }),
      ]),
      shown('A', '2024-06-20', [opened('V1', '2023-11-01')]),
    );
    expect(members(tally)['ipe/supplier/removedInPeriod']).toEqual([]);
  });

  test('without a removal are none; of suppliers that nobody looked up nothing is said', () => {
    expect(figureOf('gm.supplier_violations_removed', '2024-H1', shown('A', '2024-06-20'))?.printed).toBe(
      '0',
    );
    expect(figureOf('gm.supplier_violations_removed', '2024-H1', shown('S1', '2024-06-20'))).toMatchObject({
      state: 'missing',
    });
  });
});

describe('improvement plans', () => {
  const plans = (...own: readonly Violation[]) => {
    const found = members(at('2024-H1', shown('A', '2024-06-28', own)));
    return [found['ipe/plan/due'], found['ipe/plan/onTime']];
  };

  test.each([
    ['filed on the tenth day', { disclosedOn: '2024-03-01', planOn: '2024-03-11' }, true, true],
    ['filed on the eleventh', { disclosedOn: '2024-03-01', planOn: '2024-03-12' }, true, false],
    ['not filed', { disclosedOn: '2024-03-01' }, true, false],
    ['due on the last day', { disclosedOn: '2024-06-20', planOn: '2024-06-21' }, true, true],
    ['due after it', { disclosedOn: '2024-06-21', planOn: '2024-06-22' }, false, false],
    ['due on the first day', { disclosedOn: '2023-12-22', planOn: '2024-01-02' }, true, false],
    ['due before it', { disclosedOn: '2023-12-21', planOn: '2023-12-30' }, false, false],
  ])('%s', (_, dates, due, onTime) => {
    expect(plans({ recordId: 'V1', ...dates })).toEqual([
      due ? ['A/V1'] : undefined,
      due ? (onTime ? ['A/V1'] : []) : undefined,
    ]);
  });

  test('are asked of suppliers', () => {
    const tally = at('2024-H1', shown('S1', '2024-06-20', [opened('V1', '2024-03-01')]));
    expect(members(tally)['ipe/plan/due']).toBeUndefined();
  });
});

describe('disclosures', () => {
  const disclosing = (entityId: string, snapshotOn: string, carbonDisclosedYear?: number) =>
    shown(entityId, snapshotOn, [], carbonDisclosedYear === undefined ? {} : { carbonDisclosedYear });

  test('count the year’s own, by the last day, subsidiaries and suppliers apart', () => {
    const tally = at(
      '2024-H1',
      disclosing('A', '2024-03-20', 2023),
      disclosing('A', '2024-06-20', 2024),
      disclosing('B', '2024-06-20', 2023),
      disclosing('C', '2024-06-20'),
      disclosing('D', '2024-07-20', 2024),
      disclosing('S1', '2024-06-20', 2024),
      disclosing('S3', '2024-06-20', 2024),
      disclosing('E', '2024-03-20', 2024),
      disclosing('E', '2024-06-20', 2023),
    );
    expect(members(tally)).toMatchObject({
      'ipe/supplier/carbon': ['A'],
      'ipe/supplier/prtr': [],
      'ipe/subsidiary/carbon': ['S1'],
      'ipe/subsidiary/prtr': [],
    });
  });
});

test('planned visits count suppliers, each purpose for itself', () => {
  const plan = (supplierId: string, purpose: string) => record({ supplierId, year: 2024, purpose });
  const tally = fold('visit-plan', '2024', [
    plan('A', 'green_supply_chain'),
    plan('B', 'green_supply_chain'),
    plan('B', 'carbon_coaching'),
  ]);
  expect(members(tally)).toEqual({
    'visitPlanned/green_supply_chain': ['A', 'B'],
    'visitPlanned/carbon_coaching': ['B'],
  });
});
