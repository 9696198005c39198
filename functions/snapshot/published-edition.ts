import type { PublicationRequest } from '../contract.ts';
import type { EditionKey } from '../domain/edition.ts';
import { Failure } from '../domain/failure.ts';
import type { CompletedEdition, EditionItem, EditionStore } from '../ports/editions.ts';
import { findEdition } from './find-edition.ts';

/** A published edition by its number. Throws `edition.unknown`, naming the newest one there is. */
export async function publishedEdition(
  key: EditionKey,
  number: number,
  editions: Pick<EditionStore, 'get' | 'current'>,
): Promise<CompletedEdition> {
  const found = await findEdition(key, number, editions);
  if (found) return found.edition;
  const current = await editions.current(key);
  const known =
    current === undefined ? 'none is published yet' : `the newest one published is edition ${current}`;
  throw new Failure(
    'edition.unknown',
    `there is no edition ${number} of ${key.report} ${key.period}: ${known}`,
  );
}

/** Whether an edition is made again although nothing changed: it was withdrawn, and somebody asked for the next one. */
export function isRemade(
  edition: EditionItem,
  { regeneration }: Pick<PublicationRequest, 'regeneration'>,
): boolean {
  return regeneration !== null && edition.status === 'complete' && edition.withdrawn !== undefined;
}
