import type { Decimal } from './decimal.ts';

/** Decimals of a score that two of them are held equal by. */
export const scoreDecimals = 4;

/**
 * Ranks by score, highest first: equal scores to four decimals share a rank and the next one is skipped. Who has no
 * score is listed unranked, last. Within a rank the order of ids decides, so that a list never depends on its input.
 */
export function rankByScore<Row extends { readonly score: Decimal | null }>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): readonly (Row & { readonly rank: number | null })[] {
  const byId = (a: Row, b: Row): number => (idOf(a) < idOf(b) ? -1 : 1);
  const scored = rows
    .map((row) => ({ ...row, score: row.score?.toDecimalPlaces(scoreDecimals) ?? null }))
    .toSorted(byId);
  const ranked = scored
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (b.score as Decimal).comparedTo(a.score as Decimal));
  return [
    ...ranked.map((row) => ({
      ...row,
      rank: 1 + ranked.findIndex((other) => (other.score as Decimal).equals(row.score as Decimal)),
    })),
    ...scored.filter(({ score }) => score === null).map((row) => ({ ...row, rank: null })),
  ];
}
