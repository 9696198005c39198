import type { PublicationRequest } from '../contract.ts';
import type { EditionKey } from '../domain/edition.ts';
import { Failure } from '../domain/failure.ts';
import type { CompletedEdition, EditionItem, EditionStore } from '../ports/editions.ts';
import { findEdition } from './find-edition.ts';

/** A published edition by its number, the newest where none is named. Throws `edition.unknown`, naming what there is. */
export async function publishedEdition(
  key: EditionKey,
  number: number | undefined,
  editions: Pick<EditionStore, 'get' | 'current'>,
): Promise<CompletedEdition> {
  const found = await findEdition(key, number, editions);
  if (found) return found.edition;
  const current = await editions.current(key);
  const what = `${key.report} ${key.period}`;
  throw new Failure(
    'edition.unknown',
    current === undefined
      ? `nothing of ${what} is published yet`
      : `there is no edition ${number} of ${what}: the newest one published is edition ${current}`,
  );
}

/** Whether an edition is made again although nothing changed: it was withdrawn, and somebody asked for the next one. */
export function isRemade(
  edition: EditionItem,
  { regeneration }: Pick<PublicationRequest, 'regeneration'>,
): boolean {
  return regeneration !== null && edition.status === 'complete' && edition.withdrawn !== undefined;
}
