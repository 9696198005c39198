import { type Fact, months, quarterOf, quarters } from '../fact.ts';
import { type Decimal, exact } from './exact.ts';
import { contractedPlants, delivery } from './green-power.ts';
import type { Plant } from './plants.ts';
import {
  cleanEnergyOf,
  cleanUse,
  factoryTarget,
  inProgramme,
  project,
  roundTarget,
  savingsOf,
  verifiedBy,
} from './programme.ts';
import { solarFacilities, solarGeneration } from './solar.ts';
import { spread, vary } from './spread.ts';

const year = 2024;

/** Two plants with the same attainment in both programmes, every quarter: they share a rank. Per mille. */
const twins = new Set(['JX-02', 'SD-01']);
const twinYear = [1010, 1050, 1030, 1040];

interface Plan {
  readonly plant: Plant;
  readonly savings: Decimal;
  readonly clean: Decimal;
}

/** Targets of 2024: savings 5% above 2023; clean energy 28% above, or a first share where a plant had none. */
function plans(): readonly Plan[] {
  const saved = savingsOf(2023);
  const clean = cleanEnergyOf(2023);
  return inProgramme(year).map(({ plant }) => {
    const before = verifiedBy(clean, plant.facilityId);
    const growth = contracted(plant) ? '1.28' : '1.05';
    return {
      plant,
      savings: roundTarget(verifiedBy(saved, plant.facilityId).times('1.05')),
      clean: before.isZero() ? exact(plant.size * 200) : roundTarget(before.times(growth)),
    };
  });
}

function contracted(plant: Plant): boolean {
  return contractedPlants.includes(plant) || !solarFacilities.has(plant.facilityId);
}

/** Per mille of a quarter's share of the target: plants differ more than quarters do. */
function attainment({ facilityId }: Plant, programme: string, quarter: number): number {
  if (twins.has(facilityId)) return twinYear[quarter - 1] ?? 1000;
  const bent = vary(`${facilityId} attains ${programme}`, 110) - 1000;
  return 1015 + bent + vary(`${facilityId} attains ${programme} ${quarter}`, 50) - 1000;
}

function reached(target: Decimal, perMille: number): Decimal {
  return target.times(perMille).dividedBy(4000).toDecimalPlaces(2);
}

export function factoryTargets2024(): readonly Fact[] {
  return plans().flatMap(({ plant: { facilityId }, savings, clean }) => [
    factoryTarget(facilityId, year, 'EEP', savings),
    factoryTarget(facilityId, year, 'CEP', clean),
  ]);
}

export function savings2024(): readonly Fact[] {
  return plans().flatMap(({ plant, savings }) =>
    quarters.flatMap((quarter) => {
      const verified = spread(reached(savings, attainment(plant, 'eep', quarter)), [62, 38], 2);
      const planned = spread(reached(savings, 1000), [62, 38], 2);
      return [1, 2].map((number) =>
        project(
          'eep',
          plant,
          number,
          { year, quarter },
          planned[number - 1] ?? exact(0),
          verified[number - 1] ?? exact(0),
        ),
      );
    }),
  );
}

/**
 * Clean energy of 2024: roofs give what they generate, contracts deliver the rest of what a plant attained. A plant
 * without a contract has its roof alone.
 */
export function cleanEnergy2024(): readonly Fact[] {
  const generation = solarGeneration(year);
  const bySun = cleanUse(generation);
  return plans().flatMap(({ plant, clean }) =>
    quarters.flatMap((quarter) => {
      const planned = reached(clean, 1000);
      const roof = bySun(plant.facilityId, quarter);
      if (!contracted(plant)) return [project('cep', plant, 1, { year, quarter }, planned, roof)];
      const verified = reached(clean, attainment(plant, 'cep', quarter));
      return [
        project('cep', plant, 1, { year, quarter }, planned, verified),
        ...deliveries(plant, quarter, verified.minus(roof)),
      ];
    }),
  );
}

function deliveries(plant: Plant, quarter: number, amount: Decimal): readonly Fact[] {
  const run = months.filter((month) => quarterOf(month) === quarter);
  const amounts = spread(
    amount,
    run.map((month) => vary(`${plant.facilityId} green ${year}-${month}`, 70)),
    2,
  );
  return run.map((month, index) => delivery(plant, year, month, amounts[index]?.toFixed(2) ?? '0'));
}
