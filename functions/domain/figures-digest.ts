import { digestOf } from './digest.ts';
import type { Figure } from './figure.ts';

/** What an edition prints of its figures, its ranking and its lists, as one digest. */
export function figuresDigest({
  figures,
  ranking,
  lists,
}: {
  readonly figures: readonly Figure[];
  readonly ranking: readonly unknown[];
  readonly lists: Readonly<Record<string, readonly unknown[]>>;
}): string {
  return digestOf([figures.map(({ id, printed, value }) => [id, printed, value]), ranking, lists]);
}
