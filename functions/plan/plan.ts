import type { AggregateTask, Plan, PublicationInput } from '../contract.ts';
import { digestOf } from '../domain/digest.ts';
import { type Origin, sameOrigin } from '../domain/edition.ts';
import { Failure } from '../domain/failure.ts';
import { definitionFor, isInternal } from '../domain/internal-figures.ts';
import { parsePeriod } from '../domain/period.ts';
import { buildReference } from '../domain/reference.ts';
import type { ContentRecord, ReportDefinition } from '../domain/report.ts';
import type { EditionItem, EditionStore } from '../ports/editions.ts';
import type { ObjectStore } from '../ports/objects.ts';
import type { RecordStore } from '../ports/records.ts';
import { bucketsRead, type NeedsByPeriod, needsOf } from '../snapshot/needs.ts';
import { isRemade } from '../snapshot/published-edition.ts';
import { referenceParts, referenceRecords } from '../snapshot/reference-records.ts';
import { bucketDigest, type Snapshot, snapshotToJson, takeSnapshot } from '../snapshot/snapshot.ts';
import { readWords, wordBuckets } from '../snapshot/words.ts';
import { writeJson } from '../snapshot/work-object.ts';
import { workKeys } from '../wiring/names.ts';
import { assertData } from './assert-data.ts';
import { assertSameInputs, frozenEdition } from './frozen.ts';
import { inputsOf } from './inputs.ts';

export interface PlanPorts {
  readonly records: RecordStore;
  readonly editions: EditionStore;
  readonly work: ObjectStore;
  readonly published: ObjectStore;
  readonly definition: (report: string) => ReportDefinition;
  readonly engineDigest: string;
  readonly templatesDigest: string;
}

/**
 * Fixes what a publication is computed from: cut-off, time bases, the buckets to fold and the digest of them all. A
 * frozen regeneration has the cut-off and the release date of its edition.
 */
export async function plan(input: PublicationInput, ports: PlanPorts): Promise<Plan> {
  const definition = definitionFor(ports.definition(input.report), input.period);
  const frozen = await frozenEdition(input, ports.editions);
  const { releasedOn } = frozen?.origin ?? input;
  const snapshot = await takeSnapshot(input.organisation, ports.records, frozen?.cutOff);
  const current = await ports.editions.current(input);
  const published = current === undefined ? undefined : await ports.editions.get(input, current);
  assertAllCommits(frozen ?? published, snapshot);
  const referenced = await referenceRecords(input.organisation, snapshot, ports.records);
  const reference = buildReference(referenced);
  const bases = definition.timeBases(parsePeriod(input.period), reference.profile);
  const needs = needsOf(definition, bases);
  const words = wordBuckets(definition, bases);
  const slots = words.filter(({ dataset }) => dataset === 'content');
  const { content = [] } = await readWords(input.organisation, slots, snapshot, ports.records);
  assertData(input.period, {
    definition,
    needs,
    snapshot,
    reference,
    content: content as readonly ContentRecord[],
  });
  const inputs = inputsOf(bases, needs, words, snapshot);
  const origin: Origin = {
    inputDigest: digestOf(inputs),
    templatesDigest: ports.templatesDigest,
    engineDigest: ports.engineDigest,
    releasedOn,
  };
  const snapshotKey = workKeys.snapshot(input.organisation, snapshot.cutOff);
  const referenceDigest = digestOf(referenceParts(snapshot));
  const referenceKey = workKeys.reference(input.organisation, referenceDigest);
  if (frozen) await assertSameInputs(frozen, snapshot, ports.published);
  const unchanged =
    !frozen && published !== undefined && sameOrigin(published.origin, origin) && !isRemade(published, input);
  const digestsSuffice = frozen !== undefined && !asksToRender(input) && sameOrigin(frozen.origin, origin);
  // Nobody reads these where nothing is computed.
  if (!unchanged && !digestsSuffice) {
    await Promise.all([
      ports.work.put(snapshotKey, snapshotToJson(snapshot), 'application/json'),
      writeJson(ports.work, workKeys.inputs(input.organisation, origin.inputDigest), inputs),
      writeJson(ports.work, referenceKey, referenced),
    ]);
  }
  return {
    ...input,
    releasedOn,
    bases,
    internal: isInternal(input.period),
    cutOff: snapshot.cutOff,
    origin,
    snapshotKey,
    referenceKey,
    languages: reference.profile.languages,
    links: { access: reference.profile.links ?? 'token', organisationName: reference.profile.name },
    approval: reference.profile.approval ?? 'none',
    tasks: tasksOf(needs, snapshot, [referenceDigest, ports.engineDigest, ...readAgain(input)], {
      organisation: input.organisation,
      snapshotKey,
      referenceKey,
    }),
    unchanged,
    currentEdition: current ?? null,
    digestsSuffice,
  };
}

const asksToRender = ({ regeneration }: PublicationInput): boolean =>
  regeneration?.kind === 'frozen' && regeneration.render;

/** Who asks for everything anew gets partial results of this run's own: every row is read and held against its commit. */
const readAgain = (input: PublicationInput): readonly string[] => (asksToRender(input) ? [input.runId] : []);

/** Throws where fewer batches are there than the edition was computed from. */
function assertAllCommits(edition: EditionItem | undefined, { cutOff }: Snapshot): void {
  if (!edition || edition.cutOff <= cutOff) return;
  throw new Failure(
    'records.commit-missing',
    `edition ${edition.number} was computed from ${edition.cutOff} batches, but only ${cutOff} are there: the records table was changed outside Stele, restore it before publishing`,
  );
}

/**
 * One task for each bucket; its key follows from everything its result depends on, so equal work is found done.
 * `shared` is what the results of all buckets depend on.
 */
function tasksOf(
  needs: NeedsByPeriod,
  snapshot: Snapshot,
  shared: readonly string[],
  run: Pick<AggregateTask, 'organisation' | 'snapshotKey' | 'referenceKey'>,
): readonly AggregateTask[] {
  const tasks = [...needs.values()].flat().map((need) => {
    const read = bucketsRead([need]).map(({ dataset, bucket }) => bucketDigest(snapshot, dataset, bucket));
    const digest = digestOf([need, ...read, ...shared]);
    return {
      ...need,
      ...run,
      partialKey: workKeys.partial(run.organisation, need.dataset, need.bucket, digest),
    };
  });
  return [...new Map(tasks.map((task) => [task.partialKey, task])).values()];
}
