import type { EditionKey } from '../domain/edition.ts';
import type { CompletedEdition, EditionStore } from '../ports/editions.ts';

export interface FoundEdition {
  readonly edition: CompletedEdition;
  /** The edition that is current: the same, or one that supersedes it. */
  readonly newest: CompletedEdition;
}

/**
 * A published edition by its number, or the newest. Published is what the pointer's chain leads to: an edition that was
 * completed and lost its race, or waits for an approval, is not.
 */
export async function findEdition(
  key: EditionKey,
  number: number | undefined,
  editions: Pick<EditionStore, 'current' | 'get'>,
): Promise<FoundEdition | undefined> {
  const current = await editions.current(key);
  if (current === undefined) return undefined;
  const wanted = number ?? current;
  let newest: CompletedEdition | undefined;
  for (let next: number | null = current; next !== null && next >= wanted; ) {
    const edition = await editions.get(key, next);
    if (edition?.status !== 'complete') return undefined;
    newest ??= edition;
    if (next === wanted) return { edition, newest };
    next = edition.supersedes;
  }
  return undefined;
}
