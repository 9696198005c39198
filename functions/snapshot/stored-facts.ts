import type { Facts, Merged } from '../contract.ts';
import { sha256 } from '../domain/digest.ts';
import { Failure } from '../domain/failure.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { readText } from './work-object.ts';

/** Stores what every later stage says, and the digest that they hold it against. */
export async function writeFacts(
  work: ObjectStore,
  key: string,
  facts: Facts,
): Promise<Pick<Merged, 'factsKey' | 'factsDigest'>> {
  const text = JSON.stringify(facts);
  await work.put(key, text, 'application/json');
  return { factsKey: key, factsDigest: sha256(text) };
}

/**
 * The facts as they were computed (domain.md §5, C-SNAP: all numbers from one snapshot). Throws `store.object-damaged`
 * where they were changed between two stages.
 */
export async function readFacts(
  work: ObjectStore,
  { factsKey, factsDigest }: Pick<Merged, 'factsKey' | 'factsDigest'>,
): Promise<Facts> {
  const text = await readText(work, factsKey);
  if (sha256(text) === factsDigest) return JSON.parse(text) as Facts;
  throw new Failure(
    'store.object-damaged',
    'the figures of this run were changed after they were computed, so nothing is published: start the run again; if it happens once more, find out who writes to the work bucket',
    factsKey,
  );
}
