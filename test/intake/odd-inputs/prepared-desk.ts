import { openTables } from '../../../functions/adapters/files/open-tables.ts';
import { supplierAttributes, surveyAttributes } from '../../support/campaign-attributes.ts';
import { type Desk, intakeDesk, load } from '../../support/intake-desk.ts';
import { productKinds } from '../../support/product-kinds.ts';
import { facility, record } from '../../support/small-organisation.ts';

/** An organisation with two facilities, one of them closed, suppliers, one of them asked for its CMRT in 2024, and a solar plant, as one batch. */
export async function preparedDesk(): Promise<Desk> {
  const desk = intakeDesk(productKinds, openTables);
  await load(desk, [
    facility('north'),
    facility('closed', { closedOn: '2022-12-31' }),
    record('supplier', supplierAttributes('S-1')),
    record('supplier', supplierAttributes('A-1')),
    record('mineral-survey', {
      ...surveyAttributes('A-1', { campaignYear: 2024, issuedOn: '2024-03-01', dueOn: '2024-09-30' }),
      status: 'issued',
      submittedOn: undefined,
      reviewedOn: undefined,
    }),
    record('pv-plant', {
      plantId: 'roof',
      facilityId: 'north',
      capacityMw: '2',
      rooftop: true,
      commissionedOn: '2021-05-01',
    }),
  ]);
  return desk;
}
