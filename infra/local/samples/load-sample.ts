import { join } from 'node:path';
import { type FilePorts, intakeFile } from '../../../functions/intake/intake-file.ts';
import type { TakeInHand } from '../../../functions/ports/file-in-hand.ts';
import type { ObjectStore } from '../../../functions/ports/objects.ts';
import type { RecordStore } from '../../../functions/ports/records.ts';
import type { Pack } from '../../../functions/ports/small-files.ts';
import { type ReviewPorts, review } from '../../../functions/review/review.ts';
import { workKeys } from '../../../functions/wiring/names.ts';
import { sourceDigest } from '../../engine-digest.ts';
import { assertSameSample } from './assert-same-sample.ts';
import { chunksOf, type FoundFile, findFile } from './held-files.ts';
import { readManifest, type SampleHandIn, type SampleReview } from './manifest.ts';
import { mirrored } from './mirrored.ts';

export interface SamplePorts extends Omit<FilePorts, 'timeZone'>, Pick<ReviewPorts, 'audit'> {
  readonly work: ObjectStore;
  readonly takeInHand: TakeInHand;
  readonly pack: Pack;
  /** An empty store of records in memory. */
  readonly emptyStore: () => RecordStore;
}

/** With the zone that the sample's days are of. */
type ZonedPorts = SamplePorts & Pick<FilePorts, 'timeZone'>;

/** What decides the sample's rows: its files, and how intake reads them. */
const sources = [
  'infra/local/samples/**/*.*',
  'templates/*/example/*.*',
  'functions/{intake,review,domain,adapters/files}/**/*.ts',
];

interface Found extends Omit<SampleHandIn, 'files'> {
  readonly files: readonly FoundFile[];
}

/**
 * Hands in the files of a sample organisation that are not in yet, each at its instant, and reviews them as its manifest
 * says; other organisations bring their own. What was loaded whole is remembered by the digest of its source.
 */
export async function loadSample(organisation: string, ports: SamplePorts): Promise<void> {
  const manifest = readManifest(organisation);
  if (manifest === undefined) return;
  const digest = await sourceDigest(join(import.meta.dirname, '../../..'), sources);
  const marker = workKeys.sample(organisation, digest);
  // A marker that cannot be read says nothing: the sample is looked through once more.
  const loaded = (await ports.work.get(marker).catch(() => undefined)) !== undefined;
  const begun = (await ports.records.lastCommit(organisation)) !== undefined;
  if (loaded && begun) return;
  const handIns = manifest.handIns.map(({ files, ...rest }): Found => {
    return { ...rest, files: files.flatMap((file) => findFile(organisation, file, ports.pack) ?? []) };
  });
  const all = handIns.flatMap(({ files }) => files);
  await assertSameSample(organisation, new Set(all.map(({ sha256 }) => sha256)), ports.records);
  const records = begun ? ports.records : mirrored(ports.records, ports.emptyStore());
  const own = { ...ports, records, timeZone: manifest.timeZone };
  for (const handIn of handIns) {
    for (const file of handIn.files) await takeIn(organisation, handIn, file, own);
    for (const one of handIn.reviews) await decide(organisation, one, { own: handIn.files, all }, own);
  }
  await ports.work.put(marker, '{}', 'application/json');
}

async function takeIn(
  organisation: string,
  { at, by }: Found,
  { name, from, file }: FoundFile,
  ports: ZonedPorts,
): Promise<void> {
  const { end, ...held } = await ports.takeInHand(typeof from === 'string' ? from : chunksOf(from), name);
  try {
    const { path: _, ...options } = file;
    const actor = { actorId: by, kind: 'sample' } as const;
    const request = { organisation, actor, at, file: held, options, acceptValidRows: false };
    const { status, problems } = await intakeFile(request, ports);
    if (status === 'refused')
      throw new Error(`the sample's file ${file.path} was refused: ${JSON.stringify(problems.slice(0, 3))}`);
  } finally {
    await end();
  }
}

/** Holds a review; one that was held before finds nothing that waits. */
async function decide(
  organisation: string,
  { at, by, verdict, reason, files }: SampleReview,
  { own, all }: Readonly<Record<'own' | 'all', readonly FoundFile[]>>,
  ports: ZonedPorts,
): Promise<void> {
  const about = files ? all.filter(({ file }) => files.includes(file.path)) : own;
  const selection = { files: about.map(({ sha256 }) => sha256) };
  try {
    const actor = { actorId: by, kind: 'sample' } as const;
    await review({ organisation, verdict, reason, selection }, actor, { ...ports, now: () => at });
  } catch (error) {
    if ((error as Error).name !== 'review.none') throw error;
  }
}
