import type { HandInRecord } from '../../functions/intake/hand-in.ts';

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
  const dates = { submittedOn: '2023-06-01', reviewedOn: '2023-06-20' };
  yield of('supplier', {
    supplierId,
    admittedOn: '2019-05-01',
    tier: 1,
    core: false,
    uses3TG: true,
    usesCobalt: false,
    standings: [{ from: '2019-05-01', status: 'active' }],
  });
  yield of('mineral-survey', {
    ...form,
    issuedOn: '2023-03-01',
    dueOn: '2023-09-30',
    ...dates,
    status: 'accepted',
  });
  yield of('declaration', {
    ...form,
    revision: 1,
    templateVersion: '6.31',
    scope: 'A',
    effectiveOn: '2023-05-30',
    ...dates,
    outcome: 'accepted',
    answers: Object.fromEntries(
      metals.map((metal) => [metal, { Q1: 'Yes', Q2: 'Yes', Q7: 'Yes', Q8: 'Yes' }]),
    ),
    company: { A: 'Yes', D: 'Yes', E: 'Yes, in conformance with IPC1755 (e.g., CMRT)' },
  });
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
