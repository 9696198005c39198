import { type Fact, fact } from '../fact.ts';
import { exact, sumOf } from './exact.ts';
import { places } from './places.ts';
import { type Plant, plants, runningIn } from './plants.ts';
import { solarFacilities } from './solar.ts';

const metered = [
  'natural_gas',
  'diesel',
  'gasoline',
  'ethanol_gasoline',
  'lpg',
  'dry_ice',
  'steam',
  'heat',
  'cold',
] as const;

/** Plants above this size have a threshold for the internal carbon price, tCO2e. */
const priced = 85;
const thresholdPerSize = 640;

/** The facility as known on a day: a closure is added once it has happened. */
function facilityKnownOn(plant: Plant, day: string): Fact {
  const { gridRegion, market, country, province } = places[plant.place];
  const closed = plant.closed !== undefined && plant.closed <= day ? { closedOn: plant.closed } : {};
  return fact('facility', {
    facilityId: plant.facilityId,
    subsidiaryId: `SUB-${String(plant.subsidiary).padStart(2, '0')}`,
    name: { 'zh-CN': plant.zh, en: plant.en },
    country,
    province,
    gridRegion,
    market,
    openedOn: plant.opened,
    ...closed,
    dischargesWastewater: plant.uses.wastewater !== undefined,
    expectedSources: expectedSources(plant),
    ...(plant.size >= priced ? { thresholdTco2e: String(plant.size * thresholdPerSize) } : {}),
  });
}

/** Facilities that open between two days, both included; handed in with the plans of their year. */
export function facilitiesOpening(from: string, to: string): readonly Fact[] {
  return plants
    .filter(({ opened }) => opened >= from && opened <= to)
    .map((plant) => facilityKnownOn(plant, from));
}

export function facilitiesClosed(from: string, to: string): readonly Fact[] {
  return plants
    .filter(({ closed }) => closed !== undefined && closed >= from && closed <= to)
    .map((plant) => facilityKnownOn(plant, to));
}

function expectedSources({ facilityId, uses }: Plant): readonly string[] {
  return [
    'grid',
    ...metered.filter((carrier) => uses[carrier] !== undefined),
    'refrigerant',
    'waste',
    'water',
    ...(uses.wastewater === undefined ? [] : ['wastewater']),
    ...(solarFacilities.has(facilityId) ? ['pv'] : []),
    ...(uses.eep === undefined ? [] : ['eep', 'cep']),
  ];
}

/** Plants of a year's reports, weighted by the electricity they bought the year before; new ones weigh nothing yet. */
export function scopeSet(year: number, activityBefore: readonly Fact[]): Fact {
  return fact('scope-set', {
    year,
    facilities: runningIn(year).map(({ plant: { facilityId } }) => ({
      facilityId,
      weight: boughtBy(facilityId, activityBefore),
    })),
    ...(year > 2022 ? { sameAs: year - 1 } : {}),
  });
}

/** Without electricity records of the year before, by size. */
export function firstScopeSet(year: number): Fact {
  const megawattHoursPerSize = 9800;
  return fact('scope-set', {
    year,
    facilities: runningIn(year).map(({ plant: { facilityId, size } }) => ({
      facilityId,
      weight: String(size * megawattHoursPerSize),
    })),
  });
}

function boughtBy(facilityId: string, activity: readonly Fact[]): string {
  const bought = activity.filter(
    ({ attributes }) => attributes.facilityId === facilityId && attributes.carrier === 'grid',
  );
  return sumOf(bought.map(({ attributes }) => exact(String(attributes.amount)).dividedBy(1000))).toFixed(0);
}
