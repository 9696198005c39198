import type { RecordOf } from '../dataset.ts';
import type { activity } from '../datasets/carbon.ts';
import { Decimal, sum } from '../decimal.ts';
import { factorFor, gwpOf } from '../factor.ts';
import { type MeasureContext, measure } from '../measure.ts';
import { monthCode } from '../period.ts';
import { addPriced } from '../priced-emissions.ts';
import { facilityOf, isInScope } from '../reference.ts';
import { add, countSource, emptyTally, type Tally } from '../tally.ts';
import { conversion, convert, gigajoulePerMegawattHour } from '../unit.ts';

const kilogramPerTonne = 1000;

/** Activity to energy and Scope 1 and 2 emissions per gas (domain.md §4.1–§4.4). */
export const measureActivity = measure<RecordOf<typeof activity>>({
  dataset: 'activity',
  step(tally, { attributes, estimated }, { reference }) {
    if (!isInScope(reference, attributes.year, attributes.facilityId)) return;
    const facility = facilityOf(reference, attributes.facilityId);
    const place =
      attributes.sourceType === 'electricity' ? `${facility.market}/${facility.gridRegion}` : '-/-';
    const month = monthCode(attributes.year, attributes.month);
    // The unit comes last: it is free text and may hold the separator itself (kg/d).
    const cell = `raw/${attributes.sourceType}/${attributes.carrier}/${month}/${place}/${attributes.unit}`;
    const amount = new Decimal(attributes.amount);
    add(tally, cell, amount, estimated);
    if (facility.thresholdTco2e !== undefined)
      add(tally, `${ofFacility}${facility.facilityId}/${cell}`, amount, estimated);
    countSource(tally, `activity:${attributes.carrier}`, attributes.facilityId, attributes.month);
  },
  finish(raw, context) {
    const tally: Tally = { ...emptyTally(), presence: raw.presence, sources: raw.sources };
    for (const [cell, amount] of raw.sums) {
      const records = raw.counts.get(cell) ?? 0;
      const estimated = raw.estimated.get(cell);
      if (cell.startsWith(ofFacility)) priced(tally, cell, { amount, estimated, context });
      else convertCell(tally, cell, { amount, records, estimated, context });
    }
    return tally;
  },
});

/** Opens the cells that keep a facility's own amounts apart, of facilities whose emissions have a price. */
const ofFacility = 'of/';

type Amounts = Pick<Part, 'amount' | 'records' | 'estimated' | 'context'>;

/** Turns a raw sum into energy and emissions. */
function convertCell(tally: Tally, cell: string, amounts: Amounts): void {
  const [, sourceType = '', carrier = '', month = '', market = '', gridRegion = '', ...unit] =
    cell.split('/');
  const day = `${month}-01`;
  const part = { tally, sourceType, carrier, unit: unit.join('/'), day, market, gridRegion, ...amounts };
  if (sourceType === 'electricity') purchasedElectricity(part);
  else if (sourceType === 'process') processGas(part);
  else if (sourceType === 'stationary' || sourceType === 'mobile') fuel(part);
  else deliveredHeat(part);
}

/** Adds the Scope 1 and location-based Scope 2 emissions of a facility's raw sum to its own cell. */
function priced(tally: Tally, cell: string, amounts: Omit<Amounts, 'records'>): void {
  const [, facilityId = '', ...raw] = cell.split('/');
  const own = emptyTally();
  convertCell(own, raw.join('/'), { ...amounts, records: 0 });
  const emitted = sum([...own.sums].filter(([name]) => isEmission(name)).map(([, tonnes]) => tonnes));
  addPriced(tally, facilityOf(amounts.context.reference, facilityId), emitted, false);
}

const isEmission = (cell: string): boolean => /^(?:scope1|scope2Location|scope2Heat)\//.test(cell);

