import type { Figure } from './figure.ts';
import { sourcesOf } from './figure-sources.ts';
import { bucketName, type InputBucket } from './inputs.ts';
import { referenceDatasets } from './reference.ts';

/**
 * Why a figure is restated: which of the data it rests on changed between two editions. `structure` is the
 * consolidation or the facility list, `settings` the organisation profile; `method` says that no data changed, so that
 * the calculation did.
 */
export const restatementReasons = [
  'records',
  'factors',
  'warmingPotentials',
  'structure',
  'targets',
  'settings',
  'method',
] as const;
export type RestatementReason = (typeof restatementReasons)[number];

const ofReference: Readonly<Record<string, RestatementReason>> = {
  'emission-factor': 'factors',
  gwp: 'warmingPotentials',
  'scope-set': 'structure',
  target: 'targets',
};

/**
 * Buckets whose content differs between two lists of inputs. One that only the newer list reads, and that is no
 * reference list, is read by a new method: its data are not what changed.
 */
export function changedBuckets(
  earlier: readonly InputBucket[],
  newer: readonly InputBucket[],
): ReadonlySet<string> {
  const before = new Map(earlier.map((one) => [bucketName(one.dataset, one.bucket), one.digest]));
  const after = new Map(newer.map((one) => [bucketName(one.dataset, one.bucket), one.digest]));
  const reference: ReadonlySet<string> = new Set(referenceDatasets);
  const isReference = (name: string): boolean => reference.has(name.split('#')[0] ?? '');
  return new Set(
    [...new Set([...before.keys(), ...after.keys()])].filter(
      (name) =>
        before.get(name) !== after.get(name) && (isReference(name) || (before.has(name) && after.has(name))),
    ),
  );
}

/** Reasons in their fixed order. What everything rests on is named where nothing nearer changed. */
export function reasonsOf(
  figure: Figure,
  figures: ReadonlyMap<string, Figure>,
  changed: ReadonlySet<string>,
): readonly RestatementReason[] {
  const near = [...sourcesOf(figure, figures)]
    .filter((name) => changed.has(name))
    .map((name): RestatementReason => ofReference[name.split('#')[0] ?? ''] ?? 'records');
  if (near.length > 0) return restatementReasons.filter((reason) => near.includes(reason));
  if (changed.has(bucketName('facility', 'asof'))) return ['structure'];
  return [changed.has(bucketName('organisation', 'asof')) ? 'settings' : 'method'];
}
