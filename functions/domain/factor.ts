import { Decimal } from './decimal.ts';
import { Failure } from './failure.ts';
import type { EmissionFactor, Reference } from './reference.ts';

/**
 * The factor in force for a subject on a day: newest `validFrom` not after it, not yet expired. Throws where none is,
 * naming what is missing: an emission without a dated factor is not computed (domain.md §4.1).
 */
export function factorFor(
  reference: Reference,
  applies: EmissionFactor['applies'],
  subject: string,
  day: string,
): EmissionFactor {
  let best: EmissionFactor | undefined;
  for (const factor of reference.factors) {
    if (factor.applies !== applies || factor.subject !== subject || factor.validFrom > day) continue;
    if (factor.validTo !== undefined && factor.validTo < day) continue;
    if (best === undefined || factor.validFrom > best.validFrom) best = factor;
  }
  if (best) return best;
  throw new Failure(
    'aggregate.factor-missing',
    `no ${applies} emission factor for "${subject}" is valid on ${day}: hand in a dated factor with its source`,
  );
}

/** Global warming potential of a gas in the organisation's one set. `CH4` of fuels is fossil, of wastewater not. */
export function gwpOf(
  reference: Reference,
  gas: string,
): { readonly value: Decimal; readonly group: string } {
  const set = reference.profile.gwpSet;
  const row = reference.gwp.find((candidate) => candidate.set === set && candidate.gas === gas);
  if (row) return { value: new Decimal(row.value), group: row.group };
  throw new Failure(
    'aggregate.factor-missing',
    `no ${set} global warming potential for "${gas}": hand in the value with its source`,
  );
}
