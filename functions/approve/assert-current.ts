import { sha256 } from '../domain/digest.ts';
import { isRendered } from '../domain/document-outcome.ts';
import { Failure } from '../domain/failure.ts';
import type { Inputs } from '../domain/inputs.ts';
import type { Approval } from '../ports/approvals.ts';
import type { EditionStore } from '../ports/editions.ts';
import type { ObjectStore } from '../ports/objects.ts';
import type { RecordStore } from '../ports/records.ts';
import { bucketDigest, takeSnapshot } from '../snapshot/snapshot.ts';
import { workKeys } from '../wiring/names.ts';

export interface CurrentPorts {
  readonly records: RecordStore;
  readonly editions: EditionStore;
  readonly work: ObjectStore;
}

/**
 * What waits must still be what would be published: its number is held by its run, its documents are there, and nothing
 * it was computed from was handed in again. Throws `approval.outdated`, saying which of it is not so.
 */
export async function assertCurrent(approval: Approval, ports: CurrentPorts): Promise<void> {
  const why =
    (await overtaken(approval, ports)) ??
    (await expired(approval, ports)) ??
    (await recordsSince(approval, ports));
  if (why === undefined) return;
  throw new Failure(
    'approval.outdated',
    `edition ${approval.edition} of ${approval.report} ${approval.period} cannot be approved any more: ${why}`,
  );
}

async function overtaken(approval: Approval, { editions }: CurrentPorts): Promise<string | undefined> {
  const current = (await editions.current(approval)) ?? null;
  if (current !== approval.publishing.reserved.supersedes)
    return `edition ${current} was published meanwhile; run the report again`;
  const held = await editions.get(approval, approval.edition);
  if (held?.runId !== approval.runId)
    return 'a later run has taken its number over; wait until that run ends and approve what it submits';
  return undefined;
}

async function expired({ publishing }: Approval, { work }: CurrentPorts): Promise<string | undefined> {
  for (const { key, sha256: digest } of publishing.documents.filter(isRendered)) {
    const bytes = await work.get(key);
    if (!bytes || sha256(bytes) !== digest)
      return 'its rendered documents are kept no longer; run the report again';
  }
  return undefined;
}

async function recordsSince(
  { organisation, publishing }: Approval,
  { records, work }: CurrentPorts,
): Promise<string | undefined> {
  const stored = await work.get(workKeys.inputs(organisation, publishing.origin.inputDigest));
  if (!stored) return 'what it was computed from is kept no longer; run the report again';
  const { buckets } = JSON.parse(Buffer.from(stored).toString('utf8')) as Inputs;
  const snapshot = await takeSnapshot(organisation, records);
  const changed = buckets.filter(
    ({ dataset, bucket, digest }) => bucketDigest(snapshot, dataset, bucket) !== digest,
  );
  if (changed.length === 0) return undefined;
  const named = changed.map(({ dataset, bucket }) => `${dataset} ${bucket}`).join(', ');
  return `records behind it were handed in since (${named}); run the report again`;
}
