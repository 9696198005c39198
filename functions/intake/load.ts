import { compareBytes } from '../domain/compare-bytes.ts';
import { digestOf, sha256 } from '../domain/digest.ts';
import { Failure } from '../domain/failure.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { intakeKeys } from '../wiring/names.ts';
import { partsInOrder } from './batch-parts.ts';
import type { HandIn } from './hand-in.ts';
import { type IntakePorts, intake } from './intake.ts';
import { orderOf, placeRecord } from './place-record.ts';

/** A file of a hand-in beside its records. */
export interface HandedInFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Takes in the hand-ins that are not committed yet, in order; one that is there already, by content, is passed over. */
export async function loadMissing(
  organisation: string,
  handIns: readonly HandIn[],
  ports: IntakePorts,
): Promise<{ readonly loaded: number }> {
  const known = new Set<string>();
  for await (const commit of ports.records.commits(organisation)) known.add(commit.contentDigest);
  let loaded = 0;
  for (const handIn of handIns) {
    // Looked at twice: records that can be read only once are kept first.
    const whole = { ...handIn, records: [...handIn.records] };
    // Placing costs as much as taking in: nothing can be there already where nothing is.
    if (known.size > 0 && known.has(handInDigest(whole))) continue;
    await intake(whole, ports);
    loaded += 1;
  }
  return { loaded };
}

/** Digest of what a hand-in says, whatever batch it travels in. */
export function handInDigest({ records }: Pick<HandIn, 'records'>): string {
  const rows = [...records].map(placeRecord).flatMap((one) => ('row' in one ? [one.row] : []));
  rows.sort((a, b) => compareBytes(orderOf(a), orderOf(b)));
  const parts = partsInOrder();
  for (const row of rows) parts.add(row);
  return digestOf(parts.all());
}

/** Keeps files under their own digest. Throws when a file is not what its digest says. */
export async function keepFiles(
  organisation: string,
  files: readonly HandedInFile[],
  store: ObjectStore,
): Promise<void> {
  for (const file of files) {
    if (sha256(file.bytes) !== file.sha256)
      throw new Failure(
        'compose.picture-missing',
        `a picture does not match its digest ${file.sha256.slice(0, 12)}…: hand it in again`,
      );
    await store.putNew(intakeKeys.original(organisation, file.sha256), file.bytes, file.mediaType);
  }
}
