import type { AggregateTask, Plan, PublicationInput } from '../contract.ts';
import { digestOf } from '../domain/digest.ts';
import { type Origin, sameOrigin } from '../domain/edition.ts';
import { Failure } from '../domain/failure.ts';
import { parsePeriod } from '../domain/period.ts';
import { buildReference } from '../domain/reference.ts';
import type { ReportDefinition } from '../domain/report.ts';
import type { EditionStore } from '../ports/editions.ts';
import type { ObjectStore } from '../ports/objects.ts';
import type { RecordStore } from '../ports/records.ts';
import { type NeedsByPeriod, needsOf } from '../snapshot/needs.ts';
import { referenceParts, referenceRecords } from '../snapshot/reference-records.ts';
import { bucketDigest, type Snapshot, snapshotToJson, takeSnapshot } from '../snapshot/snapshot.ts';
import { workKeys } from '../wiring/names.ts';
import { assertData, contentOf } from './assert-data.ts';
import { inputsOf } from './inputs.ts';

export interface PlanPorts {
  readonly records: RecordStore;
  readonly editions: EditionStore;
  readonly work: ObjectStore;
  readonly definition: (report: string) => ReportDefinition;
  readonly engineDigest: string;
  readonly templatesDigest: string;
}

/** Fixes what a publication is computed from: cut-off, time bases, the buckets to fold and the digest of them all. */
export async function plan(input: PublicationInput, ports: PlanPorts): Promise<Plan> {
  const definition = ports.definition(input.report);
  const snapshot = await takeSnapshot(input.organisation, ports.records);
  const referenced = await referenceRecords(input.organisation, snapshot, ports.records);
  const reference = buildReference(new Map(Object.entries(referenced)));
  const bases = definition.timeBases(parsePeriod(input.period), reference.profile);
  const needs = needsOf(definition, bases);
  const content = await contentOf(input.organisation, definition, bases, snapshot, ports.records);
  assertData(input.period, { definition, needs, snapshot, reference, content });
  const inputs = inputsOf(definition, bases, needs, snapshot);
  const origin: Origin = {
    inputDigest: digestOf(inputs),
    templatesDigest: ports.templatesDigest,
    engineDigest: ports.engineDigest,
    releasedOn: input.releasedOn,
  };
  const snapshotKey = workKeys.snapshot(input.organisation, snapshot.cutOff);
  const referenceKey = workKeys.reference(input.organisation, digestOf(referenceParts(snapshot)));
  await ports.work.put(snapshotKey, snapshotToJson(snapshot), 'application/json');
  await ports.work.put(
    workKeys.inputs(input.organisation, origin.inputDigest),
    JSON.stringify(inputs),
    'application/json',
  );
  await ports.work.put(referenceKey, JSON.stringify(referenced), 'application/json');
  const current = await ports.editions.current(input);
  const published = current === undefined ? undefined : await ports.editions.get(input, current);
  if (published && snapshot.cutOff < published.cutOff) {
    throw new Failure(
      'records.commit-missing',
      `edition ${published.number} was computed from ${published.cutOff} batches, but only ${snapshot.cutOff} are there: the records table was changed outside Stele, restore it before publishing`,
    );
  }
  return {
    ...input,
    bases,
    cutOff: snapshot.cutOff,
    origin,
    snapshotKey,
    referenceKey,
    languages: reference.profile.languages,
    tasks: tasksOf(input.organisation, needs, snapshot, snapshotKey, referenceKey, ports.engineDigest),
    unchanged: published !== undefined && sameOrigin(published.origin, origin),
    currentEdition: current ?? null,
  };
}

/** One task for each bucket; its key follows from everything its result depends on, so equal work is found done. */
function tasksOf(
  organisation: string,
  needs: NeedsByPeriod,
  snapshot: Snapshot,
  snapshotKey: string,
  referenceKey: string,
  engineDigest: string,
): readonly AggregateTask[] {
  const reference = digestOf(referenceParts(snapshot));
  const tasks = [...needs.values()].flat().map((need) => {
    const digest = digestOf([
      need,
      bucketDigest(snapshot, need.dataset, need.bucket),
      reference,
      engineDigest,
    ]);
    return {
      ...need,
      organisation,
      snapshotKey,
      referenceKey,
      partialKey: workKeys.partial(organisation, need.dataset, need.bucket, digest),
    };
  });
  return [...new Map(tasks.map((task) => [task.partialKey, task])).values()];
}
