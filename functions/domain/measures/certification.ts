import type { RecordOf } from '../dataset.ts';
import type { productCertificate } from '../datasets/carbon.ts';
import type { certificationPlan, greenFactoryApplication } from '../datasets/green-supply-chain.ts';
import { measure } from '../measure.ts';
import { asOf, isWithin } from '../period.ts';
import { facilityOf, isInScope } from '../reference.ts';
import { addMember, countMember, declareMembers } from '../tally.ts';

/** Standards that a facility, not a product, is certified by. */
const ofFacilities = new Set(['UL2799', 'AWS']);
const awsLevels = ['core', 'gold', 'platinum'] as const;

/** Certificates issued within the period, by standard; of facilities also those valid on its last day. */
export const measureCertificate = measure<RecordOf<typeof productCertificate>>({
  dataset: 'certificate',
  step(tally, { attributes }, { reference, period }) {
    const { standard, certificateNumber, facilityId, issuedOn, expiresOn, level } = attributes;
    if (isWithin(period, issuedOn)) addMember(tally, `certificateIssued/${standard}`, certificateNumber);
    if (!ofFacilities.has(standard) || !isInScope(reference, period.year, facilityId)) return;
    // Only a register that has AWS certificates says of a level that there is none.
    if (standard === 'AWS')
      for (const other of awsLevels) declareMembers(tally, `certificateValid/AWS/${other}`, 0);
    declareMembers(tally, `certificateValid/${standard}`, 0);
    declareMembers(tally, `certificateHolder/${standard}`, 0);
    const day = asOf(period);
    if (issuedOn > day || (expiresOn !== undefined && expiresOn < day)) return;
    addMember(tally, `certificateValid/${standard}`, certificateNumber);
    if (level !== undefined) addMember(tally, `certificateValid/${standard}/${level}`, certificateNumber);
    addMember(tally, `certificateHolder/${standard}`, facilityOf(reference, facilityId).subsidiaryId);
  },
});

/** Subsidiaries that plan a validation or a certification in the year. */
export const measureCertificationPlan = measure<RecordOf<typeof certificationPlan>>({
  dataset: 'certification-plan',
  step(tally, { attributes: { standard, facilityId, year } }, { reference }) {
    if (!isInScope(reference, year, facilityId)) return;
    addMember(tally, `certificationPlan/${standard}`, facilityOf(reference, facilityId).subsidiaryId);
  },
});

/** What an application counts as; carbon neutrality (PAS 2060) and zero-carbon parks stand in lines of their own. */
const countedAs = {
  national: 'factory',
  provincial: 'factory',
  municipal: 'factory',
  national_green_supply_chain: 'supplyChain',
  zero_carbon: 'zeroCarbon',
  PAS2060: 'pas2060',
} as const;

/** Applications of the year, those submitted by the period's last day, and subsidiaries that had submitted one. */
export const measureGreenFactoryApplication = measure<RecordOf<typeof greenFactoryApplication>>({
  dataset: 'green-factory-application',
  step(tally, { attributes: { facilityId, type, year, submittedOn } }, { reference, period }) {
    if (!isInScope(reference, year, facilityId)) return;
    const kind = countedAs[type];
    // The year's list is drawn up as a whole: a kind that is not on it is none.
    for (const other of Object.values(countedAs)) declareMembers(tally, `greenFactory/planned/${other}`, 0);
    addMember(tally, `greenFactory/planned/${kind}`, `${facilityId}/${type}`);
    if (kind !== 'factory' && kind !== 'supplyChain') return;
    const submitted = submittedOn !== undefined && submittedOn <= asOf(period);
    const { subsidiaryId } = facilityOf(reference, facilityId);
    countMember(tally, 'greenFactory/submitted', subsidiaryId, submitted);
    countMember(tally, 'greenFactory/submittedApplications', `${facilityId}/${type}`, submitted);
  },
});
