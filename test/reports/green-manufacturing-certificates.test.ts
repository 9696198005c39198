import { expect, test } from 'vitest';
import { parsePeriod } from '../../functions/domain/period.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import { validCertificates } from '../../templates/green-manufacturing/certificates.ts';
import { plant, smallOrganisation } from '../domain/small-organisation.ts';

const reference = smallOrganisation({ facilities: [plant('P1'), plant('OUT')], scope: [['P1', '1']] });

const certificate = (certificateNumber: string, more = {}) => ({
  certificateNumber,
  standard: 'AWS',
  facilityId: 'P1',
  level: 'gold',
  issuedOn: '2023-01-01',
  expiresOn: '2024-06-30',
  ...more,
});

test('certificates stand in the tables that the figures count: of consolidated facilities, valid on the last day', () => {
  const records = [
    certificate('valid'),
    certificate('of a facility outside the consolidation', { facilityId: 'OUT' }),
    certificate('run out', { expiresOn: '2024-06-29' }),
    certificate('issued later', { issuedOn: '2024-07-01', expiresOn: '2027-06-30' }),
    certificate('of a product', { standard: 'ISO14067', level: undefined }),
  ];
  const context = { period: parsePeriod('2024-H1'), reference, records: () => records };
  const listed = validCertificates(context as unknown as ViewContext);
  expect(listed.map(({ certificateNumber }) => certificateNumber)).toEqual(['valid']);
});
