import { type Decimal, exact, sumOf } from './exact.ts';
import {
  ethanolShare,
  type Fuel,
  fuelProperties,
  heatContent,
  type InventoryYear,
  meteredFuel,
} from './fuels.ts';
import { scope1 } from './published.ts';
import { warmingOf } from './warming.ts';

/** Emissions of a fuel, kg per GJ. */
export interface FuelEmissions {
  readonly co2: Decimal;
  readonly ch4: Decimal;
  readonly n2o: Decimal;
}

/** What calibration finds: fuel factors, and the amounts of the sources that close the published totals. */
export interface Inventory {
  readonly metered: Readonly<Record<Fuel, Decimal>>;
  readonly factors: Readonly<Record<Fuel, FuelEmissions>>;
  /** kg CO2 per GJ of ethanol. */
  readonly biogenicCo2: Decimal;
  /** kg of dry ice, each of which is a kg of CO2. */
  readonly dryIce: Decimal;
  /** t of chemical oxygen demand removed, before methane is recovered. */
  readonly cod: Decimal;
}

/** t CH4 per t COD: B0 0.25 times a methane correction of 0.30. */
export const methanePerCod = '0.075';

/** kg of methane that treatment plants recover in a year. */
export const recoveredMethane = { 2022: '18400', 2023: '26250' } as const;

const fuels = ['natural_gas', 'diesel', 'gasoline', 'ethanol_gasoline', 'lpg'] as const;
const decimalsOfFactor = 14;

/**
 * 2023: N2O of diesel closes the published N2O, CO2 of each fuel its published total, wastewater the CH4 and dry ice
 * the CO2. Every calibrated value stays within 5% of the fuel's default; a test holds it there.
 */
export function inventory2023(): Inventory {
  const target = scope1[2023];
  const metered = meteredFuel(2023);
  const heat = heatOf(metered);
  const ch4 = sumOf(fuels.map((fuel) => inEquivalents(heat[fuel], fuelProperties[fuel].ch4, 'CH4 (fossil)')));
  const otherN2o = sumOf(
    fuels
      .filter((fuel) => fuel !== 'diesel')
      .map((fuel) => inEquivalents(heat[fuel], fuelProperties[fuel].n2o, 'N2O')),
  );
  const dieselN2o = exact(target.n2o)
    .minus(otherN2o)
    .times(1000)
    .dividedBy(warmingOf('N2O'))
    .dividedBy(heat.diesel)
    .toDecimalPlaces(decimalsOfFactor);

  const calibrated = (
    published: string,
    members: readonly Fuel[],
    n2o?: Decimal,
  ): readonly FuelEmissions[] => {
    const others = sumOf(
      members.map((fuel) =>
        inEquivalents(heat[fuel], fuelProperties[fuel].ch4, 'CH4 (fossil)').plus(
          inEquivalents(heat[fuel], n2o ?? fuelProperties[fuel].n2o, 'N2O'),
        ),
      ),
    );
    const fossilHeat = sumOf(members.map((fuel) => fossilPart(fuel, heat[fuel])));
    const co2 = exact(published)
      .minus(others)
      .times(1000)
      .dividedBy(fossilHeat)
      .toDecimalPlaces(decimalsOfFactor);
    return members.map((fuel) => ({ ...defaultsOf(fuel), co2, ...(n2o ? { n2o } : {}) }));
  };
  const [naturalGas] = calibrated(target.natural_gas, ['natural_gas']);
  const [diesel] = calibrated(target.diesel, ['diesel'], dieselN2o);
  const [gasoline, ethanolGasoline] = calibrated(target.gasoline, ['gasoline', 'ethanol_gasoline']);
  const [lpg] = calibrated(target.lpg, ['lpg']);
  const factors = {
    natural_gas: naturalGas,
    diesel,
    gasoline,
    ethanol_gasoline: ethanolGasoline,
    lpg,
  } as Inventory['factors'];

  const methane = exact(target.ch4).minus(ch4).dividedBy(warmingOf('CH4 (non-fossil)'));
  return {
    metered,
    factors,
    biogenicCo2: exact(target.biogenic)
      .times(1000)
      .dividedBy(heat.ethanol_gasoline.times(ethanolShare))
      .toDecimalPlaces(decimalsOfFactor),
    dryIce: exact(target.co2).minus(carbonDioxide(heat, factors)).times(1000).toDecimalPlaces(3),
    cod: methane
      .plus(exact(recoveredMethane[2023]).dividedBy(1000))
      .dividedBy(methanePerCod)
      .toDecimalPlaces(4),
  };
}

/** 2022: default factors throughout; dry ice closes the published total of Scope 1. */
export function inventory2022(): Inventory {
  const metered = meteredFuel(2022);
  const heat = heatOf(metered);
  const factors = Object.fromEntries(fuels.map((fuel) => [fuel, defaultsOf(fuel)])) as Inventory['factors'];
  const cod = exact('12486.4800');
  const wastewater = cod
    .times(methanePerCod)
    .minus(exact(recoveredMethane[2022]).dividedBy(1000))
    .times(warmingOf('CH4 (non-fossil)'));
  const burnt = sumOf(
    fuels.map((fuel) =>
      inEquivalents(heat[fuel], factors[fuel].ch4, 'CH4 (fossil)').plus(
        inEquivalents(heat[fuel], factors[fuel].n2o, 'N2O'),
      ),
    ),
  ).plus(carbonDioxide(heat, factors));
  const { total, hfcs } = scope1[2022];
  return {
    metered,
    factors,
    biogenicCo2: exact('70.58'),
    dryIce: exact(total).minus(burnt).minus(wastewater).minus(hfcs).times(1000).toDecimalPlaces(3),
    cod,
  };
}

export const inventoryOf = (year: InventoryYear): Inventory =>
  year === 2022 ? inventory2022() : inventory2023();

function heatOf(metered: Readonly<Record<Fuel, Decimal>>): Readonly<Record<Fuel, Decimal>> {
  return Object.fromEntries(fuels.map((fuel) => [fuel, heatContent(fuel, metered[fuel])])) as Record<
    Fuel,
    Decimal
  >;
}

function defaultsOf(fuel: Fuel): FuelEmissions {
  const { co2, ch4, n2o } = fuelProperties[fuel];
  return { co2: exact(co2), ch4: exact(ch4), n2o: exact(n2o) };
}

function fossilPart(fuel: Fuel, heat: Decimal): Decimal {
  return fuel === 'ethanol_gasoline' ? heat.times(exact(1).minus(ethanolShare)) : heat;
}

/** tCO2e of a gas at so many kg per GJ. */
function inEquivalents(heat: Decimal, kilogramPerGigajoule: string | Decimal, gas: string): Decimal {
  return heat.times(kilogramPerGigajoule).times(warmingOf(gas)).dividedBy(1000);
}

function carbonDioxide(heat: Readonly<Record<Fuel, Decimal>>, factors: Inventory['factors']): Decimal {
  return sumOf(fuels.map((fuel) => fossilPart(fuel, heat[fuel]).times(factors[fuel].co2).dividedBy(1000)));
}
