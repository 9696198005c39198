import { Decimal } from '../domain/decimal.ts';
import type { Figure } from '../domain/figure.ts';
import { foldedFigure } from '../domain/folded-figure.ts';
import type { Unit } from '../domain/metric.ts';
import { scoreDecimals } from '../domain/rank-by-score.ts';
import { type RankedFactory, rankingDatasets } from '../domain/ranking.ts';
import { rankingMetric } from '../domain/ranking-metric.ts';

/** The ranking's numbers as figures: attainments in percent, the score with its four decimals, the rank. */
export function rankingFigures(rows: readonly RankedFactory[], period: string): readonly Figure[] {
  const figure = (metric: string, unit: Unit, decimals: number, value: Decimal | null): Figure =>
    foldedFigure({ metric, period, unit, decimals, value, datasets: rankingDatasets });
  return rows.flatMap(({ facilityId, eep, cep, score, rank }) => [
    figure(rankingMetric('eep', facilityId), 'percent', 2, eep),
    figure(rankingMetric('cep', facilityId), 'percent', 2, cep),
    figure(rankingMetric('score', facilityId), 'score', scoreDecimals, score),
    figure(rankingMetric('rank', facilityId), 'rank', 0, rank === null ? null : new Decimal(rank)),
  ]);
}
