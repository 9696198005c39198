import { describe, expect, test } from 'vitest';
import { campaignFigures } from '../small-campaign.ts';
import { record } from '../small-organisation.ts';

type More = Readonly<Record<string, unknown>>;
const removal = (more: More) =>
  record({
    supplierId: 'A',
    metal: 'Tin',
    cid: 'CID900001',
    requestedOn: '2023-02-01',
    deadline: '2023-06-30',
    ...more,
  });
const risk = (supplierId: string, more: More = {}) =>
  record({
    caseId: JSON.stringify([supplierId, more]),
    category: 4,
    supplierId,
    openedOn: '2023-05-01',
    ...more,
  });
const grievance = (receivedOn: string, closedOn?: string) =>
  record({ grievanceId: receivedOn, channel: 'web', anonymous: true, topic: 'origin', receivedOn, closedOn });
const printed = (dataset: string, metric: string, ...records: readonly ReturnType<typeof record>[]) =>
  campaignFigures({ [dataset]: records })(metric).printed;

describe('removed smelters', () => {
  test.each([
    ['verified in the period', [{ verifiedOn: '2023-12-31' }], '1'],
    ['removed but not verified', [{ removedOn: '2023-05-01' }], '0'],
    ['verified before it', [{ requestedOn: '2022-02-01', verifiedOn: '2022-12-31' }], '0'],
    ['verified after it', [{ verifiedOn: '2024-01-01' }], '0'],
    ['asked for after it', [{ requestedOn: '2024-01-01' }], '—'],
    ['never asked for', [], '—'],
  ])('%s', (_, records, expected) => {
    expect(printed('sor-removal', 'cm.sor_removed', ...records.map(removal))).toBe(expected);
  });
});

describe('suppliers under mitigation', () => {
  test('count once, as long as a case of theirs is open on the last day', () => {
    const cases = [
      risk('A'),
      risk('A', { category: 3 }),
      risk('B', { closedOn: '2023-12-31' }),
      risk('C', { closedOn: '2024-01-01' }),
      risk('D', { openedOn: '2024-01-01' }),
    ];
    expect(printed('risk-case', 'cm.high_risk_suppliers', ...cases)).toBe('2');
  });

  test('are none where the register has closed cases only, and missing without a register', () => {
    expect(printed('risk-case', 'cm.high_risk_suppliers', risk('B', { closedOn: '2023-06-01' }))).toBe('0');
    expect(printed('risk-case', 'cm.high_risk_suppliers')).toBe('—');
  });
});

test('grievances count where they were received and where they were closed', () => {
  const all = [
    grievance('2022-11-01', '2023-02-01'),
    grievance('2023-03-01', '2023-05-01'),
    grievance('2023-12-31'),
    grievance('2024-01-01'),
  ];
  expect(printed('grievance', 'cm.grievances_received', ...all)).toBe('2');
  expect(printed('grievance', 'cm.grievances_closed', ...all)).toBe('2');
  expect(printed('grievance', 'cm.grievances_received', grievance('2024-01-01'))).toBe('—');
});
