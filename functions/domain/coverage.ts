import { facilitiesIn, monthsOwed } from './consolidated.ts';
import { Decimal, sum } from './decimal.ts';
import type { Coverage } from './figure.ts';
import { monthsOf, type Period } from './period.ts';
import { consolidationOf, facilityOf, type Reference } from './reference.ts';
import type { Tally } from './tally.ts';

/**
 * Who must report what: an activity carrier (`activity:natural_gas`), a dataset that facilities keep (`refrigerant`,
 * `wastewater`, `pv`, `eep`, `cep`, `waste`, `water`), or the organisation itself (`revenue`).
 */
export type Expectation = string;

/** Expectations that the organisation meets as a whole, not facility by facility. */
export const organisationWide: ReadonlySet<Expectation> = new Set(['revenue']);

/**
 * Expectations that every consolidated facility meets, itself or through its subsidiary: how it stands on the IPE Blue
 * Map (`ipe`) and its water risk (`water-risk`). They are no source of activity, so no list of sources names them.
 */
const ofEveryFacility: ReadonlySet<Expectation> = new Set(['ipe', 'water-risk']);

/** Expectations that go by another name than the dataset that meets them. */
const metWith: Readonly<Record<string, string>> = {
  pv: 'pv-generation',
  eep: 'eep-project',
  cep: 'cep-project',
  ipe: 'ipe-snapshot',
};

/** The dataset whose records meet an expectation. */
export function datasetOf(expectation: Expectation): string {
  const kind = expectation.split(':')[0] as string;
  return metWith[kind] ?? kind;
}

/**
 * Which expected facilities delivered every month of the period. A facility that opened or closed within the period
 * owes the months it ran. Missing is never zero: an incomplete facility lowers coverage and is named.
 */
export function coverageOf(
  expects: readonly Expectation[],
  tally: Tally,
  period: Period,
  reference: Reference,
): Coverage | undefined {
  if (expects.length === 0) return undefined;
  const ownersOf = new Map<string, Expectation[]>();
  for (const expectation of new Set(expects)) {
    for (const owner of ownersFor(expectation, period, reference)) {
      ownersOf.set(owner, [...(ownersOf.get(owner) ?? []), expectation]);
    }
  }
  const incomplete = [...ownersOf].filter(
    ([owner, owed]) => !owed.every((one) => delivered(one, owner, tally, period, reference)),
  );
  const names = new Set(incomplete.map(([owner]) => owner));
  return {
    complete: ownersOf.size - names.size,
    expected: ownersOf.size,
    weight: weightShare([...ownersOf.keys()], names, period, reference).toFixed(),
    incomplete: [...names].sort(),
  };
}

/** Who owes an expectation in a period: facilities by their id, `*` for the organisation as a whole. */
export function ownersFor(expectation: Expectation, period: Period, reference: Reference): readonly string[] {
  if (organisationWide.has(expectation)) return ['*'];
  const carrier = expectation.split(':').at(-1) as string;
  return facilitiesIn(period, reference)
    .filter(({ expectedSources }) => ofEveryFacility.has(expectation) || expectedSources.includes(carrier))
    .map(({ facilityId }) => facilityId);
}

function delivered(
  expectation: Expectation,
  owner: string,
  tally: Tally,
  period: Period,
  reference: Reference,
): boolean {
  return owedBy(owner, period, reference).every((month) => deliveredIn(month, expectation, owner, tally));
}

/** Months of a period that an owner must deliver. */
export function owedBy(owner: string, period: Period, reference: Reference): readonly string[] {
  return owner === '*' ? monthsOf(period) : monthsOwed(facilityOf(reference, owner), period);
}

/**
 * Whether a month is delivered in full: something is there, from as many sources as in the owner's best month. A
 * source that was not in use needs its explicit zero, as any other measured zero does.
 */
export function deliveredIn(month: string, expectation: Expectation, owner: string, tally: Tally): boolean {
  const key = `${expectation}|${owner}`;
  const index = Number(month.slice(5)) - 1;
  if (((tally.presence.get(key) ?? 0) & (1 << index)) === 0) return false;
  const counts = tally.sources.get(key);
  return counts === undefined || counts[index] === Math.max(...counts);
}

function weightShare(
  owners: readonly string[],
  incomplete: ReadonlySet<string>,
  period: Period,
  reference: Reference,
): Decimal {
  const weights = consolidationOf(reference, period.year);
  const weightOf = (owner: string): Decimal =>
    owner === '*' ? new Decimal(1) : (weights.get(owner) ?? new Decimal(0));
  const all = sum(owners.map(weightOf));
  const missing = sum(owners.filter((owner) => incomplete.has(owner)).map(weightOf));
  if (!all.isZero()) return all.minus(missing).dividedBy(all);
  return owners.length === 0
    ? new Decimal(1)
    : new Decimal(owners.length - incomplete.size).dividedBy(owners.length);
}
