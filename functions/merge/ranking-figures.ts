import { Decimal } from '../domain/decimal.ts';
import { type Figure, figureId } from '../domain/figure.ts';
import { formatDecimal, missingMark } from '../domain/number-format.ts';
import { type RankedFactory, rankingDatasets } from '../domain/ranking.ts';
import { rankingMetric } from '../domain/ranking-metric.ts';

/** The ranking's numbers as figures: attainments in percent, the score with its four decimals, the rank. */
export function rankingFigures(rows: readonly RankedFactory[], period: string): readonly Figure[] {
  return rows.flatMap(({ facilityId, eep, cep, score, rank }) => [
    figure(rankingMetric('eep', facilityId), period, 'percent', 2, eep),
    figure(rankingMetric('cep', facilityId), period, 'percent', 2, cep),
    figure(rankingMetric('score', facilityId), period, 'score', 4, score),
    figure(rankingMetric('rank', facilityId), period, 'rank', 0, rank === null ? null : new Decimal(rank)),
  ]);
}

function figure(
  metric: string,
  period: string,
  unit: string,
  decimals: number,
  value: Decimal | null,
): Figure {
  return {
    id: figureId(metric, period),
    metric,
    period,
    unit,
    decimals,
    ...(value === null
      ? { state: 'missing' as const, printed: missingMark, reason: 'noRecords' as const }
      : { state: 'value' as const, value: value.toFixed(), printed: formatDecimal(value, decimals) }),
    preliminary: false,
    estimatedShare: '0',
    provenance: { inputs: [], records: 0, datasets: rankingDatasets },
  };
}
