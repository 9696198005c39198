import {
  contradictingCountriesOf,
  lookUpEditionsOf,
  type Metal,
  metalsInScope,
  notEligibleOf,
  type OriginRow,
  originsOf,
  type SmelterRow,
  smeltersOf,
} from '../../functions/domain/minerals.ts';
import { asOf, parsePeriod } from '../../functions/domain/period.ts';
import type { ListDefinition } from '../../functions/domain/report.ts';

/** A smelter with countries that declarations give for it and the look-up does not. */
export interface DeclaredElsewhere {
  readonly metal: Metal;
  readonly cid: string;
  readonly countries: readonly string[];
}

/** Smelters and refiners in use, by metal in the order of the list and by CID (C-SORT). */
const smelters: ListDefinition = {
  id: 'smelters',
  role: 'results',
  rows: ({ tally, reference }): readonly SmelterRow[] =>
    metalsInScope(reference).flatMap((metal) => smeltersOf(tally, metal) ?? []),
};

/** Smelters that suppliers declared although RMI finds them not eligible: in no count, to be corrected by the suppliers. */
const notEligible: ListDefinition = {
  id: 'not-eligible',
  role: 'results',
  rows: ({ tally, reference }): readonly SmelterRow[] =>
    metalsInScope(reference).flatMap((metal) => notEligibleOf(tally, metal) ?? []),
};

/** Potential countries of origin of each metal that smelters in use smelt; none where no inquiry was performed. */
const origins: ListDefinition = {
  id: 'origins',
  role: 'results',
  rows: ({ tally, reference }): readonly OriginRow[] =>
    metalsInScope(reference)
      .filter((metal) => (smeltersOf(tally, metal) ?? []).length > 0)
      .flatMap((metal) => originsOf(tally, metal) ?? []),
};

/** The look-ups that were in force on the period's last day. */
const lookUps: ListDefinition = {
  id: 'look-ups',
  role: 'results',
  rows: ({ tally, period }): readonly string[] => lookUpEditionsOf(tally, asOf(parsePeriod(period))),
};

/** Smelters that suppliers declare in another country than the look-up does: on no page, for the check that says so. */
const declaredElsewhere: ListDefinition = {
  id: 'declared-elsewhere',
  role: 'results',
  rows: ({ tally, reference }): readonly DeclaredElsewhere[] =>
    metalsInScope(reference)
      .flatMap((metal) => smeltersOf(tally, metal) ?? [])
      .map((row) => ({
        metal: row.metal,
        cid: row.cid,
        countries: contradictingCountriesOf(tally, row),
      }))
      .filter(({ countries }) => countries.length > 0),
};

export const lists: readonly ListDefinition[] = [smelters, origins, notEligible, lookUps, declaredElsewhere];
