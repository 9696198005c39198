import { type Decimal, exact } from './exact.ts';
import { fuelEnergy } from './published.ts';

export type InventoryYear = 2022 | 2023;
export type Fuel = 'natural_gas' | 'diesel' | 'gasoline' | 'ethanol_gasoline' | 'lpg';

/** Unit of the factor and of the meter, heating value in GJ per factor unit, density in t per m³. */
interface FuelProperties {
  readonly factorUnit: string;
  readonly meterUnit: string;
  readonly metersPerFactorUnit: number;
  readonly netCalorificValue: string;
  readonly density?: string;
  /** Default CO2, CH4 and N2O, kg per GJ. */
  readonly co2: string;
  readonly ch4: string;
  readonly n2o: string;
}

/** Share of ethanol gasoline's energy that is ethanol. */
export const ethanolShare = '0.09';

/**
 * Heating values are the Chinese defaults of domain.md §4.2 and CO2 of 2022 too. CH4 and N2O are of the order of the
 * IPCC 2006 defaults (volume 2, tables 2.3 and 3.2.2).
 */
export const fuelProperties: Readonly<Record<Fuel, FuelProperties>> = {
  natural_gas: {
    factorUnit: '1000m3',
    meterUnit: 'm3',
    metersPerFactorUnit: 1000,
    netCalorificValue: '38.931',
    co2: '55.54',
    ch4: '0.001',
    n2o: '0.0001',
  },
  diesel: {
    factorUnit: 't',
    meterUnit: 'L',
    metersPerFactorUnit: 1000,
    netCalorificValue: '42.652',
    density: '0.84',
    co2: '72.59',
    ch4: '0.0039',
    n2o: '0.0077',
  },
  gasoline: {
    factorUnit: 't',
    meterUnit: 'L',
    metersPerFactorUnit: 1000,
    netCalorificValue: '43.070',
    density: '0.74',
    co2: '67.91',
    ch4: '0.025',
    n2o: '0.008',
  },
  ethanol_gasoline: {
    factorUnit: 't',
    meterUnit: 'L',
    metersPerFactorUnit: 1000,
    netCalorificValue: '41.300',
    density: '0.745',
    co2: '67.91',
    ch4: '0.025',
    n2o: '0.008',
  },
  lpg: {
    factorUnit: 't',
    meterUnit: 'kg',
    metersPerFactorUnit: 1000,
    netCalorificValue: '50.179',
    co2: '61.81',
    ch4: '0.001',
    n2o: '0.0001',
  },
};

/** Heat content of a metered amount, GJ. */
export function heatContent(fuel: Fuel, metered: Decimal): Decimal {
  const { netCalorificValue, density, metersPerFactorUnit } = fuelProperties[fuel];
  return metered
    .dividedBy(metersPerFactorUnit)
    .times(density ?? 1)
    .times(netCalorificValue);
}

function meteredFor(fuel: Fuel, megawattHour: Decimal): Decimal {
  return megawattHour
    .times('3.6')
    .dividedBy(heatContent(fuel, exact(1)))
    .toDecimalPlaces(2);
}

/** What the meters of a year add up to, in meter units with two decimals, so that the energies come out as published. */
export function meteredFuel(year: InventoryYear): Readonly<Record<Fuel, Decimal>> {
  const energy = fuelEnergy[year];
  const blend = exact(energy.biomass).dividedBy(ethanolShare);
  const fossilOfBlend = blend.minus(energy.biomass);
  return {
    natural_gas: meteredFor('natural_gas', exact(energy.natural_gas)),
    diesel: meteredFor('diesel', exact(energy.diesel)),
    gasoline: meteredFor('gasoline', exact(energy.gasoline).minus(fossilOfBlend)),
    ethanol_gasoline: meteredFor('ethanol_gasoline', blend),
    lpg: meteredFor('lpg', exact(energy.lpg)),
  };
}
