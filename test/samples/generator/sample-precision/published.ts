/**
 * Figures that the sample must come out at. 2023 and the base year 2022 are published; their third decimals are chosen
 * so that the rounding cases of the publication recur (components that print one hundredth beside their total). What
 * the publication does not state for 2022, and all of 2024, is invented.
 */

/** MWh of energy by fuel; gasoline without its ethanol, which is `biomass`. */
export const fuelEnergy = {
  2022: {
    gasoline: '5118.412',
    biomass: '388.240',
    diesel: '7204.635',
    lpg: '301.478',
    natural_gas: '289904.516',
  },
  2023: {
    gasoline: '4542.326',
    biomass: '406.463',
    diesel: '6143.457',
    lpg: '216.087',
    natural_gas: '198264.008',
  },
} as const;

/** MWh. */
export const energy = {
  2022: {
    municipal: '2418306.742',
    steam: '38116.205',
    pv: '61240.88',
    green: '171408.60',
    savings: '118420.00',
  },
  2023: {
    municipal: '2497635.194',
    steam: '35301.343',
    pv: '78656.15',
    green: '755796.54',
    savings: '143893.50',
  },
} as const;

/** tCO2e by fuel and by gas; of 2022 only the total is published. */
export const scope1 = {
  2022: { total: '93645.540', hfcs: '4216.480' },
  2023: {
    gasoline: '1157.570',
    diesel: '1654.680',
    lpg: '48.140',
    natural_gas: '39677.200',
    co2: '44799.787',
    ch4: '16921.487',
    n2o: '104.847',
    hfcs: '3031.207',
    biogenic: '103.280',
  },
} as const;

/** tCO2e; `avoided` is the total reduction by saved, self-generated and certified green electricity. */
export const scope2 = {
  2022: { market: '1385529.800' },
  2023: { location: '1571530.890', market: '610143.440', avoided: '1100074.210' },
} as const;

/** tCO2e by category, 1 to 15; category 14 is not applicable. Of 2022 only the total is published. */
export const scope3 = {
  2022: '6609751.98',
  2023: [
    '2014192.98',
    '135396.76',
    '380364.66',
    '736135.72',
    '29255.51',
    '8077.61',
    '50030.14',
    '67043.61',
    '104323.11',
    '277885.69',
    '1985053.44',
    '17461.22',
    '30389.13',
    undefined,
    '66938.29',
  ],
} as const;

/** RMB million; 2023 is the one value that fits all seven published intensities, the others are invented. */
export const revenue = {
  2021: '154200.00',
  2022: '214028.00',
  2023: '231850.00',
  2024: '252600.00',
} as const;

/** The case: kWh and tCO2e a year. */
export const iceMachineMotor = { saving: '9000000', reduction: '5000', factor: '0.5556' } as const;

/** Targets for 2024: clean energy and coaching are published, the rest lost in pictures and invented. */
export const targets2024 = {
  cleanEnergy: '40',
  coachedSuppliers: '50',
  savings: '152000.00',
  newPv: '26.00',
  green: '1050000.00',
} as const;
