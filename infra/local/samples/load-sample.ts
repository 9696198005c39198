import { join } from 'node:path';
import type { IntakePorts } from '../../../functions/intake/intake.ts';
import { keepFiles, loadMissing } from '../../../functions/intake/load.ts';
import type { ObjectStore } from '../../../functions/ports/objects.ts';
import { workKeys } from '../../../functions/wiring/names.ts';
import { sourceDigest } from '../../engine-digest.ts';
import { assertSameSample } from './assert-same-sample.ts';
import { samples } from './samples.ts';

/** What decides the sample's rows: its own source, and how intake places and validates them. */
const sources = [
  'infra/local/samples/**/*.{ts,svg,csv}',
  'templates/*/example.json',
  'functions/intake/*.ts',
  'functions/domain/dataset*.ts',
  'functions/domain/datasets/*.ts',
];

/**
 * Loads a sample organisation's hand-ins that are not there yet; other organisations bring their own. What was loaded
 * whole is remembered by the digest of its source, so that a later run does not even make it again.
 */
export async function loadSample(
  organisation: string,
  ports: IntakePorts & { readonly intake: ObjectStore; readonly work: ObjectStore },
): Promise<void> {
  const read = samples.get(organisation);
  if (read === undefined) return;
  const marker = workKeys.sample(
    organisation,
    await sourceDigest(join(import.meta.dirname, '../../..'), sources),
  );
  // A marker that cannot be read says nothing: the sample is looked through once more.
  const loaded = (await ports.work.get(marker).catch(() => undefined)) !== undefined;
  if (loaded && (await ports.records.lastCommit(organisation))) return;
  const sample = await read();
  await keepFiles(organisation, sample.pictures, ports.intake);
  const words = sample.words.map((attributes) => ({ dataset: 'content', attributes }));
  const handIns = sample.handIns(words);
  await assertSameSample(organisation, handIns, ports.records);
  await loadMissing(organisation, handIns, ports);
  await ports.work.put(marker, '{}', 'application/json');
}
