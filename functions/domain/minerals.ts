import { metals } from './dataset.ts';
import { editionInForce } from './minerals/look-up.ts';
import type { Reference } from './reference.ts';
import type { Tally } from './tally.ts';

export type Metal = (typeof metals)[number];

/** Tin, tantalum, tungsten and gold: the conflict minerals of 15 U.S.C. 78m note and EU 2017/821. */
export const threeTg = ['Gold', 'Tantalum', 'Tin', 'Tungsten'] as const satisfies readonly Metal[];

/** Where a smelter stands in RMAP (domain.md §7): only conformant counts as such; what no list in date names is unknown. */
export type RmapStanding = 'conformant' | 'inProcess' | 'notParticipating' | 'unknown';

/** A smelter or refiner in the supply chain (SOR), as the smelter list prints it. */
export interface SmelterRow {
  readonly metal: Metal;
  readonly cid: string;
  readonly name?: string;
  /** Country of the facility, ISO 3166-1 alpha-2; absent where the look-up in use does not know the facility. */
  readonly country?: string;
  /** Absent where no status list was supplied: then nothing is said of anybody. */
  readonly status?: RmapStanding;
  /** Day of the list that the status comes from; absent with status `unknown` where no list in date names it. */
  readonly statusOn?: string;
}

/** Potential countries of origin of one metal's ore over the smelters in use; not where these stand. */
export interface OriginRow {
  readonly metal: Metal;
  /** ISO 3166-1 alpha-2, sorted by code: a view sorts by its language. */
  readonly countries: readonly string[];
  /** Further origins exist that are not disclosed. */
  readonly others: boolean;
}

const standings: Readonly<Record<string, RmapStanding | 'notEligible'>> = {
  conformant: 'conformant',
  active: 'inProcess',
  ecap: 'inProcess',
  non_conformant: 'notParticipating',
  not_participating: 'notParticipating',
  not_eligible: 'notEligible',
  unknown: 'unknown',
};

/** The line that a status of a list counts under; one that is not known counts as unknown. */
export const standingOfStatus = (status: string): RmapStanding | 'notEligible' =>
  standings[status] ?? 'unknown';

/** Cells that the measures of a campaign fill and that are read together here. */
export const mineralCells = {
  /** CIDs of accepted declarations; there, with none, where declarations cover the metal but name no smelter. */
  inUse: (metal: Metal): string => `sor/${metal}`,
  unresolved: (metal: Metal): string => `unresolved/${metal}`,
  country: (metal: Metal, cid: string): string => `smelterCountry/${metal}/${cid}`,
  /** Countries that declarations give for the facility. */
  declaredCountry: (metal: Metal, cid: string): string => `declaredCountry/${metal}/${cid}`,
  name: (metal: Metal, cid: string): string => `smelterName/${metal}/${cid}`,
  /** Editions of the templates whose look-up has a smelter, as `CMRT 6.31`. */
  editions: 'lookUpEditions',
  /** Statuses in date, each `<day> <status> <list>`: the greatest is the newest. */
  status: (metal: Metal, cid: string): string => `rmapStatus/${metal}/${cid}`,
  /** All lists supplied up to the period's last day, in date or not, each `<day> <list>`. */
  lists: 'rmapLists',
  origins: (metal: Metal, cid: string): string => `origin/${metal}/${cid}`,
  undisclosed: (metal: Metal): string => `originUndisclosed/${metal}`,
  /** Smelters that an inquiry was held for. */
  inquiry: 'originInquiry',
} as const;

/** Metals that the organisation asks its suppliers about, in the order of the smelter list. */
export function metalsInScope(reference: Reference): readonly Metal[] {
  const inScope = reference.profile.minerals?.inScope ?? [];
  return metals.filter((metal) => inScope.includes(metal));
}

/**
 * Consolidated smelters of a metal, by CID. What RMI finds not eligible is no smelter and left out.
 * `undefined` where no accepted declaration covers the metal.
 */
export function smeltersOf(tally: Tally, metal: Metal): readonly SmelterRow[] | undefined {
  return declared(tally, metal)
    ?.filter(({ standing }) => standing !== 'notEligible')
    .map(({ standing, ...row }) => (isAssessed(tally) ? { ...row, status: standing as RmapStanding } : row));
}

