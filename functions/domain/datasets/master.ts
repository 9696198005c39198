import * as z from 'zod/mini';
import { carriers } from '../carriers.ts';
import {
  asOfBucket,
  bilingual,
  countryCode,
  dataset,
  dateText,
  decimalText,
  idText,
  nonNegative,
  quarter,
  quarterBucket,
  standingDate,
  unitText,
  year,
  yearBucket,
} from '../dataset.ts';

/** Sources of activity that a facility must report each month; a month without one of them is missing (domain.md §3). */
const expectedSource = z.string().check(z.minLength(1));

export const facility = dataset({
  id: 'facility',
  bucket: 'asof',
  shards: 1,
  schema: z.object({
    facilityId: idText,
    subsidiaryId: idText,
    name: bilingual,
    country: countryCode,
    province: z.optional(bilingual),
    gridRegion: idText,
    /** Market of contractual instruments (GHG Protocol Scope 2 Guidance, market boundary). */
    market: idText,
    openedOn: standingDate,
    closedOn: z.optional(standingDate),
    dischargesWastewater: z.boolean(),
    expectedSources: z.array(expectedSource),
    /** Annual emissions above which the shadow price applies, tCO2e. */
    thresholdTco2e: z.optional(nonNegative),
  }),
  key: (record) => [record.facilityId],
  bucketOf: asOfBucket,
  sheet: { units: { thresholdTco2e: 'tCO2e' } },
});

export const scopeSet = dataset({
  id: 'scope-set',
  bucket: 'year',
  shards: 1,
  schema: z.object({
    year,
    /** Consolidated facilities; `weight` is the share by which coverage is measured (last year's energy, MWh). */
    facilities: z.array(z.object({ facilityId: idText, weight: nonNegative })),
    sameAs: z.optional(year),
  }),
  refersTo: (record) =>
    record.facilities.map(({ facilityId }, at) => ({
      kind: 'facility',
      id: facilityId,
      path: ['facilities', at, 'facilityId'],
    })),
  key: (record) => [record.year],
  bucketOf: yearBucket,
  sheet: { units: { 'facilities.weight': 'MWh' } },
});

export const emissionFactor = dataset({
  id: 'emission-factor',
  bucket: 'asof',
  shards: 1,
  schema: z.object({
    factorId: idText,
    validFrom: standingDate,
    validTo: z.optional(standingDate),
    /** What it converts: a fuel, a grid region's electricity, a market's uncovered electricity, delivered heat, a process. */
    applies: z.enum(['fuel', 'grid', 'market', 'heat', 'process', 'wastewater']),
    subject: idText,
    /** Unit of the activity amount the factor takes. */
    unit: unitText,
    /** Net calorific value, GJ per unit (fuels); enthalpy for heat in tonnes. */
    netCalorificValue: z.optional(nonNegative),
    /** t per m3, where amounts may come as volume of a fuel whose value is per tonne. */
    density: z.optional(nonNegative),
    /** kg per GJ and gas for fuels; t per unit and gas otherwise. CO2e where a source gives no split. */
    perGas: z
      .record(z.string(), nonNegative)
      .check(z.refine((factors) => Object.keys(factors).length > 0, 'a factor for at least one gas')),
    /** Share of the energy that is of biological origin (ethanol in gasoline), 0 to 1. */
    biogenicShare: z.optional(nonNegative),
    biogenicCo2: z.optional(nonNegative),
    /** Where the factor comes from, printed in the report: in both languages. */
    source: bilingual,
  }),
  key: (record) => [record.factorId, record.validFrom],
  bucketOf: asOfBucket,
  sheet: {
    keys: { perGas: ['CO2e', 'CO2', 'CH4', 'N2O'] },
    shares: ['biogenicShare'],
    known: { subject: [...carriers, 'cod'] },
  },
});

/** 100-year global warming potentials; one set per inventory year and base year (domain.md §4.1). */
export const gwp = dataset({
  id: 'gwp',
  bucket: 'asof',
  shards: 1,
  schema: z.object({
    set: z.enum(['AR5', 'AR6']),
    gas: z.string().check(z.minLength(1)),
    group: z.enum(['CO2', 'CH4', 'N2O', 'HFCs', 'PFCs', 'SF6', 'NF3', 'outside']),
    value: nonNegative,
    source: z.string(),
  }),
  key: (record) => [record.set, record.gas],
  bucketOf: asOfBucket,
});

export const target = dataset({
  id: 'target',
  bucket: 'asof',
  shards: 1,
  schema: z.object({
    targetId: idText,
    metricId: idText,
    baseYear: z.optional(year),
    targetYear: year,
    operator: z.enum(['atLeast', 'atMost', 'change', 'milestone']),
    /** Absent where the organisation has published the goal but not its number; then none is printed. */
    value: z.optional(decimalText),
    /** A point of the path to a later goal: it decides a status and is never printed as a goal. */
    interim: z.optional(z.boolean()),
    name: bilingual,
    approvedBy: z.optional(bilingual),
    approvedOn: z.optional(dateText),
  }),
  key: (record) => [record.targetId, record.targetYear],
  bucketOf: asOfBucket,
});

export const revenue = dataset({
  id: 'revenue',
  bucket: 'quarter',
  shards: 1,
  schema: z.object({ year, quarter, amountRmb: nonNegative, audited: z.boolean() }),
  key: (record) => [record.year, record.quarter],
  bucketOf: quarterBucket,
  sheet: { units: { amountRmb: 'RMB' } },
});
