/** A ratio of two metrics that nature or the grid keeps within limits, whoever reports it. */
export interface Band {
  /** Names the ratio in sentences, under `ratios` of the findings. */
  readonly id: string;
  readonly numerator: string;
  readonly denominator: string;
  /** Limits of numerator over denominator, in their units. */
  readonly low: number;
  readonly high: number;
}

/** A fuel's emissions per energy: within 15% of the value given, kg CO2e per GJ; 1 MWh is 3.6 GJ (domain.md §4.2). */
const fuel = (id: string, numerator: string, denominator: string, kgPerGj: number): Band => ({
  ...{ id, numerator, denominator },
  low: (kgPerGj * 0.85 * 3.6) / 1000,
  high: (kgPerGj * 1.15 * 3.6) / 1000,
});

/**
 * What emissions per energy and yield per capacity can be. Grids emit 0.3 to 1.0 tCO2e per MWh where the sources'
 * facilities are (domain.md §4.4 names 0.53 to 0.62); a PV plant yields 922 MWh per MW in the sources (§4.2), and
 * seldom less than 400 or more than 1,800.
 */
export const bands: readonly Band[] = [
  fuel('gasoline', 'cr.scope1.gasoline', 'cr.gasoline', 70.79),
  fuel('diesel', 'cr.scope1.diesel', 'cr.diesel', 74.82),
  fuel('lpg', 'cr.scope1.lpg', 'cr.lpg', 61.88),
  fuel('naturalGas', 'cr.scope1.natural_gas', 'cr.natural_gas', 55.59),
  fuel('biomass', 'cr.biogenic', 'cr.biomass', 70.58),
  {
    ...{ id: 'grid', numerator: 'cr.scope2_location', denominator: 'cr.municipal_electricity' },
    ...{ low: 0.3, high: 1 },
  },
  {
    ...{ id: 'pvYield', numerator: 'cr.pv_total', denominator: 'cr.pv_capacity' },
    ...{ low: 400, high: 1800 },
  },
];
