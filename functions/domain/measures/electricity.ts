import type { RecordOf } from '../dataset.ts';
import type { greenCertificate, greenPower, pvGeneration, pvPlant } from '../datasets/carbon.ts';
import { Decimal } from '../decimal.ts';
import { factorFor } from '../factor.ts';
import { measure } from '../measure.ts';
import { asOf, monthCode, startsOn } from '../period.ts';
import { facilityOf, isInScope, type Reference } from '../reference.ts';
import { add, markPresent } from '../tally.ts';

/** Grid emissions of one MWh where the facility stands: what a saved or self-generated MWh avoids (domain.md §4.6). */
function gridFactorAt(reference: Reference, facilityId: string, day: string): Decimal {
  const factor = factorFor(reference, 'grid', facilityOf(reference, facilityId).gridRegion, day);
  return new Decimal(factor.perGas.CO2e ?? 0);
}

export const measurePvGeneration = measure<RecordOf<typeof pvGeneration>>({
  dataset: 'pv-generation',
  step(tally, { attributes, estimated }, { reference }) {
    if (!isInScope(reference, attributes.year, attributes.facilityId)) return;
    const selfUsed = new Decimal(attributes.selfUsedMwh);
    add(tally, 'pv/generated', new Decimal(attributes.generatedMwh), estimated);
    add(tally, 'pv/selfUsed', selfUsed, estimated);
    add(tally, 'pv/sold', new Decimal(attributes.soldMwh), estimated);
    const day = `${monthCode(attributes.year, attributes.month)}-01`;
    add(tally, 'avoided/pv', selfUsed.times(gridFactorAt(reference, attributes.facilityId, day)), estimated);
    markPresent(tally, 'pv', attributes.facilityId, [attributes.month]);
  },
});

/** Capacity in service on the period's last day, and the part commissioned within it (domain.md §3.1, cr.pv_capacity). */
export const measurePvPlant = measure<RecordOf<typeof pvPlant>>({
  dataset: 'pv-plant',
  step(tally, { attributes, estimated }, { reference, period }) {
    const day = asOf(period);
    if (!isInScope(reference, period.year, attributes.facilityId)) return;
    const inService =
      attributes.commissionedOn <= day && (attributes.retiredOn === undefined || attributes.retiredOn > day);
    if (!inService) return;
    const capacity = new Decimal(attributes.capacityMw);
    add(tally, 'pvCapacity/inService', capacity, estimated);
    if (attributes.rooftop && attributes.commissionedOn >= startsOn(period))
      add(tally, 'pvCapacity/new', capacity, estimated);
  },
});

export const measureGreenPower = measure<RecordOf<typeof greenPower>>({
  dataset: 'green-power',
  step(tally, { attributes, estimated }, { reference }) {
    if (!isInScope(reference, attributes.year, attributes.facilityId)) return;
    const delivered = new Decimal(attributes.deliveredMwh);
    const day = `${monthCode(attributes.year, attributes.month)}-01`;
    add(tally, `green/${attributes.market}`, delivered, estimated);
    add(tally, `greenEmissions/${attributes.market}`, delivered.times(attributes.emissionFactor), estimated);
    add(
      tally,
      'avoided/green',
      delivered.times(gridFactorAt(reference, attributes.facilityId, day)),
      estimated,
    );
  },
});

/**
 * Certificates count for the year and market of the consumption they cover, when they were retired in that year
 * or the one after it (domain.md §4.4): any other retirement is a claim on another year's books.
 */
export const measureGreenCertificate = measure<RecordOf<typeof greenCertificate>>({
  dataset: 'green-certificate',
  step(tally, { attributes, estimated }, { reference, period }) {
    const { retiredOn = '', year } = attributes;
    if (retiredOn < `${year}-01-01` || retiredOn > `${year + 1}-12-31`) return;
    const amount = new Decimal(attributes.mwh);
    const factor = factorFor(reference, 'market', attributes.market, startsOn(period));
    add(tally, `certificate/${attributes.market}`, amount, estimated);
    add(tally, 'avoided/certificate', amount.times(factor.perGas.CO2e ?? 0), estimated);
  },
});
