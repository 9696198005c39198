import type { RecordOf } from '../dataset.ts';
import { metalsOf, type smelter } from '../datasets/minerals.ts';
import { compareVersions, type PublishedEdition, publishedEditions } from './template-editions.ts';

/** A smelter as look-ups have it, with the editions that list it. */
export type LookedUp = Pick<
  RecordOf<typeof smelter>,
  'metal' | 'cid' | 'firstSeen' | 'lastSeen' | 'seenIn'
> & {
  readonly name?: string;
  readonly country?: RecordOf<typeof smelter>['country'];
};
type Metal = LookedUp['metal'];
type Template = PublishedEdition['template'];

/** The template whose look-up lists smelters of a metal. */
export const templateOf = (metal: Metal): Template =>
  (metalsOf.EMRT as readonly string[]).includes(metal) ? 'EMRT' : 'CMRT';

/** Versions that a record names; none where it comes from a list that is no template's look-up. */
export function versionsOf({ firstSeen, lastSeen, seenIn = [] }: LookedUp): readonly string[] {
  const named = [firstSeen, lastSeen, ...seenIn].filter((version) => version !== undefined);
  return [...new Set(named)].sort(compareVersions);
}

/**
 * Whether an edition's look-up lists the smelter: by the versions one by one where the record has them, as one that was
 * taken out may come back; else from the first to the last.
 */
export function isListedIn(one: LookedUp, { template, version }: PublishedEdition): boolean {
  if (templateOf(one.metal) !== template) return false;
  if (one.seenIn !== undefined) return one.seenIn.includes(version);
  const versions = versionsOf(one);
  const [first, last] = [versions[0], versions.at(-1)];
  if (first === undefined || last === undefined) return false;
  return compareVersions(first, version) <= 0 && compareVersions(version, last) <= 0;
}

/**
 * The look-up in force on a day: of the editions that were handed in, the newest that was published by then (the day
 * in the template's own version cell). `undefined` where none was.
 */
export function editionInForce(
  versions: ReadonlySet<string>,
  template: Template,
  day: string,
): PublishedEdition | undefined {
  return publishedEditions.findLast(
    (one) =>
      one.template === template && one.publishedOn <= day && versions.has(`${template} ${one.version}`),
  );
}

/** Editions whose look-up was handed in, as `CMRT 6.31`. */
export function handedIn(records: readonly LookedUp[]): ReadonlySet<string> {
  return new Set(
    records.flatMap((one) => versionsOf(one).map((version) => `${templateOf(one.metal)} ${version}`)),
  );
}

/** Of these, the ones whose day of publication is not known: nothing can be held against them. */
export function undatedEditions(editions: ReadonlySet<string>): readonly string[] {
  const known = new Set(publishedEditions.map(({ template, version }) => `${template} ${version}`));
  return [...editions].filter((edition) => !known.has(edition)).sort();
}
