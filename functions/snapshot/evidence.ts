import type { Facts } from '../contract.ts';
import { sha256 } from '../domain/digest.ts';
import { Failure } from '../domain/failure.ts';
import type { Inputs } from '../domain/inputs.ts';
import type { Restatement } from '../domain/restatement.ts';
import type { CompletedEdition } from '../ports/editions.ts';
import type { ObjectStore } from '../ports/objects.ts';

/** What an evidence file says of figures and of what they were computed from. */
export type Evidence = Pick<Facts, 'figures' | 'ranking' | 'lists'> & {
  readonly inputs: Inputs;
  /** What the superseded edition printed otherwise; null where there was none to compare with. */
  readonly restatement: Restatement | null;
};

/** The evidence of an edition, held against its digest; undefined where it is gone. Throws `store.object-damaged`. */
export async function findEvidence(
  { number, evidence: { key, sha256: digest } }: CompletedEdition,
  published: ObjectStore,
): Promise<Evidence | undefined> {
  const bytes = await published.get(key);
  if (!bytes) return undefined;
  if (sha256(bytes) !== digest) {
    throw new Failure(
      'store.object-damaged',
      `the evidence of edition ${number} is not the one that was published: restore the editions bucket`,
      key,
    );
  }
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Evidence;
}

/** The same where nothing can be said without it. Throws `store.object-missing`. */
export async function readEvidence(edition: CompletedEdition, published: ObjectStore): Promise<Evidence> {
  const found = await findEvidence(edition, published);
  if (found) return found;
  throw new Failure(
    'store.object-missing',
    `the evidence of edition ${edition.number} is missing: restore the editions bucket`,
    edition.evidence.key,
  );
}
