import { type Fact, fact, quarterOf, quarters } from '../fact.ts';
import { type Decimal, exact } from './exact.ts';
import type { InventoryYear } from './fuels.ts';
import { inventoryOf, recoveredMethane } from './inventory.ts';
import { type Plant, runningIn } from './plants.ts';
import { scope1 } from './published.ts';
import { spread, vary } from './spread.ts';
import { warmingOf } from './warming.ts';

/** kg lost in a year; HFC-134a takes what the published total leaves. HCFC-22 stays outside the scopes. */
const losses = {
  2022: { 'R-410A': '1164.300', 'HFC-32': '428.750', 'R-407C': '84.600', 'HCFC-22': '46.500' },
  2023: { 'R-410A': '806.400', 'HFC-32': '472.250', 'R-407C': '61.800', 'HCFC-22': '18.200' },
} as const;

const closingGas = 'HFC-134a';

/** Cooling machines are topped up in summer. */
const coolingYear = [14, 30, 40, 16];
const treatmentYear = [84, 96, 112, 104];

function lossesOf(year: InventoryYear): readonly (readonly [string, Decimal])[] {
  const known = Object.entries(losses[year]).map(([gas, kg]) => [gas, exact(kg)] as const);
  const counted = known.filter(([gas]) => gas !== 'HCFC-22');
  const closing = counted
    .reduce(
      (left, [gas, kg]) => left.minus(kg.times(warmingOf(gas)).dividedBy(1000)),
      exact(scope1[year].hfcs),
    )
    .times(1000)
    .dividedBy(warmingOf(closingGas))
    .toDecimalPlaces(3);
  return [...known, [closingGas, closing]];
}

/** Which cooling gas a plant has beside R-410A, which all have. */
function usesGas(gas: string, { size, opened }: Plant): boolean {
  if (gas === 'R-410A') return true;
  if (gas === 'HFC-134a') return size >= 40;
  if (gas === 'HFC-32') return opened >= '2016' || size < 40;
  if (gas === 'R-407C') return opened < '2014';
  return opened < '2011';
}

/** Plants with plasma processes, which use no fluorinated etching gas any more: measured zeros. */
const etching = { CF4: ['JS-01', 'ZJ-01'], SF6: ['JS-01'], NF3: ['JS-01', 'GD-03'] } as const;

export function refrigerantsOf(year: InventoryYear): readonly Fact[] {
  const lost = lossesOf(year).flatMap(([gas, total]) => {
    const cells = plantQuarters(year, (plant) => (usesGas(gas, plant) ? plant.size : 0), coolingYear, gas);
    const amounts = spread(
      total,
      cells.map(({ weight }) => weight),
      3,
    );
    return cells.map(({ plant, quarter }, index) =>
      fact('refrigerant', {
        facilityId: plant.facilityId,
        year,
        quarter,
        gas,
        lossKg: amounts[index]?.toFixed(3),
      }),
    );
  });
  const none = Object.entries(etching).flatMap(([gas, facilities]) =>
    facilities.flatMap((facilityId) =>
      quarters.map((quarter) => fact('refrigerant', { facilityId, year, quarter, gas, lossKg: '0.000' })),
    ),
  );
  return [...lost, ...none];
}

/** Only the largest treatment plants capture methane. */
const capturing = 30;

export function wastewaterOf(year: InventoryYear): readonly Fact[] {
  const cells = plantQuarters(year, ({ uses }) => uses.wastewater ?? 0, treatmentYear, 'cod');
  const removed = spread(
    inventoryOf(year).cod,
    cells.map(({ weight }) => weight),
    4,
  );
  const recovered = spread(
    exact(recoveredMethane[year]),
    cells.map(({ plant, weight }) => ((plant.uses.wastewater ?? 0) >= capturing ? weight : 0)),
    1,
  );
  return cells.map(({ plant, quarter }, index) =>
    fact('wastewater', {
      facilityId: plant.facilityId,
      year,
      quarter,
      codRemovedT: removed[index]?.toFixed(4),
      recoveredCh4Kg: recovered[index]?.toFixed(1),
    }),
  );
}

interface PlantQuarter {
  readonly plant: Plant;
  readonly quarter: number;
  readonly weight: number;
}

function plantQuarters(
  year: number,
  share: (plant: Plant) => number,
  season: readonly number[],
  words: string,
): readonly PlantQuarter[] {
  return runningIn(year)
    .filter(({ plant }) => share(plant) > 0)
    .flatMap(({ plant, months }) =>
      [...new Set(months.map(quarterOf))].map((quarter) => ({
        plant,
        quarter,
        weight:
          share(plant) *
          (season[quarter - 1] ?? 0) *
          vary(`${plant.facilityId} ${words} ${year}-${quarter}`, 120),
      })),
    );
}
