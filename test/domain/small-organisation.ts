import { shardFold } from '../../functions/domain/measure.ts';
import { measures } from '../../functions/domain/measures.ts';
import { parsePeriod } from '../../functions/domain/period.ts';
import type { DecidedRecord } from '../../functions/domain/record.ts';
import { buildReference, type EmissionFactor, type Reference } from '../../functions/domain/reference.ts';
import { emptyTally, type Tally } from '../../functions/domain/tally.ts';

/** Five plants and round factors, so that every result can be checked by hand. */

const both = (text: string) => ({ 'zh-CN': text, en: text });

export const plant = (facilityId: string, more: Readonly<Record<string, unknown>> = {}) => ({
  facilityId,
  subsidiaryId: 'SUB-1',
  name: both(facilityId),
  country: 'CN',
  gridRegion: 'East',
  market: 'CN',
  openedOn: '2015-01-01',
  dischargesWastewater: true,
  expectedSources: ['grid'],
  ...more,
});

export const factor = (
  applies: EmissionFactor['applies'],
  subject: string,
  perGas: Readonly<Record<string, string>>,
  more: Partial<EmissionFactor> = {},
): EmissionFactor => ({
  factorId: `${applies}-${subject}`,
  validFrom: '2020-01-01',
  applies,
  subject,
  unit: 'MWh',
  perGas: { ...perGas },
  source: both('test'),
  ...more,
});

const factors: readonly EmissionFactor[] = [
  factor(
    'fuel',
    'diesel',
    { CO2: '70', CH4: '0.01', N2O: '0.002' },
    { unit: 't', netCalorificValue: '43.2', density: '0.8' },
  ),
  factor('fuel', 'natural_gas', { CO2: '55' }, { unit: '1000m3', netCalorificValue: '36' }),
  factor(
    'fuel',
    'ethanol_gasoline',
    { CO2: '68', CH4: '0.01' },
    { unit: 't', netCalorificValue: '43.2', density: '0.75', biogenicShare: '0.1', biogenicCo2: '70' },
  ),
  factor('grid', 'East', { CO2e: '0.6' }),
  factor('grid', 'South', { CO2e: '0.5' }),
  factor('market', 'CN', { CO2e: '0.7' }),
  factor('market', 'VN', { CO2e: '0.9' }),
  factor('heat', 'steam', { CO2e: '0.11' }, { unit: 't', netCalorificValue: '2.7' }),
  factor('heat', 'cold', { CO2e: '0.05' }, { unit: 'GJ' }),
  factor('process', 'dry_ice', { CO2: '1' }, { unit: 't' }),
  factor('wastewater', 'cod', { CH4: '0.075' }, { unit: 't' }),
];

const warming = (
  [
    ['CO2', 'CO2', '1'],
    ['CH4 (fossil)', 'CH4', '29.8'],
    ['CH4 (non-fossil)', 'CH4', '27'],
    ['N2O', 'N2O', '273'],
    ['HFC-134a', 'HFCs', '1530'],
    ['CF4', 'PFCs', '7380'],
    ['SF6', 'SF6', '24300'],
    ['HCFC-22', 'outside', '1960'],
    ['blend A/B', 'HFCs', '1000'],
  ] as const
).map(([gas, group, value]) => ({ set: 'AR6' as const, gas, group, value, source: 'test' }));

export interface Setting {
  readonly facilities?: readonly Readonly<Record<string, unknown>>[];
  /** Facility and weight. */
  readonly scope?: readonly (readonly [string, string])[];
  readonly factors?: readonly EmissionFactor[];
  readonly targets?: readonly Readonly<Record<string, unknown>>[];
  /** What the profile says otherwise or beside. */
  readonly profile?: Readonly<Record<string, unknown>>;
}

/** Plants P1 and P2 stand in China, P3 in Viet Nam; `OUT` is known but not consolidated, `LOST` the other way round. */
export function smallOrganisation(setting: Setting = {}): Reference {
  const facilities = setting.facilities ?? [
    plant('P1'),
    plant('P2', { gridRegion: 'South' }),
    plant('P3', { gridRegion: 'South', market: 'VN', country: 'VN' }),
    plant('OUT'),
  ];
  const scope = setting.scope ?? [
    ['P1', '60'],
    ['P2', '30'],
    ['P3', '10'],
    ['LOST', '0'],
  ];
  const organisation = {
    organisationId: 'small',
    name: both('Small'),
    sample: true,
    preparedBy: both('Office'),
    contact: 'office@example.com',
    boundary: 'operationalControl',
    baseYear: { carbon: 2022 },
    gwpSet: 'AR6',
    cleanEnergyDefinition: 'withoutCertificates',
    coverage: { publishAtLeast: '0.95', preliminaryAtLeast: '0.80' },
    baseChange: { significance: '0.05' },
    ranking: { published: true, eepWeight: '0.5', cepWeight: '0.5' },
    languages: ['en'],
    publications: [],
    ...setting.profile,
  };
  const members = scope.map(([facilityId, weight]) => ({ facilityId, weight }));
  return buildReference({
    organisation: [organisation],
    facility: facilities,
    'scope-set': [2022, 2023, 2024].map((year) => ({ year, facilities: members })),
    'emission-factor': setting.factors ?? factors,
    gwp: warming,
    target: setting.targets ?? [],
  });
}

export { factors as smallFactors };

export const record = (
  attributes: Readonly<Record<string, unknown>>,
  estimated = false,
): DecidedRecord<unknown> => ({ naturalKey: JSON.stringify(attributes), attributes, estimated });

/** What a dataset's records leave behind in one bucket, after the records of the datasets it joins. */
export function fold(
  dataset: string,
  period: string,
  records: readonly DecidedRecord<unknown>[],
  reference: Reference = smallOrganisation(),
  joined: Readonly<Record<string, readonly DecidedRecord<unknown>[]>> = {},
): Tally {
  const measure = measures.get(dataset);
  if (!measure) throw new RangeError(`no measure for ${dataset}`);
  const context = { reference, period: parsePeriod(period) };
  const tally = emptyTally();
  const { take, step } = shardFold(measure, tally, context);
  for (const [name, own] of Object.entries(joined)) for (const one of own) take(name, one);
  for (const one of records) step(one);
  return measure.finish ? measure.finish(tally, context) : tally;
}

/** The sums of a tally as a person writes them, rounded to twelve decimals. */
export function cellsOf(tally: Tally): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...tally.sums].map(([cell, amount]) => [cell, amount.toDecimalPlaces(12).toNumber()]),
  );
}

/** The code of the failure that a call throws; what else it throws passes through. */
export function failureOf(call: () => unknown): { readonly code: string; readonly message: string } | 'none' {
  try {
    call();
    return 'none';
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return { code: String(error.code), message: error.message };
    throw error;
  }
}
