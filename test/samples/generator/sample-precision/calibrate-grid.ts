import type { Fact } from '../fact.ts';
import { Decimal, exact, sumOf } from './exact.ts';
import { places } from './places.ts';
import { plants } from './plants.ts';
import { energy, scope2 } from './published.ts';

/** What Scope 2 is calculated from in one year. */
export interface ElectricityFacts {
  readonly activity: readonly Fact[];
  readonly solar: readonly Fact[];
  readonly green: readonly Fact[];
  readonly savings: readonly Fact[];
  readonly certificates: readonly Fact[];
}

/** tCO2e per MWh of regions and markets. */
export type Factors = Readonly<Record<string, string>>;

export const steamFactor = '0.11';
const decimalsOfFactor = 13;

/** Regions whose factor is given; those left out close the published totals. */
const givenRegions = {
  2023: { 'CN-CENTRAL': '0.598', 'CN-NORTH': '0.782', 'CN-SOUTHWEST': '0.243', VN: '0.672', MX: '0.438' },
} as const;
const givenMarkets = {
  2022: { VN: '0.6810', MX: '0.4440' },
  2023: { VN: '0.6720', MX: '0.4380' },
} as const;

export function marketFactors(year: 2022 | 2023, facts: ElectricityFacts): Factors {
  const given = givenMarkets[year];
  const uncovered = (market: string): Decimal =>
    purchasesBy(facts.activity, 'market', market)
      .minus(sumOf(facts.green.filter((one) => one.attributes.market === market).map(megawattHours)))
      .minus(sumOf(retired(facts.certificates, market)));
  const abroad = sumOf(Object.entries(given).map(([market, factor]) => uncovered(market).times(factor)));
  const home = exact(scope2[year].market)
    .minus(steamEmissions(year))
    .minus(abroad)
    .dividedBy(uncovered('CN'))
    .toDecimalPlaces(decimalsOfFactor);
  return { ...given, CN: home.toFixed() };
}

/**
 * Regional factors of 2023: two equations, the location-based total and the avoided emissions, for the two largest
 * regions; Cramer's rule.
 */
export function regionFactors2023(facts: ElectricityFacts, markets: Factors): Factors {
  const given: Factors = givenRegions[2023];
  const purchased = (region: string): Decimal => purchasesBy(facts.activity, 'gridRegion', region);
  const avoided = (region: string): Decimal =>
    sumOf(
      [...facts.solar, ...facts.green, ...facts.savings]
        .filter(({ attributes }) => placeOf(String(attributes.facilityId)).gridRegion === region)
        .map(megawattHours),
    );
  const byGiven = (of: (region: string) => Decimal): Decimal =>
    sumOf(Object.entries(given).map(([region, factor]) => of(region).times(factor)));
  const certified = sumOf(
    Object.entries(markets).map(([market, factor]) =>
      sumOf(retired(facts.certificates, market)).times(factor),
    ),
  );
  const location = exact(scope2[2023].location).minus(steamEmissions(2023)).minus(byGiven(purchased));
  const reduction = exact(scope2[2023].avoided).minus(certified).minus(byGiven(avoided));
  const [a, b, c, d] = [purchased('CN-EAST'), purchased('CN-SOUTH'), avoided('CN-EAST'), avoided('CN-SOUTH')];
  const determinant = a.times(d).minus(b.times(c));
  const east = location.times(d).minus(reduction.times(b)).dividedBy(determinant);
  const south = reduction.times(a).minus(location.times(c)).dividedBy(determinant);
  const [eastText, southText] = [east, south].map((one) => one.toDecimalPlaces(decimalsOfFactor).toFixed());
  return { ...given, 'CN-EAST': eastText ?? '', 'CN-SOUTH': southText ?? '' };
}

function steamEmissions(year: 2022 | 2023): Decimal {
  return exact(energy[year].steam).times('3.6').toDecimalPlaces(3).times(steamFactor);
}

function placeOf(facilityId: string): (typeof places)[keyof typeof places] {
  const plant = plants.find((one) => one.facilityId === facilityId);
  if (!plant) throw new RangeError(`no plant ${facilityId}`);
  return places[plant.place];
}

function purchasesBy(activity: readonly Fact[], kind: 'gridRegion' | 'market', name: string): Decimal {
  const bought = activity.filter(
    ({ attributes }) =>
      attributes.carrier === 'grid' && placeOf(String(attributes.facilityId))[kind] === name,
  );
  return sumOf(bought.map(({ attributes }) => exact(String(attributes.amount)).dividedBy(1000)));
}

function retired(certificates: readonly Fact[], market: string): readonly Decimal[] {
  return certificates
    .filter(({ attributes }) => attributes.market === market && attributes.retiredOn !== undefined)
    .map(({ attributes }) => exact(String(attributes.mwh)));
}

function megawattHours({ attributes }: Fact): Decimal {
  return new Decimal(String(attributes.selfUsedMwh ?? attributes.deliveredMwh ?? attributes.verifiedMwh));
}
