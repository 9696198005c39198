import type { RecordOf } from '../dataset.ts';
import type { scope3 } from '../datasets/carbon.ts';
import { Decimal } from '../decimal.ts';
import { measure } from '../measure.ts';
import { add } from '../tally.ts';

/** Scope 3 by category; not applicable and not calculated are statements of their own, neither zero nor missing (domain.md §4.5). */
export const measureScope3 = measure<RecordOf<typeof scope3>>({
  dataset: 'scope3',
  step(tally, { attributes, estimated }) {
    const cell = `scope3/${String(attributes.category).padStart(2, '0')}`;
    if (attributes.method === 'not-applicable') tally.notApplicable.add(cell);
    else if (attributes.method === 'not-calculated') tally.notCalculated.add(cell);
    else if (attributes.emissionsT !== undefined)
      add(tally, cell, new Decimal(attributes.emissionsT), estimated);
  },
});
