import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import {
  declarationAttributes,
  supplierAttributes,
  surveyAttributes,
} from '../support/campaign-attributes.ts';

/** Of the campaign that is consolidated. */
export const campaignBucket = '2023';

/** Buckets that the consolidation reads: its own, then those joined. */
export const consolidated = [
  { dataset: 'declared-smelter', bucket: campaignBucket },
  { dataset: 'declaration', bucket: campaignBucket },
  { dataset: 'mineral-survey', bucket: campaignBucket },
  { dataset: 'supplier', bucket: 'asof' },
] as const;

export const [ownBucket, ...joinedBuckets] = consolidated;

/** Smelters there are: about as many as a look-up has. */
const known = 600;
const metals = ['Gold', 'Tantalum', 'Tin', 'Tungsten'] as const;

const envelope = {
  status: 'verified' as const,
  sourceSystem: 'gscm',
  enteredBy: 'bench-entry',
  enteredAt: '2024-01-18T02:00:00Z',
  verifiedBy: 'bench-reviewer',
  verifiedAt: '2024-01-21T05:00:00Z',
  evidence: ['evidence/2024-01-22/cmrt.xlsx'],
};

/** What one supplier hands in: that it is one, its survey, its declaration and so many rows of its smelter list. */
export function* supplierRecords(number: number, rows: number): Generator<HandInRecord> {
  const of = (dataset: string, attributes: HandInRecord['attributes']): HandInRecord => ({
    dataset,
    envelope,
    attributes,
  });
  const supplierId = `S-${String(number).padStart(6, '0')}`;
  const form = { supplierId, template: 'CMRT', campaignYear: 2023 };
  yield of('supplier', supplierAttributes(supplierId));
  yield of('mineral-survey', surveyAttributes(supplierId));
  const answers = Object.fromEntries(
    metals.map((metal) => [metal, { Q1: 'Yes', Q2: 'Yes', Q7: 'Yes', Q8: 'Yes' }]),
  );
  yield of('declaration', declarationAttributes(supplierId, { answers }));
  for (let row = 0; row < rows; row += 1) {
    const smelter = (number * 7 + row) % known;
    yield of('declared-smelter', {
      ...form,
      revision: 1,
      rowNumber: row + 1,
      metal: metals[smelter % metals.length],
      lookup: 'listed',
      cid: `CID${900_000 + smelter}`,
    });
  }
}

/** The look-up that those rows name. */
export function knownSmelters(): readonly HandInRecord[] {
  return Array.from({ length: known }, (_, number) => ({
    dataset: 'smelter',
    envelope,
    attributes: {
      metal: metals[number % metals.length],
      cid: `CID${900_000 + number}`,
      country: { rmiName: 'CHINA', code: 'CN' },
      source: 'bench-list',
    },
  }));
}
