import type { Unit } from '../domain/metric.ts';
import { folded } from '../domain/sheet/fold.ts';

/** Ways in which reports write the units of the catalogue, folded: no spaces, no case, no subscripts. */
const quantities: Readonly<Record<string, Unit>> = {
  mwh: 'MWh',
  mw·h: 'MWh',
  兆瓦时: 'MWh',
  mw: 'MW',
  兆瓦: 'MW',
  tco2e: 'tCO2e',
  tco2eq: 'tCO2e',
  'tco2-e': 'tCO2e',
  吨二氧化碳当量: 'tCO2e',
  '吨二氧化碳当量(tco2e)': 'tCO2e',
  吨co2e: 'tCO2e',
  '%': 'percent',
  percent: 'percent',
  percentage: 'percent',
  百分比: 'percent',
  t: 't',
  tonne: 't',
  tonnes: 't',
  吨: 't',
  kg: 'kg',
  千克: 'kg',
  公斤: 'kg',
  m3: 'm3',
  立方米: 'm3',
  rmbmillion: 'rmbMillion',
  rmb1million: 'rmbMillion',
  百万元: 'rmbMillion',
  百万元人民币: 'rmbMillion',
  人民币百万元: 'rmbMillion',
};

const unitOf = (name: string): Unit | undefined =>
  Object.hasOwn(quantities, name) ? quantities[name] : undefined;

/** Revenue as the denominator of an intensity. */
const ofRevenue =
  /^(?:rmb(?:1)?million|rmbmn|(?:1)?millionrmb|(?:人民币)?百万元(?:人民币)?(?:营收|营业收入)?)$/;

const perRevenue: Readonly<Partial<Record<Unit, Unit>>> = {
  MWh: 'MWhPerRmbMillion',
  tCO2e: 'tCO2ePerRmbMillion',
};

/** Emissions in a unit that does not say of what, or which of three tons. */
const loose = new Set(['ton', 'tons', 't', 'tonne', 'tonnes', '吨', 'mt', 'tco2', '吨二氧化碳']);

/** The unit of the catalogue that a text means; `undefined` where it is none of them. */
export function readPrintedUnit(text: string): Unit | undefined {
  const [quantity = '', ...per] = folded(text).split('/');
  if (per.length === 0) return unitOf(quantity);
  const unit = unitOf(quantity);
  return unit !== undefined && ofRevenue.test(per.join('/')) ? perRevenue[unit] : undefined;
}

/** Whether the unit of emissions is written so that a reader must guess: `ton`. */
export const isLooseEmissionUnit = (text: string): boolean => loose.has(folded(text));

/** Whether a unit divides by revenue: then no total can carry it (domain.md §5, C-UNIT). */
export function isPerRevenue(text: string): boolean {
  const [, ...per] = folded(text).split('/');
  return per.length > 0 && ofRevenue.test(per.join('/'));
}
