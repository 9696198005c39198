import { metals } from './dataset.ts';
import { Decimal } from './decimal.ts';
import type { Outcome } from './formula-value.ts';
import {
  isAssessed,
  type Metal,
  metalsInScope,
  notEligibleOf,
  originsOf,
  type RmapStanding,
  smeltersOf,
} from './minerals.ts';
import type { Reference } from './reference.ts';
import type { Tally } from './tally.ts';

const counted = (rows: readonly unknown[] | undefined): Outcome =>
  rows ? { value: new Decimal(rows.length) } : { missing: 'noRecords' };

const inScope = (metal: Metal, reference: Reference): boolean => metalsInScope(reference).includes(metal);

/** Smelters of a metal; not applicable to an organisation that does not ask about the metal. */
export function countSmelters(
  metal: Metal,
  which: 'inUse' | 'located' | 'notEligible' | RmapStanding,
  tally: Tally,
  reference: Reference,
): Outcome {
  if (!inScope(metal, reference)) return { notApplicable: true };
  const smelters = smeltersOf(tally, metal);
  if (which === 'inUse') return counted(smelters);
  if (which === 'located') return counted(smelters?.filter(({ country }) => country !== undefined));
  if (smelters && !isAssessed(tally)) return { missing: 'notAssessed' };
  if (which === 'notEligible') return counted(notEligibleOf(tally, metal));
  return counted(smelters?.filter(({ status }) => status === which));
}

/** Rows of the smelter list: of all metals in scope that any accepted declaration covers. */
export function countSmelterRows(tally: Tally, reference: Reference): Outcome {
  const lists = metals
    .filter((metal) => inScope(metal, reference))
    .flatMap((metal) => {
      const rows = smeltersOf(tally, metal);
      return rows ? [rows] : [];
    });
  return counted(lists.length === 0 ? undefined : lists.flat());
}

/** Distinct potential countries of origin of a metal; missing where no inquiry was performed. */
export function countOrigins(metal: Metal, tally: Tally, reference: Reference): Outcome {
  if (!inScope(metal, reference)) return { notApplicable: true };
  return counted(originsOf(tally, metal)?.countries);
}
