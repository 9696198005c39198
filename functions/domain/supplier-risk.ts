import { coveredCountries } from './covered-countries.ts';
import { isAssessed, type Metal, mineralCells, standingOfSmelter } from './minerals.ts';
import type { Tally } from './tally.ts';

/** `notAssessed` where no status list was supplied, or where nothing is known of the supplier's smelters. */
export type RiskLevel = 'high' | 'medium' | 'low' | 'notAssessed';

/**
 * Why: no answer after the day it was due by and a reminder; a smelter that is not conformant; a conformant smelter
 * whose ore may come from a covered country.
 */
export type RiskReason = 'noAnswer' | 'notConformant' | 'coveredCountry';

export interface SupplierRisk {
  readonly supplierId: string;
  readonly level: RiskLevel;
  /** Smelters as `<metal> <CID>` that the level follows from, by reason; in order. */
  readonly reasons: Readonly<Partial<Record<RiskReason, readonly string[]>>>;
}

/** What is known of one supplier: whether its answer is overdue, and the smelters that its declarations name. */
export interface SupplierFacts {
  readonly supplierId: string;
  readonly overdue: boolean;
  readonly smelters: readonly (readonly [metal: Metal, cid: string])[];
}

/**
 * A supplier's risk level is the highest that any rule gives it (domain.md §7): high for a smelter that is not
 * conformant under a supplied status list, and for an answer that is overdue after a reminder; medium for a conformant
 * smelter with potential origins in a covered country; low where all of its smelters are conformant. `lists` holds the
 * status list and the results of the inquiry into origins.
 */
export function supplierRisk({ supplierId, overdue, smelters }: SupplierFacts, lists: Tally): SupplierRisk {
  const assessed = isAssessed(lists)
    ? smelters
        .map(([metal, cid]) => ({ metal, cid, standing: standingOfSmelter(lists, metal, cid) }))
        .filter(({ standing }) => standing !== 'notEligible')
    : [];
  const named = (which: typeof assessed): readonly string[] =>
    which.map(({ metal, cid }) => `${metal} ${cid}`).sort();
  const notConformant = named(assessed.filter(({ standing }) => standing !== 'conformant'));
  const coveredCountry = named(
    assessed.filter(
      ({ metal, cid, standing }) => standing === 'conformant' && mayComeFromCovered(lists, metal, cid),
    ),
  );
  const reasons = {
    ...(overdue ? { noAnswer: [] } : {}),
    ...(notConformant.length > 0 ? { notConformant } : {}),
    ...(coveredCountry.length > 0 ? { coveredCountry } : {}),
  };
  return { supplierId, level: levelOf(reasons, assessed.length), reasons };
}

function mayComeFromCovered(lists: Tally, metal: Metal, cid: string): boolean {
  const origins = lists.members.get(mineralCells.origins(metal, cid)) ?? [];
  return [...origins].some((country) => coveredCountries.has(country));
}

function levelOf(reasons: SupplierRisk['reasons'], assessed: number): RiskLevel {
  if (reasons.noAnswer || reasons.notConformant) return 'high';
  if (reasons.coveredCountry) return 'medium';
  return assessed > 0 ? 'low' : 'notAssessed';
}
