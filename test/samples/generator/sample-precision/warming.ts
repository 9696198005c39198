import { type Fact, fact } from '../fact.ts';

type Group = 'CO2' | 'CH4' | 'N2O' | 'HFCs' | 'PFCs' | 'SF6' | 'NF3' | 'outside';

/** Gas, group, AR5 and AR6 value. Mixtures by mass share of their components. */
const gases: readonly (readonly [string, Group, string, string])[] = [
  ['CO2', 'CO2', '1', '1'],
  ['CH4 (fossil)', 'CH4', '30', '29.8'],
  ['CH4 (non-fossil)', 'CH4', '28', '27.0'],
  ['CH4 (origin unknown)', 'CH4', '28', '27.9'],
  ['N2O', 'N2O', '265', '273'],
  ['HFC-23', 'HFCs', '12400', '14600'],
  ['HFC-32', 'HFCs', '677', '771'],
  ['HFC-125', 'HFCs', '3170', '3740'],
  ['HFC-134a', 'HFCs', '1300', '1530'],
  ['HFC-143a', 'HFCs', '4800', '5810'],
  ['HFC-152a', 'HFCs', '138', '164'],
  ['HFC-227ea', 'HFCs', '3350', '3600'],
  ['HFC-245fa', 'HFCs', '858', '962'],
  ['R-410A', 'HFCs', '1923.5', '2255.5'],
  ['R-407C', 'HFCs', '1624.21', '1907.93'],
  ['R-404A', 'HFCs', '3942.8', '4728'],
  ['CF4', 'PFCs', '6630', '7380'],
  ['C2F6', 'PFCs', '11100', '12400'],
  ['SF6', 'SF6', '23500', '24300'],
  ['NF3', 'NF3', '16100', '17400'],
  ['HCFC-22', 'outside', '1760', '1960'],
];

const sources = {
  AR5: 'IPCC, Fifth Assessment Report, Working Group I, table 8.A.1',
  AR6: 'IPCC, Sixth Assessment Report, Working Group I, table 7.SM.7',
} as const;

export const warmingPotentials: readonly Fact[] = gases.flatMap(([gas, group, ar5, ar6]) => [
  fact('gwp', { set: 'AR5', gas, group, value: ar5, source: sources.AR5 }),
  fact('gwp', { set: 'AR6', gas, group, value: ar6, source: sources.AR6 }),
]);

/** AR6 value of a gas, for calibration. */
export function warmingOf(gas: string): string {
  const row = gases.find(([name]) => name === gas);
  if (!row) throw new RangeError(`no warming potential for ${gas}`);
  return row[3];
}
