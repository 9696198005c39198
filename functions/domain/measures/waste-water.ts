import { wasOpenIn } from '../consolidated.ts';
import type { RecordOf } from '../dataset.ts';
import {
  type waste,
  wasteMethods,
  type wastewaterTest,
  type water,
  type waterRisk,
} from '../datasets/waste-water.ts';
import { Decimal, zero } from '../decimal.ts';
import { measure } from '../measure.ts';
import { monthsOf, monthsOfQuarter } from '../period.ts';
import { facilityOf, isInScope } from '../reference.ts';
import { add, addMember, countMember, countSource, declareMembers, markPresent } from '../tally.ts';

const kinds = ['hazardous', 'nonHazardous'] as const;

/** Stands in place of a facility in the zero of a treatment that none of them used. */
const nobody = '-';

/**
 * Waste by kind, treatment and facility, since one that has not delivered is left out of sums; what the law orders into landfill stands apart from the base of the rate. Every tonne
 * has one treatment, so where waste was reported, a treatment without a row is a zero.
 */
export const measureWaste = measure<RecordOf<typeof waste>>({
  dataset: 'waste',
  step(tally, { attributes, estimated }, { reference }) {
    if (!isInScope(reference, attributes.year, attributes.facilityId)) return;
    const kind = attributes.hazardous ? 'hazardous' : 'nonHazardous';
    const place = attributes.legallyMandatedLandfill
      ? `wasteMandated/${kind}`
      : `waste/${kind}/${attributes.method}`;
    add(tally, `${place}/${attributes.facilityId}`, new Decimal(attributes.massT), estimated);
    markPresent(tally, 'waste', attributes.facilityId, monthsOfQuarter(attributes.quarter));
  },
  finish(tally) {
    if (tally.sums.size === 0) return tally;
    for (const kind of kinds) {
      add(tally, `wasteMandated/${kind}/${nobody}`, zero, false, 0);
      for (const method of wasteMethods) add(tally, `waste/${kind}/${method}/${nobody}`, zero, false, 0);
    }
    return tally;
  },
});

/** Water by source; a source that a facility reports in one quarter and not in the next leaves it incomplete. */
export const measureWater = measure<RecordOf<typeof water>>({
  dataset: 'water',
  step(tally, { attributes, estimated }, { reference }) {
    const { facilityId, source } = attributes;
    if (!isInScope(reference, attributes.year, facilityId)) return;
    add(tally, `water/withdrawal/${source}`, new Decimal(attributes.withdrawalM3), estimated);
    add(tally, `water/recycled/${source}`, new Decimal(attributes.recycledM3), estimated);
    add(tally, `water/discharge/${source}`, new Decimal(attributes.dischargeM3), estimated);
    for (const month of monthsOfQuarter(attributes.quarter)) countSource(tally, 'water', facilityId, month);
  },
});

/** Consolidated facilities by Aqueduct level. */
export const measureWaterRisk = measure<RecordOf<typeof waterRisk>>({
  dataset: 'water-risk',
  step(tally, { attributes: { facilityId, year, level } }, { reference, period }) {
    if (!isInScope(reference, year, facilityId)) return;
    if (!wasOpenIn(facilityOf(reference, facilityId), period)) return;
    for (const other of [0, 1, 2, 3, 4]) declareMembers(tally, `waterRisk/${other}`, 0);
    addMember(tally, `waterRisk/${level}`, facilityId);
    const months = monthsOf(period).map((month) => Number(month.slice(5)));
    markPresent(tally, 'water-risk', facilityId, months);
  },
});

/**
 * Facilities whose wastewater a third party tested and found in order; a test that was failed does
 * not count before it is passed.
 */
export const measureWastewaterTest = measure<RecordOf<typeof wastewaterTest>>({
  dataset: 'wastewater-test',
  step(tally, { attributes: { facilityId, passed } }, { reference, period }) {
    if (!isInScope(reference, period.year, facilityId)) return;
    const counts = passed && facilityOf(reference, facilityId).dischargesWastewater;
    countMember(tally, 'wastewaterTested', facilityId, counts);
  },
});
