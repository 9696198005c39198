import {
  lookUpEditionsOf,
  metalsInScope,
  notEligibleOf,
  type OriginRow,
  originsOf,
  type SmelterRow,
  smeltersOf,
} from '../../functions/domain/minerals.ts';
import type { ListDefinition } from '../../functions/domain/report.ts';

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

/** Editions whose look-up says what smelters are called and where they stand. */
const lookUps: ListDefinition = {
  id: 'look-ups',
  role: 'results',
  rows: ({ tally }): readonly string[] => lookUpEditionsOf(tally),
};

export const lists: readonly ListDefinition[] = [smelters, origins, notEligible, lookUps];
