import { type Fact, fact } from '../fact.ts';
import { exact } from './exact.ts';

/**
 * The few rows that are not simply verified, as every real set has them. None changes a figure: each shows one way in
 * which a row does not decide.
 */

const isMisread = ({ dataset, attributes }: Fact): boolean =>
  dataset === 'activity' &&
  attributes.facilityId === 'JS-01' &&
  attributes.sourceId === 'NG-01' &&
  attributes.year === 2023 &&
  attributes.month === 5;

/** A meter read with the decimal point one place off, as it was first handed in. */
export function withMisreading(facts: readonly Fact[]): readonly Fact[] {
  return facts.map((one) => {
    if (!isMisread(one)) return one;
    return {
      ...one,
      attributes: { ...one.attributes, amount: exact(String(one.attributes.amount)).times(10).toFixed(2) },
    };
  });
}

/** The same reading put right, which supersedes it. */
export const corrected = (facts: readonly Fact[]): readonly Fact[] => facts.filter(isMisread);

/** Retired certificates withdrawn while their retirement statement was missing, and handed in again with it. */
export const disputedCertificates = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(({ attributes }) => String(attributes.serialFrom).startsWith('GEC23-D'));

export const withdrawn = (facts: readonly Fact[]): readonly Fact[] =>
  facts.map((one) => ({ ...one, status: 'withdrawn' as const }));

/** A delivery booked to the wrong plant, withdrawn for good. */
export const strayDelivery: Fact = fact('green-power', {
  contractId: 'GP-GD-05-00',
  facilityId: 'GD-05',
  year: 2023,
  month: 12,
  market: 'CN',
  deliveredMwh: '1480.00',
  emissionFactor: '0',
});

/** A later reading proposed for a verified month, which nobody has verified. */
export const unverifiedProposal: Fact = {
  ...fact('activity', {
    facilityId: 'JX-01',
    year: 2023,
    month: 11,
    sourceId: 'DV-01',
    sourceType: 'mobile',
    carrier: 'diesel',
    amount: '9999.00',
    unit: 'L',
  }),
  status: 'submitted',
};

/** A saving claimed twice, which the reviewer rejected. */
export const rejectedSaving: Fact = {
  ...fact('eep-project', {
    projectId: 'EEP-GD-02-3',
    facilityId: 'GD-02',
    year: 2024,
    quarter: 1,
    plannedMwh: '800.00',
    verifiedMwh: '812.50',
    stage: 'underway',
  }),
  status: 'rejected',
};
