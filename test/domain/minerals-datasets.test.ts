import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { bucketsOf } from '../../functions/domain/buckets.ts';
import { naturalKey } from '../../functions/domain/dataset.ts';
import { datasets } from '../../functions/domain/datasets.ts';
import { declaration, lookedUp, origin, row, status, supplier, survey } from './small-campaign.ts';

type Attributes = Readonly<Record<string, unknown>>;
const attributesOf = ({ attributes }: { readonly attributes: unknown }): Attributes =>
  attributes as Attributes;

const samples: Readonly<Record<string, Attributes>> = {
  supplier: attributesOf(supplier('A')),
  smelter: attributesOf(lookedUp('900001')),
  'rmap-status': attributesOf(status('900001', '2023-12-01', 'conformant')),
  'mineral-survey': attributesOf(survey('A')),
  declaration: attributesOf(declaration('A')),
  'declared-smelter': attributesOf(row('A', 1, '900001')),
  rcoi: attributesOf(origin('900001', ['PE'])),
  'sor-removal': {
    supplierId: 'A',
    metal: 'Tin',
    cid: 'CID900001',
    requestedOn: '2023-02-01',
    deadline: '2023-06-30',
  },
  grievance: {
    grievanceId: 'G1',
    channel: 'web',
    anonymous: true,
    topic: 'origin',
    receivedOn: '2023-05-01',
  },
  'csr-audit': {
    supplierId: 'A',
    auditDate: '2023-05-01',
    mode: 'on_site',
    trigger: 'annual',
    riskLevel: 'low',
  },
  'csr-finding': {
    supplierId: 'A',
    auditDate: '2023-05-01',
    mode: 'on_site',
    findingNumber: 1,
    criterion: 'labour',
    severity: 'minor',
  },
};

/** Field and reason of the first complaint; none where the record is accepted. */
function complaint(dataset: string, attributes: Attributes): string | undefined {
  const result = z.safeParse(datasets.get(dataset)?.schema as z.ZodMiniType, attributes);
  const [issue] = result.error?.issues ?? [];
  return issue && `${issue.path.join('.')}: ${issue.message}`;
}

describe.each(Object.entries(samples))('%s', (dataset, attributes) => {
  test('takes its record', () => {
    expect(complaint(dataset, attributes)).toBeUndefined();
  });
});

test.each<[string, Attributes, string]>([
  ['supplier', { standings: [] }, 'standings'],
  ['smelter', { cid: '900001' }, 'cid'],
  ['smelter', { country: { rmiName: 'PERU', code: 'PERU' } }, 'country.code'],
  ['rmap-status', { status: 'certified' }, 'status'],
  ['rmap-status', { metal: 'Copper' }, 'metal'],
  ['mineral-survey', { submittedOn: undefined }, 'submittedOn'],
  ['mineral-survey', { reviewedOn: undefined }, 'reviewedOn'],
  ['mineral-survey', { status: 'rejected', reviewedOn: undefined }, 'reviewedOn'],
  ['mineral-survey', { status: 'reminded' }, 'submittedOn'],
  ['declaration', { reviewedOn: undefined }, 'reviewedOn'],
  ['declaration', { answers: { Cobalt: { Q1: 'Yes', Q2: 'Yes' } } }, 'answers'],
  ['declaration', { outcome: undefined }, 'reviewedOn'],
  ['declaration', { revision: 0 }, 'revision'],
  ['declaration', { answers: { Tin: { Q1: 'Maybe' } } }, 'answers.Tin.Q1'],
  ['declaration', { answers: { Lead: { Q1: 'Yes' } } }, 'answers'],
  ['declared-smelter', { cid: undefined }, 'cid'],
  ['declared-smelter', { lookup: 'notListed' }, 'cid'],
  ['declared-smelter', { metal: 'Cobalt' }, 'metal'],
  ['declared-smelter', { template: 'EMRT' }, 'metal'],
  ['rcoi', { originCountries: [] }, 'originCountries'],
  ['rcoi', { originCountries: ['Peru'] }, 'originCountries.0'],
  ['sor-removal', { deadline: '2023-01-31' }, 'deadline'],
  ['sor-removal', { removedOn: '2023-01-31' }, 'removedOn'],
  ['sor-removal', { verifiedOn: '2023-06-30' }, 'verifiedOn'],
  ['sor-removal', { removedOn: '2023-06-30', verifiedOn: '2023-06-29' }, 'verifiedOn'],
  ['csr-finding', { criterion: 'safety' }, 'criterion'],
])('%s refuses %j and names the field', (dataset, wrong, field) => {
  const found = complaint(dataset, { ...samples[dataset], ...wrong });
  expect(found?.split(': ')[0]).toBe(field);
});

test.each<[string, Attributes]>([
  ['mineral-survey', { status: 'issued', submittedOn: undefined, reviewedOn: undefined }],
  ['declaration', { outcome: undefined, reviewedOn: undefined }],
  ['declared-smelter', { lookup: 'notYetIdentified', cid: undefined }],
  ['declared-smelter', { metal: 'Cobalt', template: 'EMRT' }],
  ['rcoi', { originCountries: [], confidence: 'undisclosed' }],
  ['rcoi', { originCountries: [], recycledOrScrap: true }],
])('%s takes %j', (dataset, other) => {
  expect(complaint(dataset, { ...samples[dataset], ...other })).toBeUndefined();
});

test.each<[string, Attributes, string]>([
  ['mineral-survey', { template: 'EMRT' }, 'A#EMRT#2023'],
  ['declaration', { revision: 2 }, 'A#CMRT#2023#2'],
  ['declared-smelter', { rowNumber: 12 }, 'A#CMRT#2023#1#12'],
  ['rmap-status', {}, 'Tin#CID900001#2023-12-01#list'],
  ['csr-finding', {}, 'A#2023-05-01#on_site#1'],
])('%s with %j is the fact %s', (dataset, other, key) => {
  const parts = datasets.get(dataset)?.key({ ...samples[dataset], ...other } as never) ?? [];
  expect(naturalKey(parts)).toBe(key);
});

describe('a campaign', () => {
  const ofCampaign = ['mineral-survey', 'declaration', 'declared-smelter'];

  test.each(ofCampaign)('keeps %s by its year, whichever part of it is asked for', (dataset) => {
    expect(datasets.get(dataset)?.bucketOf(samples[dataset] as never)).toBe('2023');
    for (const period of ['2023', '2023-H1', '2023-Q3']) expect(bucketsOf(dataset, period)).toEqual(['2023']);
  });
});
