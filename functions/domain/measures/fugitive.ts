import type { RecordOf } from '../dataset.ts';
import type { refrigerant, wastewater } from '../datasets/carbon.ts';
import { Decimal } from '../decimal.ts';
import { factorFor, gwpOf } from '../factor.ts';
import { measure } from '../measure.ts';
import { monthsOfQuarter } from '../period.ts';
import { addPriced } from '../priced-emissions.ts';
import { facilityOf, isInScope } from '../reference.ts';
import { add, markPresent } from '../tally.ts';

const kilogramPerTonne = 1000;

/**
 * Losses of fluorinated gases: kg × GWP ÷ 1,000. Ozone-depleting gases stay outside the scopes, in a memo cell
 * (domain.md §4.1, §4.3).
 */
export const measureRefrigerant = measure<RecordOf<typeof refrigerant>>({
  dataset: 'refrigerant',
  step(tally, { attributes, estimated }, { reference }) {
    if (!isInScope(reference, attributes.year, attributes.facilityId)) return;
    const { value, group } = gwpOf(reference, attributes.gas);
    const tonnes = new Decimal(attributes.lossKg).times(value).dividedBy(kilogramPerTonne);
    const scope = group === 'outside' ? 'memo' : 'scope1';
    // Names of blends may hold the separator of cells; a path with a segment too many would fit no metric.
    const name = attributes.gas.replaceAll('/', '-');
    add(tally, `${scope}/refrigerant/${name}/${group}`, tonnes, estimated);
    if (scope === 'scope1') addPriced(tally, facilityOf(reference, attributes.facilityId), tonnes, estimated);
    markPresent(tally, 'refrigerant', attributes.facilityId, monthsOfQuarter(attributes.quarter));
  },
});

/**
 * Methane of wastewater treatment: COD removed × B0 × MCF − recovered (domain.md §4.3; the factor's `perGas.CH4` is
 * B0 × MCF in t CH4 per t COD).
 */
export const measureWastewater = measure<RecordOf<typeof wastewater>>({
  dataset: 'wastewater',
  step(tally, { attributes, estimated }, { reference }) {
    if (!isInScope(reference, attributes.year, attributes.facilityId)) return;
    const day = `${attributes.year}-${String(attributes.quarter * 3 - 2).padStart(2, '0')}-01`;
    const factor = factorFor(reference, 'wastewater', 'cod', day);
    const generated = new Decimal(attributes.codRemovedT).times(factor.perGas.CH4 ?? 0);
    const released = generated.minus(new Decimal(attributes.recoveredCh4Kg).dividedBy(kilogramPerTonne));
    const { value, group } = gwpOf(reference, 'CH4 (non-fossil)');
    const emitted = Decimal.max(released, 0).times(value);
    add(tally, `scope1/wastewater/cod/${group}`, emitted, estimated);
    addPriced(tally, facilityOf(reference, attributes.facilityId), emitted, estimated);
    markPresent(tally, 'wastewater', attributes.facilityId, monthsOfQuarter(attributes.quarter));
  },
});
