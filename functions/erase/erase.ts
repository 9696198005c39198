import type { Actor } from '../domain/actor.ts';
import { Failure } from '../domain/failure.ts';
import type { AuditLog } from '../ports/audit.ts';
import type { FileStore } from '../ports/file-store.ts';
import type { ObjectStore } from '../ports/objects.ts';
import type { RecordStore } from '../ports/records.ts';
import { type ErasureMark, readErasure } from '../snapshot/erasure.ts';
import { intakeKeys } from '../wiring/names.ts';
import { archivesHolding, type Unpack } from './archives-holding.ts';

export interface EraseRequest {
  readonly organisation: string;
  /** SHA-256 of the file, whole: what is erased is never guessed. */
  readonly sha256: string;
  readonly reason: string;
}

export interface ErasePorts {
  readonly originals: FileStore;
  readonly intake: ObjectStore;
  readonly records: RecordStore;
  readonly unpack: Unpack;
  readonly audit: AuditLog;
  readonly now: () => string;
}

export interface Erased extends ErasureMark {
  /** SHA-256 of the archives that a picture came in: they held its bytes too and went with it. */
  readonly archives: readonly string[];
}

/**
 * Removes a file as it was handed in, or a picture with the archives it came in, with every version of it. Its hash
 * stays, with who erased it, when and why: the mark is set first, so that an erasure that broke off is finished by the
 * next one and told as the first. Records that came in the file stay. Throws `usage.unknown-file` for one that is not
 * kept.
 */
export async function erase(
  { organisation, sha256, reason }: EraseRequest,
  actor: Actor,
  ports: ErasePorts,
): Promise<Erased> {
  const { originals, intake, audit, now } = ports;
  const earlier = await readErasure(organisation, sha256, intake);
  if (!(await originals.has(intakeKeys.original(organisation, sha256)))) {
    if (earlier) return { ...earlier, archives: [] };
    throw new Failure(
      'usage.unknown-file',
      `no file with the SHA-256 ${sha256} is kept: see its whole digest with stele review --json, or in what stele intake printed`,
    );
  }
  const mark: ErasureMark = earlier ?? { organisation, sha256, at: now(), actor, reason };
  const putMark = (file: string): Promise<void> =>
    intake.put(
      intakeKeys.erasure(organisation, file),
      JSON.stringify({ ...mark, sha256: file }),
      'application/json',
    );
  await putMark(sha256);
  const archives = await archivesHolding(organisation, sha256, ports);
  // What was asked for goes last: as long as it is there, not everything is done.
  for (const file of [...archives, sha256]) {
    await putMark(file);
    const { at, reason: why } = mark;
    await audit.add({ organisation, at, actor: mark.actor, action: 'eraseFile', file, reason: why });
    await originals.erase(intakeKeys.original(organisation, file));
  }
  return { ...mark, archives };
}