interface Part {
  readonly tally: Tally;
  readonly sourceType: string;
  readonly carrier: string;
  readonly unit: string;
  readonly amount: Decimal;
  readonly day: string;
  readonly market: string;
  readonly gridRegion: string;
  readonly context: MeasureContext;
  readonly records: number;
  /** Part of the amount that is estimated. */
  readonly estimated: Decimal | undefined;
}

/** Adds `amount × factor` to a cell, and the estimated part beside it. */
function put(part: Part, cell: string, factor: Decimal): void {
  add(part.tally, cell, part.amount.times(factor), false, part.records);
  if (part.estimated)
    part.tally.estimated.set(cell, part.estimated.times(factor).plus(part.tally.estimated.get(cell) ?? 0));
}

function fuel(part: Part): void {
  const { reference } = part.context;
  const factor = factorFor(reference, 'fuel', part.carrier, part.day);
  const inFactorUnit = unitRatio(part.unit, factor.unit, factor.density);
  const gigajoule = inFactorUnit.times(factor.netCalorificValue ?? 0);
  const megawattHour = gigajoule.dividedBy(gigajoulePerMegawattHour);
  const biogenic = new Decimal(factor.biogenicShare ?? 0);
  const fossil = new Decimal(1).minus(biogenic);
  // Ethanol gasoline reports under gasoline; only its biogenic CO2 stands apart (domain.md §4.3).
  const name = part.carrier === 'ethanol_gasoline' ? 'gasoline' : part.carrier;
  put(part, `energy/${name}`, megawattHour.times(fossil));
  for (const [gas, kilogramPerGigajoule] of Object.entries(factor.perGas)) {
    const { value, group } = gwpOf(reference, gas === 'CH4' ? 'CH4 (fossil)' : gas);
    const share = gas === 'CO2' ? fossil : new Decimal(1);
    const tonnes = gigajoule.times(share).times(kilogramPerGigajoule).dividedBy(kilogramPerTonne);
    put(part, `scope1/${part.sourceType}/${name}/${group}`, tonnes.times(value));
  }
  if (biogenic.isZero()) return;
  put(part, 'energy/biomass', megawattHour.times(biogenic));
  put(
    part,
    'biogenic/ethanol',
    gigajoule
      .times(biogenic)
      .times(factor.biogenicCo2 ?? 0)
      .dividedBy(kilogramPerTonne),
  );
}

function purchasedElectricity(part: Part): void {
  const megawattHour = convert(new Decimal(1), part.unit, 'MWh');
  put(part, `electricity/${part.market}/${part.gridRegion}`, megawattHour);
  const factor = factorFor(part.context.reference, 'grid', part.gridRegion, part.day);
  put(part, `scope2Location/grid/${part.gridRegion}`, megawattHour.times(factor.perGas.CO2e ?? 0));
}

function deliveredHeat(part: Part): void {
  const factor = factorFor(part.context.reference, 'heat', part.carrier, part.day);
  const gigajoule = unitRatio(part.unit, factor.unit, undefined).times(factor.netCalorificValue ?? 1);
  put(part, `heat/${part.carrier}`, gigajoule.dividedBy(gigajoulePerMegawattHour));
  put(part, `scope2Heat/${part.carrier}`, gigajoule.times(factor.perGas.CO2e ?? 0));
}

function processGas(part: Part): void {
  const { reference } = part.context;
  const factor = factorFor(reference, 'process', part.carrier, part.day);
  const inFactorUnit = unitRatio(part.unit, factor.unit, undefined);
  for (const [gas, tonnePerUnit] of Object.entries(factor.perGas)) {
    const { value, group } = gwpOf(reference, gas);
    put(part, `scope1/process/${part.carrier}/${group}`, inFactorUnit.times(tonnePerUnit).times(value));
  }
}

/** Amount in the factor's unit per reported unit; a volume of a fuel factored by mass goes through its stored density. */
function unitRatio(from: string, to: string, density: string | undefined): Decimal {
  const one = new Decimal(1);
  if (to === 't' && density !== undefined && conversion(from, 'm3') !== undefined)
    return convert(one, from, 'm3').times(density);
  return convert(one, from, to);
}
