import * as z from 'zod/mini';
import { carriers } from '../carriers.ts';
import {
  asOfBucket,
  bilingual,
  dataset,
  dateBucket,
  dateText,
  idText,
  month,
  monthBucket,
  nonNegative,
  quarter,
  quarterBucket,
  standingDate,
  unitText,
  year,
  yearBucket,
} from '../dataset.ts';
import { activityUnits } from '../unit.ts';

/** Monthly activity of a facility: fuels, purchased electricity, steam, heat, cold and process gases (domain.md §2.4). */
export const activity = dataset({
  id: 'activity',
  bucket: 'quarter',
  shards: 4,
  schema: z
    .object({
      facilityId: idText,
      year,
      month,
      sourceId: idText,
      sourceType: z.enum(['stationary', 'mobile', 'process', 'electricity', 'steam', 'heat', 'cold']),
      /** Fuel or carrier: natural_gas, diesel, gasoline, ethanol_gasoline, lpg, dry_ice, grid, steam, heat, cold. */
      carrier: idText,
      amount: nonNegative,
      unit: unitText,
    })
    .check(
      z.refine(({ sourceType, unit }) => activityUnits[sourceType]?.includes(unit) ?? false, {
        path: ['unit'],
        error: ({ input }) =>
          `expected one of ${activityUnits[(input as { sourceType: string }).sourceType]?.join(', ')}`,
      }),
    ),
  key: (record) => [record.facilityId, record.year, record.month, record.sourceId],
  shardBy: (record) => record.facilityId,
  bucketOf: monthBucket,
  sheet: { unitOf: { amount: 'unit' }, known: { carrier: ['grid', ...carriers] } },
});

/** Top-up or loss of a refrigerant or other fluorinated gas, kg. */
export const refrigerant = dataset({
  id: 'refrigerant',
  bucket: 'quarter',
  shards: 1,
  schema: z.object({
    facilityId: idText,
    year,
    quarter,
    gas: z.string().check(z.minLength(1)),
    lossKg: nonNegative,
  }),
  key: (record) => [record.facilityId, record.year, record.quarter, record.gas],
  bucketOf: quarterBucket,
  sheet: { units: { lossKg: 'kg' } },
});

/** Chemical oxygen demand removed in a facility's own treatment, t; recovered methane, kg. */
export const wastewater = dataset({
  id: 'wastewater',
  bucket: 'quarter',
  shards: 1,
  schema: z.object({
    facilityId: idText,
    year,
    quarter,
    codRemovedT: nonNegative,
    recoveredCh4Kg: nonNegative,
  }),
  key: (record) => [record.facilityId, record.year, record.quarter],
  bucketOf: quarterBucket,
  sheet: { units: { codRemovedT: 't', recoveredCh4Kg: 'kg' } },
});

export const pvPlant = dataset({
  id: 'pv-plant',
  bucket: 'asof',
  shards: 1,
  schema: z.object({
    plantId: idText,
    facilityId: idText,
    capacityMw: nonNegative,
    rooftop: z.boolean(),
    commissionedOn: standingDate,
    retiredOn: z.optional(standingDate),
  }),
  key: (record) => [record.plantId],
  bucketOf: asOfBucket,
  sheet: { units: { capacityMw: 'MW' } },
});

export const pvGeneration = dataset({
  id: 'pv-generation',
  bucket: 'quarter',
  shards: 1,
  schema: z.object({
    plantId: idText,
    facilityId: idText,
    year,
    month,
    generatedMwh: nonNegative,
    selfUsedMwh: nonNegative,
    soldMwh: nonNegative,
  }),
  key: (record) => [record.plantId, record.year, record.month],
  bucketOf: monthBucket,
  sheet: { units: { generatedMwh: 'MWh', selfUsedMwh: 'MWh', soldMwh: 'MWh' } },
});

/** Electricity delivered under a green-power contract; it carries its certificates with it. */
export const greenPower = dataset({
  id: 'green-power',
  bucket: 'quarter',
  shards: 1,
  schema: z.object({
    contractId: idText,
    facilityId: idText,
    year,
    month,
    market: idText,
    deliveredMwh: nonNegative,
    /** tCO2e per MWh by contract; zero unless the supplier states another. */
    emissionFactor: nonNegative,
  }),
  key: (record) => [record.contractId, record.year, record.month],
  bucketOf: monthBucket,
  sheet: { units: { deliveredMwh: 'MWh', emissionFactor: 'tCO2e/MWh' } },
});