/** Smelters that declarations name although RMI finds them not eligible: their suppliers must correct their lists. */
export function notEligibleOf(tally: Tally, metal: Metal): readonly SmelterRow[] | undefined {
  return declared(tally, metal)
    ?.filter(({ standing }) => standing === 'notEligible')
    .map(({ standing, ...row }) => row);
}

/** The look-up of each template in force on a day, of those that were handed in: what the smelters are held against. */
export function lookUpEditionsOf(tally: Tally, day: string): readonly string[] {
  const editions = tally.members.get(mineralCells.editions) ?? new Set();
  return (['CMRT', 'EMRT'] as const).flatMap((template) => {
    const edition = editionInForce(editions, template, day);
    return edition === undefined ? [] : [`${template} ${edition.version}`];
  });
}

/** Countries that suppliers declare for a smelter and that the look-up does not give for it. */
export function contradictingCountriesOf(
  tally: Tally,
  { metal, cid, country }: SmelterRow,
): readonly string[] {
  if (country === undefined) return [];
  const declaredOnes = tally.members.get(mineralCells.declaredCountry(metal, cid)) ?? [];
  return [...declaredOnes].filter((one) => one !== country).sort();
}

/** Whether any status list was supplied: without one nothing is assessed, instead of all being unknown. */
export function isAssessed(tally: Tally): boolean {
  return tally.members.has(mineralCells.lists);
}

/**
 * Potential origins of a metal over the smelters in use; `undefined` where no inquiry was performed, or where it has no
 * result for any of them: what an inquiry into other smelters found makes no "none" of these.
 */
export function originsOf(tally: Tally, metal: Metal): OriginRow | undefined {
  const smelters = smeltersOf(tally, metal);
  const inquired = tally.members.get(mineralCells.inquiry);
  if (!smelters || !inquired) return undefined;
  if (smelters.length > 0 && !smelters.some(({ cid }) => inquired.has(`${metal} ${cid}`))) return undefined;
  const countries = smelters.flatMap(({ cid }) => [
    ...(tally.members.get(mineralCells.origins(metal, cid)) ?? []),
  ]);
  const undisclosed = tally.members.get(mineralCells.undisclosed(metal));
  return {
    metal,
    countries: [...new Set(countries)].sort(),
    others: smelters.some(({ cid }) => undisclosed?.has(cid)),
  };
}

/** Where a smelter stands by the lists in force; `notEligible` is no smelter. */
export function standingOfSmelter(tally: Tally, metal: Metal, cid: string): RmapStanding | 'notEligible' {
  return standingOfStatus(statusInForce(tally, metal, cid)[1] ?? 'unknown');
}

type Declared = Omit<SmelterRow, 'status'> & { readonly standing: RmapStanding | 'notEligible' };

function declared(tally: Tally, metal: Metal): readonly Declared[] | undefined {
  const cids = tally.members.get(mineralCells.inUse(metal));
  return cids && [...cids].sort().map((cid) => declaredSmelter(tally, metal, cid));
}

function declaredSmelter(tally: Tally, metal: Metal, cid: string): Declared {
  const [name] = tally.members.get(mineralCells.name(metal, cid)) ?? [];
  const [country] = tally.members.get(mineralCells.country(metal, cid)) ?? [];
  const [statusOn] = statusInForce(tally, metal, cid);
  return {
    metal,
    cid,
    ...(name === undefined ? {} : { name }),
    ...(country === undefined ? {} : { country }),
    ...(statusOn === undefined ? {} : { statusOn }),
    standing: standingOfSmelter(tally, metal, cid),
  };
}

/**
 * The newest status that a list in force gives: of each list its newest edition, so that a smelter which the newest
 * edition no longer names is unknown, whatever an older one said.
 */
function statusInForce(tally: Tally, metal: Metal, cid: string): readonly string[] {
  const statuses = [...(tally.members.get(mineralCells.status(metal, cid)) ?? [])].sort();
  return (
    statuses
      .map((one) => one.split(' '))
      .findLast(([day, , list]) => day === newestEdition(tally, list as string)) ?? []
  );
}

/** Day of a list's newest edition up to the period's last day. */
function newestEdition(tally: Tally, list: string): string | undefined {
  return [...(tally.members.get(mineralCells.lists) ?? [])]
    .map((one) => one.split(' '))
    .filter(([, name]) => name === list)
    .map(([day]) => day)
    .sort()
    .at(-1);
}
