import { Decimal } from './decimal.ts';
import { foldedFigure } from './folded-figure.ts';
import { rankByScore, scoreDecimals } from './rank-by-score.ts';
import type { InternalFigures } from './report.ts';
import type { Tally } from './tally.ts';

/** Cells of coaching: who was scored, and each score with its day as `<day>|<percent>` under its supplier. */
export const coachingCells = {
  scored: 'coachingScored',
  of: (supplierId: string): string => `coachingScore/${supplierId}`,
} as const;

export interface RankedSupplier {
  readonly supplierId: string;
  /** Percent of the points that could be had, by the newest scoring; null for who was coached and not scored. */
  readonly score: Decimal | null;
  readonly rank: number | null;
}

/** Core suppliers that were coached or scored, ranked by their newest score (domain.md §1.3, supplier coaching). */
export function rankSuppliers(tally: Tally): readonly RankedSupplier[] {
  const coached = tally.members.get('visited/carbon_coaching') ?? new Set();
  const scored = tally.members.get(coachingCells.scored) ?? new Set();
  const rows = [...new Set([...coached, ...scored])].map((supplierId) => {
    const newest = [...(tally.members.get(coachingCells.of(supplierId)) ?? [])].toSorted().at(-1);
    return { supplierId, score: newest === undefined ? null : new Decimal(newest.split('|')[1] as string) };
  });
  return rankByScore(rows, ({ supplierId }) => supplierId);
}

const datasets = ['coaching-score', 'supplier-visit'] as const;

/** How many suppliers were scored this year, their mean, and each one's score and rank: for the organisation itself. */
export const coachingRanking: InternalFigures = {
  datasets,
  annual: false,
  figures({ tally, period }) {
    const rows = rankSuppliers(tally);
    const scores = rows.flatMap(({ score }) => score ?? []);
    const mean = scores.length === 0 ? null : Decimal.sum(...scores).dividedBy(scores.length);
    const common = { period, datasets };
    return [
      foldedFigure({
        ...{ ...common, metric: 'cr.coaching_scored', unit: 'suppliers', decimals: 0 },
        value: rows.length === 0 ? null : new Decimal(scores.length),
      }),
      foldedFigure({ ...common, metric: 'cr.coaching_score', unit: 'percent', decimals: 2, value: mean }),
      ...rows.flatMap(({ supplierId, score, rank }) => [
        foldedFigure({
          ...{ ...common, metric: `cr.coaching_score.${supplierId}`, unit: 'percent', value: score },
          decimals: scoreDecimals,
        }),
        foldedFigure({
          ...{ ...common, metric: `cr.coaching_rank.${supplierId}`, unit: 'rank', decimals: 0 },
          value: rank === null ? null : new Decimal(rank),
        }),
      ]),
    ];
  },
};
