import { facilitiesOfSubsidiary } from '../consolidated.ts';
import type { RecordOf } from '../dataset.ts';
import type {
  chemicalDisclosure,
  hsSupplierAudit,
  regulatoryUpdate,
  systemSuggestion,
  vocProject,
} from '../datasets/chemicals.ts';
import { Decimal } from '../decimal.ts';
import { measure } from '../measure.ts';
import { asOf, isWithin } from '../period.ts';
import { isInScope } from '../reference.ts';
import { add, addMember, countMember, declareMembers } from '../tally.ts';

/** Updates assessed within the period; one that was collected in it and still waits makes a zero a zero. */
export const measureRegulatoryUpdate = measure<RecordOf<typeof regulatoryUpdate>>({
  dataset: 'regulatory-update',
  step(tally, { attributes: { updateId, status, collectedOn, assessedOn } }, { period }) {
    if (status === 'assessed' && assessedOn !== undefined && isWithin(period, assessedOn))
      addMember(tally, 'regulatoryUpdates', updateId);
    else if (isWithin(period, collectedOn)) declareMembers(tally, 'regulatoryUpdates');
  },
});

export const measureSystemSuggestion = measure<RecordOf<typeof systemSuggestion>>({
  dataset: 'system-suggestion',
  step(tally, { attributes: { suggestionId, system } }) {
    addMember(tally, `systemSuggestions/${system}`, suggestionId);
  },
});

export const measureHsSupplierAudit = measure<RecordOf<typeof hsSupplierAudit>>({
  dataset: 'hs-supplier-audit',
  step(tally, { attributes: { supplierId } }) {
    addMember(tally, 'hsAudited', supplierId);
  },
});

/**
 * Where each subsidiary's disclosure stood on the period's last day. One that came back has not been submitted until
 * it is handed in again; what happened later does not count yet.
 */
export const measureChemicalDisclosure = measure<RecordOf<typeof chemicalDisclosure>>({
  dataset: 'chemical-disclosure',
  step(tally, { attributes }, { reference, period }) {
    const { subsidiaryId, submittedOn, rejectedOn, closedOn } = attributes;
    if (facilitiesOfSubsidiary(subsidiaryId, period, reference).length === 0) return;
    const day = asOf(period);
    const happened = (on: string | undefined): on is string => on !== undefined && on <= day;
    const submitted = happened(submittedOn) && !(happened(rejectedOn) && rejectedOn >= submittedOn);
    countMember(tally, 'chemicals/submitted', subsidiaryId, submitted);
    countMember(tally, 'chemicals/closed', subsidiaryId, submitted && happened(closedOn));
  },
});

/** kg of volatile organic compounds that approved projects avoided. */
export const measureVocProject = measure<RecordOf<typeof vocProject>>({
  dataset: 'voc-project',
  step(tally, { attributes, estimated }, { reference }) {
    if (!attributes.approved || !isInScope(reference, attributes.year, attributes.facilityId)) return;
    const reduction = new Decimal(attributes.baselineKg).minus(attributes.actualKg);
    add(tally, 'vocReduction', reduction, estimated);
  },
});
