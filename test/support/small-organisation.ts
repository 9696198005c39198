import type { HandIn, HandInRecord } from '../../functions/intake/hand-in.ts';

/** An organisation of two facilities, small enough to add up by hand. */
export const organisation = 'acme';

export type Attributes = Readonly<Record<string, unknown>>;

export function record(dataset: string, attributes: Attributes): HandInRecord {
  const envelope = {
    status: 'verified' as const,
    sourceSystem: 'sheet',
    enteredBy: 'entry-1',
    enteredAt: '2024-01-10T00:00:00Z',
    evidence: [],
  };
  return { dataset, envelope, attributes };
}

/** The same fact in another status, as a later batch hands it in. */
export function withStatus(one: HandInRecord, status: HandInRecord['envelope']['status']): HandInRecord {
  return { ...one, envelope: { ...one.envelope, status } };
}

/** The same record as an estimate by a named method. */
export function estimated(one: HandInRecord): HandInRecord {
  return { ...one, envelope: { ...one.envelope, estimationMethod: 'last-month' } };
}

export function handIn(source: string, records: readonly HandInRecord[], of = organisation): HandIn {
  return {
    organisation: of,
    actor: { actorId: 'owner-1', kind: 'person' },
    handedInAt: '2024-07-17T02:00:00Z',
    source,
    records,
  };
}

export const profile = (changes: Attributes = {}): HandInRecord =>
  record('organisation', {
    organisationId: organisation,
    name: { 'zh-CN': '样例', en: 'Acme' },
    sample: true,
    preparedBy: { 'zh-CN': '中心', en: 'Center' },
    contact: 'mail@example.com',
    boundary: 'operationalControl',
    baseYear: { carbon: 2022 },
    gwpSet: 'AR6',
    cleanEnergyDefinition: 'withoutCertificates',
    coverage: { publishAtLeast: '0.95', preliminaryAtLeast: '0.60' },
    baseChange: { significance: '0.05' },
    ranking: { published: true, eepWeight: '0.5', cepWeight: '0.5' },
    languages: ['zh-CN', 'en'],
    publications: [{ report: 'small', half: 'H1', month: 9, day: 30, yearsAfter: 0 }],
    ...changes,
  });

export const facility = (facilityId: string, changes: Attributes = {}): HandInRecord =>
  record('facility', {
    facilityId,
    subsidiaryId: 'sub',
    name: { 'zh-CN': `${facilityId}厂`, en: `The ${facilityId} facility` },
    country: 'CN',
    gridRegion: 'region',
    market: 'market',
    openedOn: '2020-01-01',
    dischargesWastewater: false,
    expectedSources: facilityId === 'north' ? ['grid', 'pv', 'eep', 'cep'] : ['grid', 'eep', 'cep'],
    ...changes,
  });

/** North weighs two thirds of the consolidation. */
export const scopeSet = (year: number, south = '100'): HandInRecord =>
  record('scope-set', {
    year,
    facilities: [
      { facilityId: 'north', weight: '200' },
      { facilityId: 'south', weight: south },
    ],
  });

const gridFactor = record('emission-factor', {
  factorId: 'grid-region',
  validFrom: '2022-01-01',
  applies: 'grid',
  subject: 'region',
  unit: 'MWh',
  perGas: { CO2e: '0.5' },
  source: { 'zh-CN': '测试用', en: 'made up for tests' },
});

export const electricity = (facilityId: string, month: number, amount: string, year = 2023): HandInRecord =>
  record('activity', {
    facilityId,
    year,
    month,
    sourceId: 'meter',
    sourceType: 'electricity',
    carrier: 'grid',
    amount,
    unit: 'MWh',
  });

export const solar = (month: number, selfUsedMwh: string): HandInRecord =>
  record('pv-generation', {
    plantId: 'roof',
    facilityId: 'north',
    year: 2023,
    month,
    generatedMwh: selfUsedMwh,
    selfUsedMwh,
    soldMwh: '0',
  });

export const project = (
  programme: 'eep' | 'cep',
  facilityId: string,
  quarter: number,
  verifiedMwh: string,
): HandInRecord =>
  record(`${programme}-project`, {
    projectId: `${programme}-${facilityId}`,
    facilityId,
    year: 2024,
    quarter,
    plannedMwh: '1000',
    verifiedMwh,
    stage: 'verified',
  });

const factoryTarget = (facilityId: string, programme: 'EEP' | 'CEP'): HandInRecord =>
  record('factory-target', { facilityId, year: 2024, programme, targetMwh: '400' });

export const words = (slot: string, changes: Attributes = {}): HandInRecord =>
  record('content', {
    year: 2024,
    report: 'small',
    period: '2024-H1',
    slot,
    text: { 'zh-CN': ['发生了一件事。'], en: ['Something happened.'] },
    ...changes,
  });

export const months = Array.from({ length: 12 }, (_, index) => index + 1);
const facilities = ['north', 'south'] as const;

export const masterData = [
  profile(),
  ...facilities.map((id) => facility(id)),
  scopeSet(2023),
  scopeSet(2024),
  gridFactor,
];
/**
 * Bought 1,800.084 MWh, self-generated 120.054, used 1,920.138: the parts as printed add up to 1,920.13, the total
 * prints 1,920.14.
 */
export const year2023 = months.flatMap((month) => [
  electricity('north', month, '100.004'),
  electricity('south', month, '50.003'),
  solar(month, '10.0045'),
]);
/** Attainment of half the annual 400 MWh: North saves 100 and 60 (80%), South 100 and 20 (60%); clean 100 each (100%). */
export const programme2024 = facilities.flatMap((id) => [
  project('eep', id, 1, '100'),
  project('eep', id, 2, id === 'north' ? '60' : '20'),
  project('cep', id, 1, '100'),
  project('cep', id, 2, '100'),
  factoryTarget(id, 'EEP'),
  factoryTarget(id, 'CEP'),
]);

/** Everything the small organisation hands in, batch by batch. */
export const allHandIns: readonly HandIn[] = [
  handIn('master-data', masterData),
  handIn('year-2023', year2023),
  handIn('programme-2024', programme2024),
  handIn('words', [words('opening')]),
];
