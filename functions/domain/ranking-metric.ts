import type { Figure } from './figure.ts';
import type { Unit } from './metric.ts';
import { scoreDecimals } from './rank-by-score.ts';

const prefix = 'cr.factory_rank.';
export type RankingColumn = 'eep' | 'cep' | 'score' | 'rank';

/** How the columns are printed: attainments in percent, the score with its four decimals, the rank. */
export const rankingForms: Readonly<
  Record<RankingColumn, { readonly unit: Unit; readonly decimals: number }>
> = {
  eep: { unit: 'percent', decimals: 2 },
  cep: { unit: 'percent', decimals: 2 },
  score: { unit: 'score', decimals: scoreDecimals },
  rank: { unit: 'rank', decimals: 0 },
};

/** Metric ids of a factory's row in the ranking. */
export const rankingMetric = (column: RankingColumn, facilityId: string): string =>
  `${prefix}${column}.${facilityId}`;

export const isRanking = ({ metric }: Pick<Figure, 'metric'>): boolean => metric.startsWith(prefix);

/** Column and facility of a ranking's metric; undefined for any other metric. */
export function rankingPlace(
  metric: string,
): { readonly column: RankingColumn; readonly facilityId: string } | undefined {
  if (!metric.startsWith(prefix)) return undefined;
  const [column = '', ...facility] = metric.slice(prefix.length).split('.');
  return column in rankingForms
    ? { column: column as RankingColumn, facilityId: facility.join('.') }
    : undefined;
}
