import type { RecordOf } from './dataset.ts';
import type * as master from './datasets/master.ts';
import type { organisation } from './datasets/words.ts';
import { Decimal } from './decimal.ts';
import { Failure } from './failure.ts';
import type { Waiver } from './waivers.ts';

export type Facility = RecordOf<typeof master.facility>;
export type ScopeSet = RecordOf<typeof master.scopeSet>;
/** Facilities of a consolidation with the weight that coverage is measured by. */
export type Consolidation = ReadonlyMap<string, Decimal>;
export type EmissionFactor = RecordOf<typeof master.emissionFactor>;
export type Gwp = RecordOf<typeof master.gwp>;
export type Target = RecordOf<typeof master.target>;
export type Profile = RecordOf<typeof organisation>;

/** The small, slowly changing records that facts are measured against, from the same snapshot as the facts. */
export interface Reference {
  readonly profile: Profile;
  readonly facilities: ReadonlyMap<string, Facility>;
  readonly consolidations: ReadonlyMap<number, Consolidation>;
  readonly factors: readonly EmissionFactor[];
  readonly gwp: readonly Gwp[];
  readonly targets: readonly Target[];
  readonly waivers: readonly Waiver[];
}

/** Datasets that make up the reference; every run reads them whole. */
export const referenceDatasets = [
  'organisation',
  'facility',
  'scope-set',
  'emission-factor',
  'gwp',
  'target',
  'waiver',
] as const;

/** The facility of a record. Throws where the master data do not know it: its grid region and market are needed. */
export function facilityOf(reference: Reference, facilityId: string): Facility {
  const facility = reference.facilities.get(facilityId);
  if (facility) return facility;
  throw new Failure(
    'aggregate.facility-unknown',
    `records name facility "${facilityId}", which the facility list does not have: add the facility or correct the records`,
  );
}

/** The consolidation of a year. Throws where no scope set was handed in. */
export function consolidationOf(reference: Reference, year: number): Consolidation {
  const scope = reference.consolidations.get(year);
  if (scope) return scope;
  const known = [...reference.consolidations.keys()].sort().join(', ') || 'none';
  throw new Failure(
    'plan.no-data',
    `no scope set for ${year} (known: ${known}): hand in which facilities the reports of ${year} consolidate`,
  );
}

/** Whether a record of a facility counts in a year. Throws for a facility that nobody knows: its record would vanish. */
export function isInScope(reference: Reference, year: number, facilityId: string): boolean {
  facilityOf(reference, facilityId);
  return consolidationOf(reference, year).has(facilityId);
}

/** Builds the reference from its decided records. Throws `plan.profile-missing` without an organisation profile. */
export function buildReference(records: Readonly<Record<string, readonly unknown[]>>): Reference {
  const of = <T>(dataset: (typeof referenceDatasets)[number]): readonly T[] =>
    (records[dataset] ?? []) as readonly T[];
  const [profile] = of<Profile>('organisation');
  if (!profile) {
    throw new Failure(
      'plan.profile-missing',
      'the organisation has no verified profile record: hand in its profile as JSON with stele intake, and let somebody else accept it with stele review',
    );
  }
  return {
    profile,
    facilities: new Map(of<Facility>('facility').map((facility) => [facility.facilityId, facility])),
    consolidations: new Map(of<ScopeSet>('scope-set').map((set) => [set.year, consolidationFrom(set)])),
    factors: of<EmissionFactor>('emission-factor'),
    gwp: of<Gwp>('gwp'),
    targets: of<Target>('target'),
    waivers: of<Waiver>('waiver'),
  };
}

function consolidationFrom(set: ScopeSet): Consolidation {
  return new Map(set.facilities.map((member) => [member.facilityId, new Decimal(member.weight)]));
}
