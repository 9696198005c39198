import type { RecordOf } from '../dataset.ts';
import type {
  carbonPrice,
  cepProject,
  eepProject,
  factoryTarget,
  supplierCarbon,
  supplierVisit,
} from '../datasets/carbon.ts';
import type { revenue } from '../datasets/master.ts';
import { Decimal } from '../decimal.ts';
import { factorFor } from '../factor.ts';
import { measure } from '../measure.ts';
import { asOf, monthsOfQuarter, startsOn } from '../period.ts';
import { pricedCells } from '../priced-emissions.ts';
import { facilityOf, isInScope } from '../reference.ts';
import { add, addMember, markPresent } from '../tally.ts';

const rmbPerMillion = 1_000_000;

export const measureEepProject = measure<RecordOf<typeof eepProject>>({
  dataset: 'eep-project',
  step(tally, { attributes, estimated }, { reference, period }) {
    if (!isInScope(reference, attributes.year, attributes.facilityId)) return;
    const saved = new Decimal(attributes.verifiedMwh);
    const region = facilityOf(reference, attributes.facilityId).gridRegion;
    const factor = factorFor(reference, 'grid', region, startsOn(period));
    add(tally, `eep/${attributes.facilityId}`, saved, estimated);
    add(tally, 'avoided/eep', saved.times(factor.perGas.CO2e ?? 0), estimated);
    markPresent(tally, 'eep', attributes.facilityId, monthsOfQuarter(attributes.quarter));
  },
});

export const measureCepProject = measure<RecordOf<typeof cepProject>>({
  dataset: 'cep-project',
  step(tally, { attributes, estimated }, { reference }) {
    if (!isInScope(reference, attributes.year, attributes.facilityId)) return;
    add(tally, `cep/${attributes.facilityId}`, new Decimal(attributes.verifiedMwh), estimated);
    markPresent(tally, 'cep', attributes.facilityId, monthsOfQuarter(attributes.quarter));
  },
});

export const measureFactoryTarget = measure<RecordOf<typeof factoryTarget>>({
  dataset: 'factory-target',
  step(tally, { attributes, estimated }, { reference }) {
    if (!isInScope(reference, attributes.year, attributes.facilityId)) return;
    add(
      tally,
      `factoryTarget/${attributes.programme}/${attributes.facilityId}`,
      new Decimal(attributes.targetMwh),
      estimated,
    );
  },
});

/** Revenue in RMB million; a quarter that is not audited is not final and leaves intensities withheld. */
export const measureRevenue = measure<RecordOf<typeof revenue>>({
  dataset: 'revenue',
  step(tally, { attributes, estimated }) {
    if (!attributes.audited) return;
    add(tally, 'revenue', new Decimal(attributes.amountRmb).dividedBy(rmbPerMillion), estimated);
    markPresent(tally, 'revenue', wholeOrganisation, monthsOfQuarter(attributes.quarter));
  },
});

/** The internal price of a year, RMB per tCO2e. */
export const measureCarbonPrice = measure<RecordOf<typeof carbonPrice>>({
  dataset: 'carbon-price',
  step(tally, { attributes, estimated }) {
    add(tally, pricedCells.price, new Decimal(attributes.shadowPriceRmb), estimated);
  },
});

/** Stands in place of a facility where an expectation is the organisation's own. */
export const wholeOrganisation = '*';

export const measureSupplierVisit = measure<RecordOf<typeof supplierVisit>>({
  dataset: 'supplier-visit',
  step(tally, { attributes }) {
    addMember(tally, `visited/${attributes.purpose}`, attributes.supplierId);
  },
});

export const measureSupplierCarbon = measure<RecordOf<typeof supplierCarbon>>({
  dataset: 'supplier-carbon',
  step(tally, { attributes }, { period }) {
    const day = asOf(period);
    if (attributes.issuedOn > day) return;
    addMember(tally, 'supplierCarbon/issued', attributes.supplierId);
    if (attributes.submittedOn !== undefined && attributes.submittedOn <= day)
      addMember(tally, 'supplierCarbon/submitted', attributes.supplierId);
  },
});
