import type { RecordOf } from '../../functions/domain/dataset.ts';
import type { productCertificate } from '../../functions/domain/datasets/carbon.ts';
import { asOf } from '../../functions/domain/period.ts';
import type { ViewContext } from '../../functions/domain/report.ts';

export type Certificate = RecordOf<typeof productCertificate>;

/** Standards that a facility, not a product, is certified by. */
const ofFacilities: ReadonlySet<string> = new Set(['AWS', 'UL2799']);

export const isOfFacility = ({ standard }: Certificate): boolean => ofFacilities.has(standard);

/** Whether a certificate is valid on a day; one without a last day runs on. */
export function isValidOn({ issuedOn, expiresOn }: Certificate, day: string): boolean {
  return issuedOn <= day && (expiresOn === undefined || expiresOn >= day);
}

/** Certificates of consolidated facilities that are valid on the period's last day: those that the figures count. */
export function validCertificates(context: ViewContext): readonly Certificate[] {
  const day = asOf(context.period);
  const consolidated = context.reference.consolidations.get(context.period.year);
  return (context.records('certificate') as readonly Certificate[]).filter(
    (one) => isOfFacility(one) && isValidOn(one, day) && consolidated?.has(one.facilityId) === true,
  );
}
