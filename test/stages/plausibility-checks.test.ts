import { describe, expect, test } from 'vitest';
import { evidenceChecks } from '../../functions/check/evidence-checks.ts';
import { plausibilityChecks } from '../../functions/check/plausibility-checks.ts';
import type { QuarterValue } from '../../functions/domain/quarter-value.ts';
import type { CheckInput } from '../../functions/domain/report.ts';
import { checkedFigure, saidOf } from '../support/check-input.ts';

interface Setting {
  /** Values of the inventory year, by metric. */
  readonly values?: Readonly<Record<string, string>>;
  readonly records?: Readonly<Record<string, readonly unknown[]>>;
  readonly quarters?: readonly QuarterValue[];
  readonly targets?: readonly unknown[];
}

const input = ({ values = {}, records = {}, quarters = [], targets = [] }: Setting): CheckInput =>
  ({
    figures: Object.entries(values).map(([metric, value]) =>
      checkedFigure({ metric, period: '2023', unit: 'MWh' }, value, value),
    ),
    bases: { inventory: '2023' },
    period: '2024-H1',
    releasedOn: '2024-09-30',
    records: new Map(Object.entries(records)),
    reference: { targets },
    quarters,
  }) as unknown as CheckInput;

const electricity = (values: Readonly<Record<string, string>>, facility?: string): readonly QuarterValue[] =>
  Object.entries(values).map(([quarter, value]) => ({
    ...{ metric: facility ? `waste/recycle/${facility}` : 'cr.municipal_electricity', quarter, value },
    ...(facility ? { facility } : { unit: 'MWh' }),
  }));

const grid = { 'cr.scope2_location': '622.6', 'cr.municipal_electricity': '1000' };
const aCase = (reduction: string) => ({
  'case-study': [{ caseId: 'motor', savingKwhPerYear: '9000000', reductionTco2ePerYear: reduction }],
});

describe('what is plausible', () => {
  test.each<[string, Setting, string[]]>([
    ['diesel as it burns', { values: { 'cr.scope1.diesel': '26.9', 'cr.diesel': '100' } }, []],
    [
      'diesel with another fuel’s factor',
      { values: { 'cr.scope1.diesel': '20', 'cr.diesel': '100' } },
      ['warning ratio-out-of-band'],
    ],
    [
      'electricity in kWh',
      { values: { ...grid, 'cr.municipal_electricity': '1000000' } },
      ['warning ratio-out-of-band'],
    ],
    ['nothing used', { values: { 'cr.scope1.diesel': '0', 'cr.diesel': '0' } }, []],
    ['a case off the average', { values: grid, records: aCase('5000') }, ['warning case-factor']],
    ['a case on the average', { values: grid, records: aCase('5600') }, []],
    ['steady quarters', { quarters: electricity({ '2023-Q1': '1000.5', '2023-Q2': '1400.5' }) }, []],
    [
      'a quarter that doubles',
      { quarters: electricity({ '2023-Q1': '1000.5', '2023-Q2': '2001.5' }) },
      ['warning quarter-swing'],
    ],
    [
      'quarters that do not follow each other',
      { quarters: electricity({ '2023-Q1': '1000.5', '2023-Q3': '2001.5' }) },
      [],
    ],
    [
      'a quarter in another unit',
      { quarters: electricity({ '2023-Q4': '1000.5', '2024-Q1': '1100500' }) },
      ['warning quarter-unit-slip'],
    ],
    [
      'a facility’s quarter that repeats another',
      { quarters: electricity({ '2023-Q1': '1000.5', '2023-Q2': '900.1', '2023-Q3': '1000.5' }, 'FJ-01') },
      ['note quarter-repeats'],
    ],
    ['round numbers that repeat', { quarters: electricity({ '2023-Q1': '1200', '2023-Q2': '1200' }) }, []],
  ])('%s', (_, setting, expected) => {
    expect(saidOf(plausibilityChecks, input(setting))).toEqual(expected);
  });
});

describe('evidence and its days', () => {
  const statement = (issuedOn: string) => ({
    verification: [{ year: 2023, statementNumber: 'SV-1', issuedOn }],
  });
  const certificate = (number: string, issuedOn: string, expiresOn: string) => ({
    ...{ certificateNumber: number, standard: 'AWS', facilityId: 'FJ-01', issuedOn, expiresOn },
  });
  const lot = (changes: object) => ({
    ...{ serialFrom: 'GEC-0001', serialTo: 'GEC-0100', year: 2023, mwh: '100.00', retiredOn: '2023-12-18' },
    ...changes,
  });
  const lapsing = certificate('A-1', '2021-08-30', '2024-08-29');
  test.each<[string, Setting, string[]]>([
    ['a statement of the next spring', { records: statement('2024-04-26') }, []],
    [
      'a statement before the year is over',
      { records: statement('2023-12-20') },
      ['blocking verification-early'],
    ],
    ['a statement after the release', { records: statement('2024-10-02') }, ['blocking verification-later']],
    [
      'a certificate that ends before release',
      { records: { certificate: [lapsing] } },
      ['warning certificate-lapses'],
    ],
    [
      'one that was renewed',
      { records: { certificate: [lapsing, certificate('A-2', '2024-08-25', '2027-08-24')] } },
      [],
    ],
    [
      'one that still holds',
      { records: { certificate: [certificate('A-1', '2023-01-01', '2025-12-31')] } },
      [],
    ],
    [
      'one that ends before it begins',
      { records: { certificate: [certificate('A-1', '2024-08-12', '2023-06-30')] } },
      ['blocking certificate-ends-first'],
    ],
    [
      'one with a level its standard lacks',
      {
        records: {
          certificate: [
            { ...certificate('A-1', '2024-01-01', '2026-12-31'), standard: 'UL2809', level: 'silver' },
          ],
        },
      },
      ['blocking certificate-level'],
    ],
    ['a lot of green certificates', { records: { 'green-certificate': [lot({})] } }, []],
    [
      'a lot retired before its year',
      { records: { 'green-certificate': [lot({ retiredOn: '2021-12-18' })] } },
      ['blocking green-certificate-early'],
    ],
    [
      'a lot that claims more than it counts',
      { records: { 'green-certificate': [lot({ serialTo: 'GEC-0090' })] } },
      ['warning green-certificate-count'],
    ],
    [
      'a goal approved before',
      { targets: [{ targetId: 'near', metricId: 'cr.total', approvedOn: '2024-02-08' }] },
      [],
    ],
    [
      'a goal approved after',
      { targets: [{ targetId: 'near', metricId: 'cr.total', approvedOn: '2024-12-08' }] },
      ['blocking goal-approved-later'],
    ],
  ])('%s', (_, setting, expected) => {
    expect(saidOf(evidenceChecks, input(setting))).toEqual(expected);
  });
});
