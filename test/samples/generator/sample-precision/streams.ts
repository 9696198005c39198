import { type Decimal, exact } from './exact.ts';
import type { InventoryYear } from './fuels.ts';
import type { Inventory } from './inventory.ts';
import type { Plant } from './plants.ts';
import { energy } from './published.ts';

type SourceType = 'stationary' | 'mobile' | 'process' | 'electricity' | 'steam' | 'heat' | 'cold';

/** Monthly readings of one carrier: which meters a plant has, how its year runs, how finely it is read. */
export interface Stream {
  readonly carrier: string;
  readonly unit: string;
  readonly decimals: number;
  readonly season: readonly number[];
  readonly weight: (plant: Plant) => number;
  readonly meters: (plant: Plant) => readonly Meter[];
  readonly total: Decimal;
}

export interface Meter {
  readonly sourceId: string;
  readonly sourceType: SourceType;
  readonly share: number;
}

const meter = (sourceId: string, sourceType: SourceType, share = 100): Meter => ({
  sourceId,
  sourceType,
  share,
});

/** Production dips at the Spring Festival and peaks before the year's product launches. */
const electricityYear = [76, 64, 80, 80, 86, 94, 106, 108, 100, 92, 90, 88];
const heatingYear = [122, 104, 102, 84, 74, 66, 62, 62, 66, 80, 96, 116];
const vehicleYear = [82, 70, 86, 84, 84, 86, 88, 90, 92, 90, 90, 92];
const processYear = [70, 62, 78, 80, 84, 90, 100, 104, 98, 92, 88, 82];

const manyMeters = 85;

export function streamsOf(year: InventoryYear, { metered, dryIce }: Inventory): readonly Stream[] {
  const steam = exact(energy[year].steam).times('3.6').toDecimalPlaces(3);
  return [
    {
      carrier: 'grid',
      unit: 'kWh',
      decimals: 0,
      season: electricityYear,
      weight: ({ size }) => size,
      meters: ({ size }) => {
        if (size >= manyMeters) return [meter('EL-01', 'electricity', 58), meter('EL-02', 'electricity', 42)];
        return [meter('EL-01', 'electricity')];
      },
      total: exact(energy[year].municipal).times(1000),
    },
    {
      carrier: 'natural_gas',
      unit: 'm3',
      decimals: 2,
      season: heatingYear,
      weight: ({ uses }) => uses.natural_gas ?? 0,
      meters: ({ uses }) => {
        if ((uses.natural_gas ?? 0) >= 20)
          return [meter('NG-01', 'stationary', 64), meter('NG-02', 'stationary', 36)];
        return [meter('NG-01', 'stationary')];
      },
      total: metered.natural_gas,
    },
    {
      carrier: 'diesel',
      unit: 'L',
      decimals: 2,
      season: vehicleYear,
      weight: ({ uses }) => uses.diesel ?? 0,
      meters: () => [meter('DG-01', 'stationary', 18), meter('DV-01', 'mobile', 82)],
      total: metered.diesel,
    },
    {
      carrier: 'gasoline',
      unit: 'L',
      decimals: 2,
      season: vehicleYear,
      weight: ({ uses }) => uses.gasoline ?? 0,
      meters: () => [meter('GV-01', 'mobile')],
      total: metered.gasoline,
    },
    {
      carrier: 'ethanol_gasoline',
      unit: 'L',
      decimals: 2,
      season: vehicleYear,
      weight: ({ uses }) => uses.ethanol_gasoline ?? 0,
      meters: () => [meter('EV-01', 'mobile')],
      total: metered.ethanol_gasoline,
    },
    {
      carrier: 'lpg',
      unit: 'kg',
      decimals: 2,
      season: vehicleYear,
      weight: ({ uses }) => uses.lpg ?? 0,
      meters: () => [meter('LP-01', 'stationary')],
      total: metered.lpg,
    },
    {
      carrier: 'dry_ice',
      unit: 'kg',
      decimals: 3,
      season: processYear,
      weight: ({ uses }) => uses.dry_ice ?? 0,
      meters: () => [meter('DI-01', 'process')],
      total: dryIce,
    },
    {
      carrier: 'steam',
      unit: 'GJ',
      decimals: 3,
      season: heatingYear,
      weight: ({ uses }) => uses.steam ?? 0,
      meters: () => [meter('ST-01', 'steam')],
      total: steam,
    },
  ];
}
