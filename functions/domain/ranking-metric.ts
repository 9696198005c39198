import type { Figure } from './figure.ts';

const prefix = 'cr.factory_rank.';
export type RankingColumn = 'eep' | 'cep' | 'score' | 'rank';

/** Metric ids of a factory's row in the ranking. */
export const rankingMetric = (column: RankingColumn, facilityId: string): string =>
  `${prefix}${column}.${facilityId}`;

export const isRanking = ({ metric }: Pick<Figure, 'metric'>): boolean => metric.startsWith(prefix);

/** Column and facility of a ranking's metric; undefined for any other metric. */
export function rankingPlace(
  metric: string,
): { readonly column: string; readonly facilityId: string } | undefined {
  if (!metric.startsWith(prefix)) return undefined;
  const [column = '', ...facility] = metric.slice(prefix.length).split('.');
  return { column, facilityId: facility.join('.') };
}
