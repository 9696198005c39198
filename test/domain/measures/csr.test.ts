import { describe, expect, test } from 'vitest';
import { type CampaignRecords, campaignFigures, supplier } from '../small-campaign.ts';
import { record } from '../small-organisation.ts';

type More = Readonly<Record<string, unknown>>;
const audit = (supplierId: string, auditDate: string, more: More = {}) =>
  record({
    supplierId,
    auditDate,
    mode: 'document',
    trigger: 'annual',
    riskLevel: 'low',
    completedOn: auditDate,
    ...more,
  });
const finding = (supplierId: string, auditDate: string, findingNumber: number, more: More = {}) =>
  record({
    supplierId,
    auditDate,
    mode: 'document',
    findingNumber,
    criterion: 'labour',
    severity: 'minor',
    ...more,
  });
const valuesOf = (records: CampaignRecords, metrics: readonly string[], period = '2023') => {
  const figure = campaignFigures(records, period);
  return metrics.map((metric) => figure(metric).printed);
};

describe('audited suppliers', () => {
  const held = {
    'csr-audit': [
      audit('A', '2023-02-01'),
      audit('A', '2023-08-01', { mode: 'on_site' }),
      audit('B', '2023-09-01'),
    ],
  };
  const counts = ['csr.suppliers_audited', 'csr.onsite_audited', 'csr.onsite_share'];

  test('count once over the period, however often and in whichever mode', () => {
    expect(valuesOf(held, counts)).toEqual(['2', '1', '50']);
  });

  test('are distinct over the half as well: the halves may add up to more than the year', () => {
    expect(valuesOf(held, counts, '2023-H1')).toEqual(['1', '0', '0']);
    expect(valuesOf(held, counts, '2023-H2')).toEqual(['2', '1', '50']);
  });

  test.each([
    ['begun but not completed', { completedOn: undefined }],
    ['completed after the last day', { completedOn: '2024-01-01' }],
  ])('do not count by an audit %s', (_, more) => {
    expect(valuesOf({ 'csr-audit': [audit('A', '2023-12-20', more)] }, counts)).toEqual(['—', '—', '—']);
  });
});

describe('new suppliers', () => {
  const admitted = (id: string, admittedOn: string) => supplier(id, { admittedOn });
  const rates = ['csr.new_suppliers', 'csr.new_suppliers_audited', 'csr.new_supplier_audit_rate'];

  test('are those admitted in the period; an audit on or before that day counts, of the year before too', () => {
    const records = {
      supplier: [
        admitted('A', '2023-01-10'),
        admitted('B', '2023-05-02'),
        admitted('C', '2023-12-31'),
        admitted('D', '2022-12-31'),
      ],
      'csr-audit': [
        audit('A', '2022-12-05'),
        audit('A', '2023-06-01'),
        audit('B', '2023-05-02'),
        audit('C', '2024-01-03'),
        audit('D', '2022-11-01'),
      ],
    };
    expect(valuesOf(records, rates)).toEqual(['3', '2', '66.67']);
  });

  test('are none where the list of suppliers has no new one: no share, and nothing is missing', () => {
    expect(valuesOf({ supplier: [admitted('A', '2020-01-01')] }, rates)).toEqual(['0', '0', '/']);
  });

  test('are missing where no list was handed in', () => {
    expect(valuesOf({}, rates)).toEqual(['—', '—', '—']);
  });
});

describe('findings', () => {
  const counts = ['csr.major_risks', 'csr.rectifications.labour', 'csr.rectifications'];
  const audits = [audit('A', '2023-03-01')];

  test('are none only where audits were held', () => {
    expect(valuesOf({ 'csr-audit': audits }, counts)).toEqual(['0', '0', '0']);
    expect(valuesOf({}, counts)).toEqual(['—', '—', '—']);
    expect(valuesOf({ 'csr-audit': [audit('A', '2022-03-01')] }, counts)).toEqual(['—', '—', '—']);
  });

  test('that are major count in the period of their audit; closed ones in the period they are closed in', () => {
    const records = {
      'csr-audit': audits,
      'csr-finding': [
        finding('A', '2023-03-01', 1, { severity: 'major', closedOn: '2024-02-01' }),
        finding('A', '2023-03-01', 2, { closedOn: '2023-04-01' }),
        finding('A', '2023-03-01', 3, { criterion: 'environment', closedOn: '2023-12-31' }),
        finding('A', '2023-03-01', 4),
        finding('A', '2022-03-01', 1, { severity: 'major', closedOn: '2023-01-01' }),
      ],
    };
    expect(valuesOf(records, counts)).toEqual(['1', '2', '3']);
    expect(
      valuesOf(records, ['csr.rectifications.environment', 'csr.rectifications.business_ethics']),
    ).toEqual(['1', '0']);
  });

  test('that are major stand beside the count of their audit, in the period it is completed in', () => {
    const records = {
      'csr-audit': [audit('A', '2022-12-20', { completedOn: '2023-01-10' })],
      'csr-finding': [finding('A', '2022-12-20', 1, { severity: 'major' })],
    };
    const both = ['csr.suppliers_audited', 'csr.major_risks'];
    expect(valuesOf(records, both)).toEqual(['1', '1']);
    expect(valuesOf(records, both, '2022')).toEqual(['—', '—']);
  });

  test('that are major count by their date where the audit is not completed', () => {
    expect(
      valuesOf(
        {
          'csr-audit': [...audits, audit('B', '2023-05-01', { completedOn: undefined })],
          'csr-finding': [finding('B', '2023-05-01', 1, { severity: 'major' })],
        },
        ['csr.suppliers_audited', 'csr.major_risks'],
      ),
    ).toEqual(['1', '1']);
  });
});
