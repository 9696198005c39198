import type { Actor } from '../domain/actor.ts';
import { Failure } from '../domain/failure.ts';
import type { AuditLog } from '../ports/audit.ts';
import type { FileStore } from '../ports/file-store.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { type ErasureMark, readErasure } from '../snapshot/erasure.ts';
import { intakeKeys } from '../wiring/names.ts';

export interface EraseRequest {
  readonly organisation: string;
  /** SHA-256 of the file, whole: what is erased is never guessed. */
  readonly sha256: string;
  readonly reason: string;
}

export interface ErasePorts {
  readonly originals: FileStore;
  readonly intake: ObjectStore;
  readonly audit: AuditLog;
  readonly now: () => string;
}

/**
 * Removes a file as it was handed in, or a picture, with every version of it. Its hash stays, with who erased it, when
 * and why: the mark is set first, so that an erasure that broke off is finished by the next one and told as the first.
 * Records that came in the file stay. Throws `usage.unknown-file` for one that is not kept.
 */
export async function erase(
  { organisation, sha256, reason }: EraseRequest,
  actor: Actor,
  { originals, intake, audit, now }: ErasePorts,
): Promise<ErasureMark> {
  const key = intakeKeys.original(organisation, sha256);
  const earlier = await readErasure(organisation, sha256, intake);
  if (!(await originals.has(key))) {
    if (earlier) return earlier;
    throw new Failure(
      'usage.unknown-file',
      `no file with the SHA-256 ${sha256} is kept: see its whole digest with stele review --json, or in what stele intake printed`,
    );
  }
  const mark: ErasureMark = { organisation, sha256, at: now(), actor, reason };
  await intake.put(intakeKeys.erasure(organisation, sha256), JSON.stringify(mark), 'application/json');
  await originals.erase(key);
  await audit.add({ organisation, at: mark.at, actor, action: 'eraseFile', file: sha256, reason });
  return mark;
}
