import { describe, expect, test } from 'vitest';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { supplierRisks } from '../../functions/status/supplier-risks.ts';
import {
  declarationAttributes,
  supplierAttributes,
  surveyAttributes,
} from '../support/campaign-attributes.ts';
import { handIn, organisation, profile, record } from '../support/small-organisation.ts';
import { handOver, workbench } from '../support/workbench.ts';

const minerals = { inScope: ['Tin', 'Tantalum'], grievance: { email: 'voice@example.com', anonymous: true } };
type More = Readonly<Record<string, unknown>>;

/** A supplier with an accepted declaration that names smelters. */
const declares = (supplierId: string, ...cids: readonly string[]): readonly HandInRecord[] => [
  record('supplier', supplierAttributes(supplierId)),
  record('mineral-survey', surveyAttributes(supplierId)),
  record('declaration', declarationAttributes(supplierId)),
  ...cids.map((cid, at) =>
    record('declared-smelter', {
      ...{ supplierId, template: 'CMRT', campaignYear: 2023, revision: 1, rowNumber: at + 1 },
      ...{ metal: 'Tin', lookup: 'listed', cid },
    }),
  ),
];

/** A supplier that was asked and did not answer. */
const silent = (supplierId: string, more: More = {}): readonly HandInRecord[] => [
  record('supplier', supplierAttributes(supplierId)),
  record(
    'mineral-survey',
    surveyAttributes(supplierId, {
      ...{ status: 'reminded', submittedOn: undefined, reviewedOn: undefined },
      ...{ dueOn: '2023-09-30', remindedOn: '2023-10-10' },
      ...more,
    }),
  ),
];

const status = (cid: string, stands: string, more: More = {}): HandInRecord =>
  record('rmap-status', {
    metal: 'Tin',
    cid,
    snapshotOn: '2023-12-20',
    status: stands,
    source: 'rmi',
    ...more,
  });
const origin = (cid: string, originCountries: readonly string[]): HandInRecord =>
  record('rcoi', { metal: 'Tin', cid, rcoiYear: 2023, originCountries, confidence: 'disclosed' });

async function risksOf(...records: readonly HandInRecord[]) {
  const bench = workbench();
  await handOver(bench, handIn('all', [profile({ minerals }), ...records]));
  return supplierRisks(organisation, '2023-H2', bench.records);
}

const lists = [
  status('CID000001', 'conformant'),
  status('CID000002', 'active'),
  status('CID000003', 'conformant'),
  status('CID000004', 'not_eligible'),
  origin('CID000003', ['RW', 'AU']),
  origin('CID000002', ['CD']),
];

describe('the risk level of a supplier', () => {
  test.each<[string, readonly HandInRecord[], string, object]>([
    ['low: all smelters conformant', declares('s', 'CID000001'), 'low', {}],
    [
      'medium: ore of a conformant smelter may come from a covered country',
      declares('s', 'CID000001', 'CID000003'),
      'medium',
      { coveredCountry: ['Tin CID000003'] },
    ],
    [
      'high: a smelter is in process only',
      declares('s', 'CID000002', 'CID000003'),
      'high',
      { notConformant: ['Tin CID000002'], coveredCountry: ['Tin CID000003'] },
    ],
    [
      'high: a smelter is on no list',
      declares('s', 'CID000009'),
      'high',
      { notConformant: ['Tin CID000009'] },
    ],
    ['high: no answer after the day and a reminder', silent('s'), 'high', { noAnswer: [] }],
    [
      'not assessed: nobody reminded it',
      silent('s', { status: 'issued', remindedOn: undefined }),
      'notAssessed',
      {},
    ],
    ['not assessed: the answer is not due yet', silent('s', { dueOn: '2023-12-31' }), 'notAssessed', {}],
    ['not assessed: it names no smelter but one that is none', declares('s', 'CID000004'), 'notAssessed', {}],
  ])('is %s', async (_, records, level, reasons) => {
    const { counts, suppliers } = await risksOf(...lists, ...records);
    expect(counts).toMatchObject({ [level]: 1 });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(suppliers).toEqual(
      level === 'high' || level === 'medium' ? [{ supplierId: 's', level, reasons }] : [],
    );
  });

  test('is said of nobody without a status list, but for who does not answer', async () => {
    const { counts } = await risksOf(
      origin('CID000003', ['RW']),
      ...declares('a', 'CID000003'),
      ...silent('b'),
    );
    expect(counts).toEqual({ high: 1, medium: 0, low: 0, notAssessed: 1 });
  });

  test('is that of active suppliers that were asked, the high ones first', async () => {
    const ended = {
      standings: [
        { from: '2019-05-01', status: 'active' },
        { from: '2023-06-01', status: 'terminated' },
      ],
    };
    const { counts, suppliers } = await risksOf(
      ...lists,
      ...declares('m', 'CID000003'),
      ...declares('h', 'CID000002'),
      record('supplier', supplierAttributes('gone', ended)),
      record('mineral-survey', surveyAttributes('gone')),
      record('supplier', supplierAttributes('never-asked')),
    );
    expect(counts).toEqual({ high: 1, medium: 1, low: 0, notAssessed: 0 });
    expect(suppliers.map(({ supplierId }) => supplierId)).toEqual(['h', 'm']);
  });
});
