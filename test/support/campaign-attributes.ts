type More = Readonly<Record<string, unknown>>;

const form = { template: 'CMRT', campaignYear: 2023 };
const accepted = { submittedOn: '2023-06-01', reviewedOn: '2023-06-20' };

/** A supplier that is active all year. */
export const supplierAttributes = (supplierId: string, more: More = {}) => ({
  supplierId,
  admittedOn: '2019-05-01',
  tier: 1,
  core: false,
  uses3TG: true,
  usesCobalt: false,
  standings: [{ from: '2019-05-01', status: 'active' }],
  ...more,
});

/** Its CMRT survey of the 2023 campaign, answered and accepted. */
export const surveyAttributes = (supplierId: string, more: More = {}) => ({
  supplierId,
  ...form,
  issuedOn: '2023-03-01',
  dueOn: '2023-09-30',
  ...accepted,
  status: 'accepted',
  ...more,
});

/** The declaration behind the answer. */
export const declarationAttributes = (supplierId: string, more: More = {}) => ({
  supplierId,
  ...form,
  revision: 1,
  templateVersion: '6.31',
  scope: 'A',
  effectiveOn: '2023-05-30',
  ...accepted,
  outcome: 'accepted',
  answers: { Tin: { Q1: 'Yes', Q2: 'Yes' } },
  company: { A: 'Yes', D: 'Yes', E: 'Yes, in conformance with IPC1755 (e.g., CMRT)' },
  ...more,
});
