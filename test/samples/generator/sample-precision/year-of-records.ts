import type { Fact } from '../fact.ts';
import { activityOf } from './activity.ts';
import type { ElectricityFacts } from './calibrate-grid.ts';
import type { InventoryYear } from './fuels.ts';
import { refrigerantsOf, wastewaterOf } from './fugitive.ts';
import { certificatesOf, greenPowerOf } from './green-power.ts';
import { cleanEnergyOf, savingsOf } from './programme.ts';
import { cleanEnergy2024, savings2024 } from './programme-2024.ts';
import { solarGeneration } from './solar.ts';

export interface YearOfRecords extends ElectricityFacts {
  /** What is handed in quarter by quarter. */
  readonly quarterly: readonly Fact[];
}

/** An inventory year whole; its factors are calibrated from it before a quarter of it is handed in. */
export function inventoryYear(year: InventoryYear): YearOfRecords {
  const activity = activityOf(year);
  const solar = solarGeneration(year);
  const green = greenPowerOf(year);
  const savings = savingsOf(year);
  return {
    activity,
    solar,
    green,
    savings,
    certificates: certificatesOf(year),
    quarterly: [
      ...activity,
      ...refrigerantsOf(year),
      ...wastewaterOf(year),
      ...solar,
      ...green,
      ...savings,
      ...cleanEnergyOf(year),
    ],
  };
}

/** 2024 has programme records; its inventory follows after the year has closed. */
export function programmeYear2024(): readonly Fact[] {
  return [...solarGeneration(2024), ...savings2024(), ...cleanEnergy2024()];
}
