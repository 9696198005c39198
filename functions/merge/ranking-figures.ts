import { Decimal } from '../domain/decimal.ts';
import type { Figure } from '../domain/figure.ts';
import { foldedFigure } from '../domain/folded-figure.ts';
import { type RankedFactory, rankingDatasets } from '../domain/ranking.ts';
import { type RankingColumn, rankingForms, rankingMetric } from '../domain/ranking-metric.ts';

/** The ranking's numbers as figures. */
export function rankingFigures(rows: readonly RankedFactory[], period: string): readonly Figure[] {
  return rows.flatMap(({ facilityId, eep, cep, score, rank }) => {
    const figure = (column: RankingColumn, value: Decimal | null): Figure => {
      const metric = rankingMetric(column, facilityId);
      return foldedFigure({ metric, period, ...rankingForms[column], value, datasets: rankingDatasets });
    };
    const place = rank === null ? null : new Decimal(rank);
    return [figure('eep', eep), figure('cep', cep), figure('score', score), figure('rank', place)];
  });
}
