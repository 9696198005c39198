import { actorOfIdentity } from '../domain/actor.ts';
import { FileRefused } from '../domain/file-refused.ts';
import { problem } from '../domain/problem.ts';
import type { TakeInHand } from '../ports/file-in-hand.ts';
import type { Messages } from '../ports/messages.ts';
import type { ObjectStore } from '../ports/objects.ts';
import type { Upload, UploadStore } from '../ports/uploads.ts';
import { intakeKeys } from '../wiring/names.ts';
import { type FileOutcome, type FilePorts, intakeFile, isRefusal, refusedWhole } from './intake-file.ts';
import { outcomesText } from './outcomes-text.ts';
import { refusalMessage } from './refusal-message.ts';
import type { IntakeStrings } from './say-problem.ts';
import { type Uploaded, uploadsIn } from './upload-event.ts';
import { uploadOptions } from './upload-options.ts';

export interface UploadPorts extends FilePorts {
  /** Name of the bucket that uploads arrive in. */
  readonly bucket: string;
  readonly uploads: UploadStore;
  readonly takeInHand: TakeInHand;
  /** Where outcomes are written. */
  readonly intake: ObjectStore;
  readonly messages: Messages;
  readonly strings: (language: string) => Promise<IntakeStrings>;
  readonly now: () => string;
  readonly tell: (message: string, facts: Readonly<Record<string, unknown>>) => void;
}

/** How many uploads there were, and how many of them were refused, whole or in part. */
export interface UploadCounts {
  readonly files: number;
  readonly refused: number;
}

/** Languages of outcomes and messages, in this order. */
const languages = ['zh-CN', 'en'] as const;

/** No file of any kind is larger: beyond it nothing is fetched, as the disk of a function is small. */
const longestUpload = 256 * 2 ** 20;

/**
 * Takes in what S3 says was uploaded, and writes what became of each file where its owner finds it. A message that comes
 * again does nothing: an upload whose outcome is there is done, and one that died before its outcome was written is taken
 * in as any file that is known already.
 */
export async function takeInUploads(event: unknown, ports: UploadPorts): Promise<UploadCounts> {
  const { uploads, ignored } = uploadsIn(event, ports.bucket);
  if (ignored > 0) ports.tell('ignored', { objects: ignored });
  const counts = { files: 0, refused: 0 };
  for (const upload of uploads) {
    const outcome = await takeInUpload(upload, ports);
    if (!outcome) continue;
    counts.files += 1;
    if (isRefusal(outcome)) counts.refused += 1;
  }
  return counts;
}

/** `undefined` where there is nothing to do: it is done, or another upload took its place and has a message of its own. */
async function takeInUpload(upload: Uploaded, ports: UploadPorts): Promise<FileOutcome | undefined> {
  const { organisation, name, sequencer } = upload;
  const key = intakeKeys.outcome(organisation, name, sequencer);
  if (await ports.intake.get(key)) return undefined;
  const outcome = await outcomeOf(upload, ports);
  if (outcome === 'gone') {
    ports.tell('gone', { organisation, sequencer });
    return undefined;
  }
  const inEach = await Promise.all(languages.map((language) => ports.strings(language)));
  if (isRefusal(outcome)) await ports.messages.send(refusalMessage(organisation, outcome, key, inEach));
  const said = Object.fromEntries(
    languages.map((language, index) => [language, outcomesText([outcome], inEach[index] as IntakeStrings)]),
  );
  await ports.intake.put(key, `${JSON.stringify({ ...outcome, said }, null, 2)}\n`, 'application/json');
  const { kind, status, batch, rows } = outcome;
  ports.tell('taken in', { organisation, sequencer, kind, status, batch, ...rows });
  return outcome;
}

async function outcomeOf(upload: Uploaded, ports: UploadPorts): Promise<FileOutcome | 'gone'> {
  const { name, size, key, eTag } = upload;
  if (size > longestUpload) {
    const tooLarge = problem('file-too-large', {}, { limit: String(longestUpload / 2 ** 20) });
    return refusedWhole({ name, sha256: null }, new FileRefused(tooLarge));
  }
  const opened = await ports.uploads.open(key, eTag);
  return opened === 'gone' ? opened : taken(upload, opened, ports);
}

async function taken(
  { organisation, name, by }: Uploaded,
  { bytes, said }: Upload,
  ports: UploadPorts,
): Promise<FileOutcome> {
  const { end, ...file } = await ports.takeInHand(bytes, name);
  try {
    const request = { organisation, actor: actorOfIdentity(by), at: ports.now(), file };
    return await intakeFile({ ...request, ...uploadOptions(said) }, ports);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return refusedWhole(file, error);
  } finally {
    await end();
  }
}
