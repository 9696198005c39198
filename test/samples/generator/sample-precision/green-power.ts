import { type Fact, fact, months } from '../fact.ts';
import { exact } from './exact.ts';
import type { InventoryYear } from './fuels.ts';
import { places } from './places.ts';
import { type Plant, plants } from './plants.ts';
import { energy } from './published.ts';
import { spread, vary } from './spread.ts';

/** The market opened to these plants in 2022; from 2023 all contracted plants buy. */
const firstBuyers = new Set(['JS-01', 'JS-02', 'ZJ-01', 'AH-01', 'GD-01']);

const buyingYear = [72, 66, 78, 80, 84, 88, 92, 94, 92, 88, 86, 84];

export const contractedPlants: readonly Plant[] = plants.filter(({ uses }) => uses.green !== undefined);

export function delivery(plant: Plant, year: number, month: number, deliveredMwh: string): Fact {
  return fact('green-power', {
    contractId: `GP-${plant.facilityId}-01`,
    facilityId: plant.facilityId,
    year,
    month,
    market: places[plant.place].market,
    deliveredMwh,
    emissionFactor: '0',
  });
}

/** Monthly deliveries under the contracts of 2022 and 2023. */
export function greenPowerOf(year: InventoryYear): readonly Fact[] {
  const cells = contractedPlants
    .filter(({ facilityId }) => year > 2022 || firstBuyers.has(facilityId))
    .flatMap((plant) =>
      months.map((month) => ({
        plant,
        month,
        weight:
          (plant.uses.green ?? 0) *
          (buyingYear[month - 1] ?? 0) *
          vary(`${plant.facilityId} green ${year}-${month}`, 40),
      })),
    );
  const amounts = spread(
    exact(energy[year].green),
    cells.map(({ weight }) => weight),
    2,
  );
  return cells.map(({ plant, month }, index) =>
    delivery(plant, year, month, amounts[index]?.toFixed(2) ?? '0'),
  );
}

interface Lot {
  readonly year: InventoryYear;
  readonly market: 'CN' | 'VN';
  readonly serial: string;
  readonly mwh: number;
  /** Absent: bought and not retired, so it covers nothing yet. */
  readonly retired?: string;
}

/** One certificate is one MWh. 2023: 788,326 retired. */
const lots: readonly Lot[] = [
  { year: 2022, market: 'CN', serial: 'GEC22-A', mwh: 48000, retired: '2023-02-20' },
  { year: 2022, market: 'CN', serial: 'GEC22-B', mwh: 16500, retired: '2023-03-01' },
  { year: 2023, market: 'CN', serial: 'GEC23-A', mwh: 260000, retired: '2023-12-18' },
  { year: 2023, market: 'CN', serial: 'GEC23-B', mwh: 214500, retired: '2024-01-22' },
  { year: 2023, market: 'CN', serial: 'GEC23-C', mwh: 131826, retired: '2024-02-06' },
  { year: 2023, market: 'CN', serial: 'GEC23-D', mwh: 88000, retired: '2024-02-27' },
  { year: 2023, market: 'CN', serial: 'GEC23-E', mwh: 24000 },
  { year: 2023, market: 'VN', serial: 'IREC23-A', mwh: 61000, retired: '2024-01-30' },
  { year: 2023, market: 'VN', serial: 'IREC23-B', mwh: 33000, retired: '2024-02-29' },
];

export function certificatesOf(year: InventoryYear): readonly Fact[] {
  return lots
    .filter((lot) => lot.year === year)
    .map(({ market, serial, mwh, retired }) =>
      fact('green-certificate', {
        serialFrom: `${serial}-000001`,
        serialTo: `${serial}-${String(mwh).padStart(6, '0')}`,
        type: market === 'CN' ? 'GEC' : 'I-REC',
        year,
        market,
        mwh: exact(mwh).toFixed(2),
        ...(retired === undefined ? {} : { retiredOn: retired }),
        beneficiary: 'Sample Precision',
      }),
    );
}
