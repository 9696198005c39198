import type { RecordOf } from '../../functions/domain/dataset.ts';
import type { productCertificate } from '../../functions/domain/datasets/carbon.ts';

export type Certificate = RecordOf<typeof productCertificate>;

/** Standards that a facility, not a product, is certified by. */
const ofFacilities: ReadonlySet<string> = new Set(['AWS', 'UL2799']);

export const isOfFacility = ({ standard }: Certificate): boolean => ofFacilities.has(standard);

/** Whether a certificate is valid on a day; one without a last day runs on. */
export function isValidOn({ issuedOn, expiresOn }: Certificate, day: string): boolean {
  return issuedOn <= day && (expiresOn === undefined || expiresOn >= day);
}
