import type { Actor } from '../domain/actor.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { intakeKeys } from '../wiring/names.ts';

/** What stays of a file that was erased. */
export interface ErasureMark {
  readonly organisation: string;
  readonly sha256: string;
  /** ISO 8601. */
  readonly at: string;
  readonly actor: Actor;
  readonly reason: string;
}

/** The mark of an erased file; undefined where none of that SHA-256 was. */
export async function readErasure(
  organisation: string,
  sha256: string,
  intake: ObjectStore,
): Promise<ErasureMark | undefined> {
  const bytes = await intake.get(intakeKeys.erasure(organisation, sha256));
  return bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as ErasureMark);
}
