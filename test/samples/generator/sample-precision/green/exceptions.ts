import { type Fact, fact } from '../../fact.ts';
import { exact } from '../exact.ts';

/** The few rows of the green programmes that do not simply count; none changes a figure. */

const isMisread = ({ dataset, attributes }: Fact): boolean =>
  dataset === 'water' &&
  attributes.facilityId === 'JS-03' &&
  attributes.source === 'municipal' &&
  attributes.year === 2024 &&
  attributes.quarter === 1;

/** A water meter read with the decimal point one place off, as it was first handed in. */
export const withMisreadWater = (facts: readonly Fact[]): readonly Fact[] =>
  facts.map((one) => {
    if (!isMisread(one)) return one;
    const withdrawalM3 = exact(String(one.attributes.withdrawalM3)).times(10).toFixed(0);
    return { ...one, attributes: { ...one.attributes, withdrawalM3 } };
  });

/** The same reading put right, which supersedes it. */
export const correctedWater = (facts: readonly Fact[]): readonly Fact[] => facts.filter(isMisread);

/** Reclaimed water booked to a plant that has none, withdrawn for good. */
export const strayWater: Fact = fact('water', {
  facilityId: 'HE-01',
  year: 2024,
  quarter: 1,
  source: 'reclaimed',
  withdrawalM3: '18400',
  recycledM3: '0',
  dischargeM3: '0',
});

const mass = (facilityId: string, stream: string, method: string, massT: string): Fact =>
  fact('waste', {
    facilityId,
    year: 2024,
    quarter: 2,
    stream,
    hazardous: false,
    method,
    massT,
    legallyMandatedLandfill: false,
  });

/** A load that nobody has verified yet. */
export const unverifiedWaste: Fact = {
  ...mass('GD-05', 'SW59-mixed', 'landfill', '48.600'),
  status: 'submitted',
};

/** A load claimed as recycled without a receipt, which the reviewer rejected. */
export const rejectedWaste: Fact = {
  ...mass('NL-01', 'SW17-mixed', 'recycle', '1260.000'),
  status: 'rejected',
};
