import * as z from 'zod/mini';
import {
  dataset,
  dateBucket,
  dateText,
  idText,
  nonNegative,
  quarter,
  quarterBucket,
  year,
  yearBucket,
} from '../dataset.ts';

/** Treatments that divert waste from disposal (UL 2799), in the order of the waste hierarchy; the last up to a cap. */
export const divertingMethods = [
  'reuse',
  'recycle',
  'compost',
  'anaerobic_digestion',
  'biofuel',
  'thermal_with_energy_recovery',
] as const;

/** Where waste goes, in the order of the waste hierarchy. */
export const wasteMethods = [...divertingMethods, 'incineration', 'landfill', 'other'] as const;

/** Waste that left a facility in a quarter, t, by stream and treatment (UL 2799; domain.md §2.3). */
export const waste = dataset({
  id: 'waste',
  bucket: 'quarter',
  shards: 2,
  schema: z
    .object({
      facilityId: idText,
      year,
      quarter,
      /** Code of the national waste list, as SW17 or 900-041-49. */
      stream: idText,
      hazardous: z.boolean(),
      method: z.enum(wasteMethods),
      massT: nonNegative,
      /** The law orders it into landfill: outside the base of the diversion rate. */
      legallyMandatedLandfill: z.boolean(),
      vendor: z.optional(z.string().check(z.minLength(1))),
    })
    .check(
      z.refine(({ method, legallyMandatedLandfill }) => !legallyMandatedLandfill || method === 'landfill', {
        path: ['legallyMandatedLandfill'],
        error: 'expected false for a method other than landfill',
      }),
    ),
  key: (record) => [record.facilityId, record.year, record.quarter, record.stream, record.method],
  shardBy: (record) => record.facilityId,
  bucketOf: quarterBucket,
  sheet: { units: { massT: 't' } },
});

export const waterSources = ['municipal', 'ground', 'surface', 'rain', 'reclaimed'] as const;

/** Water of one source in a quarter, m3: withdrawn, and of it recycled or reused and discharged. */
export const water = dataset({
  id: 'water',
  bucket: 'quarter',
  shards: 1,
  schema: z.object({
    facilityId: idText,
    year,
    quarter,
    source: z.enum(waterSources),
    withdrawalM3: nonNegative,
    /** Recycled or reused on site, each use counted. */
    recycledM3: nonNegative,
    dischargeM3: nonNegative,
  }),
  key: (record) => [record.facilityId, record.year, record.quarter, record.source],
  bucketOf: quarterBucket,
  sheet: { units: { withdrawalM3: 'm3', recycledM3: 'm3', dischargeM3: 'm3' } },
});

/** Overall water risk where a facility stands: 0 low to 4 extremely high (WRI Aqueduct). */
export const waterRisk = dataset({
  id: 'water-risk',
  bucket: 'year',
  shards: 1,
  schema: z.object({ facilityId: idText, year, level: z.int().check(z.gte(0), z.lte(4)) }),
  key: (record) => [record.facilityId, record.year],
  bucketOf: yearBucket,
});

/** A wastewater test by a third party. */
export const wastewaterTest = dataset({
  id: 'wastewater-test',
  bucket: 'quarter',
  shards: 1,
  schema: z.object({
    facilityId: idText,
    testedOn: dateText,
    laboratory: z.string().check(z.minLength(1)),
    parameters: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
    passed: z.boolean(),
  }),
  key: (record) => [record.facilityId, record.testedOn],
  bucketOf: (record) => dateBucket(record.testedOn),
});
