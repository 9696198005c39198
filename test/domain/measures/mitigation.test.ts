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
const found = (supplierId: string, caseId: string, foundOn = '2023-05-01') =>
  record({
    caseId,
    supplierId,
    supplierTier: 1,
    findingNumber: 1,
    category: 4,
    evidenceLevel: 'alleged',
    foundOn,
  });
const moved = (supplierId: string, caseId: string, to: string, decidedOn: string) =>
  record({ caseId, supplierId, sequence: 1, from: 'under_assessment', to, decidedOn });
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
  const highRisk = (
    findings: readonly ReturnType<typeof record>[],
    steps: readonly ReturnType<typeof record>[] = [],
  ) =>
    campaignFigures({ 'risk-finding': findings, 'risk-transition': steps })('cm.high_risk_suppliers').printed;

  test('count once, as long as a case of theirs is not over on the last day', () => {
    const findings = [
      found('A', '1'),
      found('A', '2'),
      found('B', '3'),
      found('C', '4'),
      found('D', '5', '2024-01-01'),
      found('E', '6'),
      found('E', '7'),
    ];
    const steps = [
      moved('A', '2', 'suspended', '2023-06-01'),
      moved('B', '3', 'closed_unfounded', '2023-12-31'),
      moved('C', '4', 'terminated', '2024-01-01'),
      moved('E', '6', 'closed_unfounded', '2023-12-31'),
    ];
    expect(highRisk(findings, steps)).toBe('3');
  });

  test('are none where every case is over, and missing without a register', () => {
    const over = [moved('B', '3', 'terminated', '2023-06-01')];
    expect(highRisk([found('B', '3')], over)).toBe('0');
    expect(highRisk([])).toBe('—');
    expect(highRisk([found('B', '3', '2024-01-01')])).toBe('—');
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
