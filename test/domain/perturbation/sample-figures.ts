import { evaluate, type Wanted } from '../../../functions/domain/evaluate.ts';
import type { Figure } from '../../../functions/domain/figure.ts';
import { measures } from '../../../functions/domain/measures.ts';
import { metrics } from '../../../functions/domain/metrics.ts';
import { asOf, parsePeriod } from '../../../functions/domain/period.ts';
import type { Facility, Reference } from '../../../functions/domain/reference.ts';
import { basePeriodOf, type ReportDefinition } from '../../../functions/domain/report.ts';
import { merge, type Tally } from '../../../functions/domain/tally.ts';
import { decide, referenceOf } from '../../samples/fold.ts';
import { samplePrecision } from '../../samples/generator/sample-precision.ts';
import { type Change, changesOf, type SampleRecord } from './changes.ts';
import { bucketsIn, contentOf, foldOf, type Holders } from './contributions.ts';
import { facilityChanges } from './facility-changes.ts';

const decided = decide(samplePrecision());
export const reference = referenceOf(decided);
const recordsOf = (dataset: string, bucket: string): readonly SampleRecord[] =>
  (decided.get(dataset)?.get(bucket) ?? []) as readonly SampleRecord[];

export interface SampleFigures {
  readonly basePeriod: string;
  readonly periods: readonly string[];
  /** Every figure that the report prints or decides by. */
  readonly printed: readonly Wanted[];
  /** Every change to every record that its figures are made of. */
  readonly changes: readonly Change[];
  readonly holders: Holders;
  readonly tallyOf: (period: string) => Tally;
  readonly before: ReadonlyMap<string, Figure>;
  readonly after: (change: Change) => ReadonlyMap<string, Figure>;
}

/** The figures of a report of the sample organisation, and how they are with one record changed. */
export function sampleFigures(
  definition: Pick<ReportDefinition, 'timeBases' | 'base' | 'figures'>,
  period: string,
): SampleFigures {
  const bases = definition.timeBases(parsePeriod(period), reference.profile);
  const basePeriod = basePeriodOf(definition, bases);
  const periods = [...new Set(Object.values(bases))].sort();
  const wanted = definition.figures.map(({ metric, role }) => ({ metric, period: bases[role] as string }));
  const printed = [...new Map(wanted.map((one) => [`${one.metric}@${one.period}`, one])).values()];
  const evaluated = (tallies: ReadonlyMap<string, Tally>, among: Reference): ReadonlyMap<string, Figure> => {
    const figures = evaluate(printed, { metrics, tallies, reference: among, basePeriod });
    return new Map(figures.map((figure) => [figure.id, figure]));
  };
  /** Folded once, by dataset and bucket; a change folds its own bucket again and joins it with the rest. */
  const partialsOf = (at: string, among: Reference): ReadonlyMap<string, Tally> =>
    new Map(
      [...measures.keys()].flatMap((dataset) =>
        bucketsIn(dataset, at).map(({ bucket, measuredFor }) => [
          `${dataset} ${bucket}`,
          foldOf(dataset, recordsOf(dataset, bucket), measuredFor, among),
        ]),
      ),
    );
  const partials = new Map(periods.map((at) => [at, partialsOf(at, reference)]));
  const tallies = new Map([...partials].map(([at, parts]) => [at, merge(parts.values())]));
  const before = evaluated(tallies, reference);
  const read = new Set([...before.values()].flatMap(({ provenance }) => provenance.datasets));
  const held = new Map<string, ReadonlyMap<string, number>>();

  const holders: Holders = (dataset, at) => {
    const key = `${dataset} ${at}`;
    const known = held.get(key) ?? countTokens(dataset, at);
    held.set(key, known);
    return known;
  };

  const after = (change: Change): ReadonlyMap<string, Figure> => {
    if (change.dataset === 'target') return evaluated(tallies, withTarget(change));
    if (change.dataset === 'facility') {
      const among = withFacility(change);
      const all = periods.map((at) => [at, merge(partialsOf(at, among).values())] as const);
      return evaluated(new Map(all), among);
    }
    const records = recordsOf(change.dataset, change.bucket).flatMap((record) => instead(record, change));
    const changed = periods.flatMap((at) => {
      const place = bucketsIn(change.dataset, at).find(({ bucket }) => bucket === change.bucket);
      if (!place) return [];
      const again = foldOf(change.dataset, records, place.measuredFor, reference);
      const parts = new Map(partials.get(at)).set(`${change.dataset} ${change.bucket}`, again);
      return [[at, merge(parts.values())] as const];
    });
    return evaluated(new Map([...tallies, ...changed]), reference);
  };

  const ofRecords = [...decided]
    .filter(([dataset]) => read.has(dataset) && (measures.has(dataset) || dataset === 'target'))
    .flatMap(([dataset, buckets]) =>
      [...buckets.keys()].flatMap((bucket) =>
        recordsOf(dataset, bucket)
          .filter((record) => !isOneOfSeveral(dataset, bucket, record, asOf(parsePeriod(period))))
          .flatMap((record) => changesOf(dataset, bucket, record)),
      ),
    );
  return {
    basePeriod,
    periods,
    printed,
    changes: [...ofRecords, ...(read.has('facility') ? facilityChanges(decided, reference) : [])],
    holders,
    tallyOf: (at) => tallies.get(at) as Tally,
    before,
    after,
  };
}

function countTokens(dataset: string, period: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { bucket, measuredFor } of bucketsIn(dataset, period))
    for (const record of recordsOf(dataset, bucket))
      for (const token of contentOf(dataset, record, measuredFor, reference).tokens)
        counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/**
 * Whether an IPE snapshot has another of its entity in the period. The newest decides, so that what one of several fills
 * by itself says nothing; test/domain/measures/ipe.test.ts does.
 */
function isOneOfSeveral(dataset: string, bucket: string, record: SampleRecord, day: string): boolean {
  if (dataset !== 'ipe-snapshot') return false;
  const { entity, entityId } = record.attributes;
  return recordsOf(dataset, bucket).some(
    (other) =>
      other !== record &&
      other.attributes.entity === entity &&
      other.attributes.entityId === entityId &&
      String(other.attributes.snapshotOn) <= day,
  );
}

function instead(record: SampleRecord, { before, after }: Change): readonly SampleRecord[] {
  return record === before ? (after === undefined ? [] : [after]) : [record];
}

function withTarget({ before, after }: Change): Reference {
  type Target = Reference['targets'][number];
  const targets = reference.targets.map((target) =>
    target === (before.attributes as unknown) ? (after?.attributes as unknown as Target) : target,
  );
  return { ...reference, targets };
}

function withFacility({ after }: Change): Reference {
  const facility = after?.attributes as unknown as Facility;
  return { ...reference, facilities: new Map(reference.facilities).set(facility.facilityId, facility) };
}