function isSerialRange({
  serialFrom,
  serialTo,
}: {
  readonly serialFrom: string;
  readonly serialTo: string;
}): boolean {
  const prefix = serialFrom.replace(/\d+$/, '');
  const [from, to] = [serialFrom.slice(prefix.length), serialTo.slice(prefix.length)];
  return (
    serialTo.startsWith(prefix) &&
    /^\d{1,40}$/.test(from) &&
    /^\d{1,40}$/.test(to) &&
    BigInt(from) <= BigInt(to)
  );
}

/** Unbundled certificates retired for the consumption of one year in one market (Scope 2 Guidance, quality criteria). */
export const greenCertificate = dataset({
  id: 'green-certificate',
  bucket: 'year',
  shards: 1,
  schema: z
    .object({
      serialFrom: z.string().check(z.minLength(1)),
      serialTo: z.string().check(z.minLength(1)),
      type: z.enum(['GEC', 'I-REC', 'GO', 'TIGR']),
      year,
      market: idText,
      mwh: nonNegative,
      retiredOn: z.optional(dateText),
      beneficiary: z.string(),
    })
    .check(
      z.refine(isSerialRange, {
        path: ['serialTo'],
        error:
          'expected the serial of the last certificate: the same series as serialFrom, digits at the end, not before it',
      }),
    ),
  key: (record) => [record.serialFrom, record.serialTo],
  bucketOf: yearBucket,
  sheet: { units: { mwh: 'MWh' } },
});

export const scope3 = dataset({
  id: 'scope3',
  bucket: 'year',
  shards: 1,
  schema: z
    .object({
      year,
      category: z.int().check(z.gte(1), z.lte(15)),
      method: z.enum([
        'supplier-specific',
        'hybrid',
        'average-data',
        'spend-based',
        'not-applicable',
        'not-calculated',
      ]),
      /** Absent when the category is not applicable. */
      emissionsT: z.optional(nonNegative),
      /** 1 best to 5 worst, as the GHG Protocol Scope 3 Standard's data-quality indicators. */
      dataQuality: z.optional(z.int().check(z.gte(1), z.lte(5))),
      reason: z.optional(z.string()),
    })
    .check(
      z.refine(({ method, emissionsT }) => method.startsWith('not-') === (emissionsT === undefined), {
        path: ['emissionsT'],
        error:
          'expected an amount for a method that calculates one, and none for not-applicable or not-calculated',
      }),
    ),
  // One fact per category, whatever method it was calculated by: a better method corrects, it does not add.
  key: (record) => [record.year, record.category],
  bucketOf: yearBucket,
  sheet: { units: { emissionsT: 'tCO2e' } },
});

const programmeProject = z.object({
  projectId: idText,
  facilityId: idText,
  year,
  quarter,
  plannedMwh: nonNegative,
  verifiedMwh: nonNegative,
  stage: z.enum(['planned', 'underway', 'verified', 'closed']),
});

/** Energy Efficiency Project: electricity saved in the quarter, verified. */
export const eepProject = dataset({
  id: 'eep-project',
  bucket: 'quarter',
  shards: 1,
  schema: programmeProject,
  key: (record) => [record.projectId, record.year, record.quarter],
  bucketOf: quarterBucket,
  sheet: { units: { plannedMwh: 'MWh', verifiedMwh: 'MWh' } },
});

/** Clean Energy Project: clean electricity used in the quarter, verified. */
export const cepProject = dataset({
  id: 'cep-project',
  bucket: 'quarter',
  shards: 1,
  schema: programmeProject,
  key: (record) => [record.projectId, record.year, record.quarter],
  bucketOf: quarterBucket,
  sheet: { units: { plannedMwh: 'MWh', verifiedMwh: 'MWh' } },
});

