import { type Fact, fact, quarterOf } from '../fact.ts';
import { type Decimal, exact, sumOf } from './exact.ts';
import type { InventoryYear } from './fuels.ts';
import { greenPowerOf } from './green-power.ts';
import { type Plant, runningIn } from './plants.ts';
import { energy } from './published.ts';
import { solarGeneration } from './solar.ts';
import { spread, vary } from './spread.ts';

const savingYear = [20, 24, 28, 28];

/** Two running projects per plant: what most of the saving comes from, and the rest. */
const projects = [
  { number: 1, share: 62 },
  { number: 2, share: 38 },
] as const;

/** Plants in the two programmes; one that opened in 2024 has no targets yet and is left out of the ranking. */
export function inProgramme(
  year: number,
): readonly { readonly plant: Plant; readonly quarters: readonly number[] }[] {
  return runningIn(year)
    .filter(({ plant }) => plant.uses.eep !== undefined)
    .map(({ plant, months }) => ({ plant, quarters: [...new Set(months.map(quarterOf))] }));
}

export function project(
  programme: 'eep' | 'cep',
  plant: Plant,
  number: number,
  time: { readonly year: number; readonly quarter: number },
  planned: Decimal,
  verified: Decimal,
): Fact {
  return fact(`${programme}-project`, {
    projectId: `${programme.toUpperCase()}-${plant.facilityId}-${number}`,
    facilityId: plant.facilityId,
    ...time,
    plannedMwh: planned.toFixed(2),
    verifiedMwh: verified.toFixed(2),
    stage: verified.isZero() ? 'planned' : 'verified',
  });
}

/** Energy Efficiency Projects of 2022 and 2023. */
export function savingsOf(year: InventoryYear): readonly Fact[] {
  const cells = inProgramme(year).flatMap(({ plant, quarters: run }) =>
    run.flatMap((quarter) =>
      projects.map(({ number, share }) => ({
        plant,
        quarter,
        number,
        weight:
          (plant.uses.eep ?? 0) *
          share *
          (savingYear[quarter - 1] ?? 0) *
          vary(`${plant.facilityId} eep ${number} ${year}-${quarter}`, 110),
      })),
    ),
  );
  const amounts = spread(
    exact(energy[year].savings),
    cells.map(({ weight }) => weight),
    2,
  );
  return cells.map(({ plant, quarter, number }, index) => {
    const verified = amounts[index] ?? exact(0);
    const planned = verified
      .times(vary(`${plant.facilityId} plan ${number} ${year}-${quarter}`, 80))
      .dividedBy(1000);
    return project('eep', plant, number, { year, quarter }, planned, verified);
  });
}

/** Clean Energy Projects of 2022 and 2023: what a plant's roofs and contracts gave it; zero where it had neither. */
export function cleanEnergyOf(year: InventoryYear): readonly Fact[] {
  const used = cleanUse([...solarGeneration(year), ...greenPowerOf(year)]);
  return inProgramme(year).flatMap(({ plant, quarters: run }) =>
    run.map((quarter) => {
      const amount = used(plant.facilityId, quarter);
      return project('cep', plant, 1, { year, quarter }, amount.toDecimalPlaces(0), amount);
    }),
  );
}

/** Clean electricity per plant and quarter, from records of generation and delivery. */
export function cleanUse(facts: readonly Fact[]): (facilityId: string, quarter: number) => Decimal {
  const sums = new Map<string, Decimal>();
  for (const { attributes } of facts) {
    const key = `${attributes.facilityId} ${quarterOf(Number(attributes.month))}`;
    const amount = exact(String(attributes.selfUsedMwh ?? attributes.deliveredMwh));
    sums.set(key, (sums.get(key) ?? exact(0)).plus(amount));
  }
  return (facilityId, quarter) => sums.get(`${facilityId} ${quarter}`) ?? exact(0);
}

/** What a plant's projects of a programme verified in a year, MWh. */
export function verifiedBy(facts: readonly Fact[], facilityId: string): Decimal {
  return sumOf(
    facts
      .filter(({ attributes }) => attributes.facilityId === facilityId)
      .map(({ attributes }) => exact(String(attributes.verifiedMwh))),
  );
}

export function factoryTarget(
  facilityId: string,
  year: number,
  programme: 'EEP' | 'CEP',
  targetMwh: Decimal,
): Fact {
  return fact('factory-target', { facilityId, year, programme, targetMwh: targetMwh.toFixed(2) });
}

/** Targets of 2023, set a little under what the year then brought; none for what a plant had not begun. */
export function factoryTargets2023(): readonly Fact[] {
  const saved = savingsOf(2023);
  const clean = cleanEnergyOf(2023);
  return inProgramme(2023).flatMap(({ plant: { facilityId } }) => [
    factoryTarget(facilityId, 2023, 'EEP', roundTarget(verifiedBy(saved, facilityId).times('0.98'))),
    ...[verifiedBy(clean, facilityId)]
      .filter((amount) => !amount.isZero())
      .map((amount) => factoryTarget(facilityId, 2023, 'CEP', roundTarget(amount.times('0.97')))),
  ]);
}

/** To hundreds of MWh, as targets are set. */
export function roundTarget(amount: Decimal): Decimal {
  return amount.dividedBy(100).toDecimalPlaces(0).times(100);
}
