import type { PublicationInput } from '../contract.ts';
import { Failure } from '../domain/failure.ts';
import type { CompletedEdition, EditionStore } from '../ports/editions.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { readEvidence } from '../snapshot/evidence.ts';
import { publishedEdition } from '../snapshot/published-edition.ts';
import { bucketDigest, type Snapshot } from '../snapshot/snapshot.ts';

/** The edition that a frozen regeneration is about; undefined for everything else. */
export async function frozenEdition(
  input: PublicationInput,
  editions: EditionStore,
): Promise<CompletedEdition | undefined> {
  if (input.regeneration?.kind !== 'frozen') return undefined;
  return publishedEdition(input, input.regeneration.edition, editions);
}

/**
 * Holds the records up to the edition's cut-off against what its evidence says it was computed from. A later engine may
 * read more; it must find the same in every bucket that the edition rests on. Throws `verify.inputs-differ`.
 */
export async function assertSameInputs(
  edition: CompletedEdition,
  snapshot: Snapshot,
  published: ObjectStore,
): Promise<void> {
  const { inputs } = await readEvidence(edition, published);
  const differing = inputs.buckets.filter(
    ({ dataset, bucket, digest }) => bucketDigest(snapshot, dataset, bucket) !== digest,
  );
  if (differing.length === 0) return;
  const named = differing.map(({ dataset, bucket }) => `${dataset} ${bucket}`).join(', ');
  throw new Failure(
    'verify.inputs-differ',
    `the records behind edition ${edition.number} of ${edition.report} ${edition.period} are not what they were when it was published: ${named} up to batch ${edition.cutOff}; the records table was changed outside Stele, restore it`,
  );
}