/** Annual target of a facility in a programme, MWh. */
export const factoryTarget = dataset({
  id: 'factory-target',
  bucket: 'year',
  shards: 1,
  schema: z.object({ facilityId: idText, year, programme: z.enum(['EEP', 'CEP']), targetMwh: nonNegative }),
  key: (record) => [record.facilityId, record.year, record.programme],
  bucketOf: yearBucket,
  sheet: { units: { targetMwh: 'MWh' } },
});

export const carbonPrice = dataset({
  id: 'carbon-price',
  bucket: 'year',
  shards: 1,
  schema: z.object({ year, shadowPriceRmb: nonNegative }),
  key: (record) => [record.year],
  bucketOf: yearBucket,
  sheet: { units: { shadowPriceRmb: 'RMB/tCO2e' } },
});

export const verification = dataset({
  id: 'verification',
  bucket: 'year',
  shards: 1,
  schema: z.object({
    year,
    standard: z.string(),
    verifier: bilingual,
    assurance: z.enum(['limited', 'reasonable']),
    statementNumber: z.string(),
    issuedOn: dateText,
    /** Metric ids of the figures the statement covers. */
    covers: z.array(z.string()),
  }),
  key: (record) => [record.year, record.standard],
  bucketOf: yearBucket,
});

export const caseStudy = dataset({
  id: 'case-study',
  bucket: 'year',
  shards: 1,
  schema: z.object({
    caseId: idText,
    year,
    facilityId: idText,
    savingKwhPerYear: nonNegative,
    reductionTco2ePerYear: nonNegative,
    factorTco2ePerMwh: nonNegative,
  }),
  key: (record) => [record.caseId],
  bucketOf: yearBucket,
  sheet: {
    units: {
      savingKwhPerYear: 'kWh',
      reductionTco2ePerYear: 'tCO2e',
      factorTco2ePerMwh: 'tCO2e/MWh',
    },
  },
});

/** An on-site visit to a core supplier. */
export const supplierVisit = dataset({
  id: 'supplier-visit',
  bucket: 'quarter',
  shards: 1,
  schema: z.object({
    supplierId: idText,
    visitedOn: dateText,
    purpose: z.enum(['carbon_coaching', 'green_supply_chain']),
  }),
  key: (record) => [record.supplierId, record.visitedOn, record.purpose],
  bucketOf: (record) => dateBucket(record.visitedOn),
});

/** A core supplier's yearly carbon survey. */
export const supplierCarbon = dataset({
  id: 'supplier-carbon',
  bucket: 'year',
  shards: 1,
  schema: z.object({
    supplierId: idText,
    year,
    issuedOn: dateText,
    submittedOn: z.optional(dateText),
    verifiedOn: z.optional(dateText),
  }),
  key: (record) => [record.supplierId, record.year],
  bucketOf: yearBucket,
});

/** Levels of the standards that have them: AWS 2.0, and the Zero Waste to Landfill designations of UL 2799. */
const certificateLevels: Readonly<Record<string, readonly string[]>> = {
  AWS: ['core', 'gold', 'platinum'],
  UL2799: ['silver', 'gold', 'platinum'],
};

/** A certificate or validation of a product, an inventory or a facility. */
export const productCertificate = dataset({
  id: 'certificate',
  bucket: 'asof',
  shards: 1,
  schema: z
    .object({
      certificateNumber: z.string().check(z.minLength(1)),
      standard: z.enum(['ISO14067', 'UL2809', 'ISO14064-1', 'UL2799', 'AWS', 'PAS2060']),
      facilityId: idText,
      subject: bilingual,
      /** Every AWS certificate has one, a UL 2799 validation may, others have none. */
      level: z.optional(z.enum(['core', 'silver', 'gold', 'platinum'])),
      issuedOn: standingDate,
      expiresOn: z.optional(standingDate),
    })
    .check(
      z.refine(
        ({ standard, level }) =>
          level === undefined ? standard !== 'AWS' : certificateLevels[standard]?.includes(level) === true,
        {
          path: ['level'],
          error:
            'expected core, gold or platinum for AWS, silver, gold, platinum or none for UL2799, none for others',
        },
      ),
    ),
  key: (record) => [record.certificateNumber],
  bucketOf: asOfBucket,
});
