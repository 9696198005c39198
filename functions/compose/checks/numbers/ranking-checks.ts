import { Decimal } from '../../../domain/decimal.ts';
import type { Draft, TextCheck } from '../../../domain/draft.ts';
import { figureId } from '../../../domain/figure.ts';
import type { Observation } from '../../../domain/finding.ts';
import { rankByScore } from '../../../domain/rank-by-score.ts';
import type { RankedFactory } from '../../../domain/ranking.ts';
import { type RankingColumn, rankingMetric, rankingPlace } from '../../../domain/ranking-metric.ts';

/** C-SNAP: the ranking in print is what its figures make: every factory once, by its score (domain.md §3.3). */
function rankedOtherwise({ beside, figures, language }: Draft): readonly Observation[] {
  const facilities = [...figures.values()].flatMap(({ metric, period }) => {
    const place = rankingPlace(metric);
    return place?.column === 'score' ? [{ facilityId: place.facilityId, period }] : [];
  });
  const rows = facilities.map(({ facilityId, period }) => {
    const value = (column: RankingColumn): Decimal | null => {
      const figure = figures.get(figureId(rankingMetric(column, facilityId), period));
      return figure?.value === undefined ? null : new Decimal(figure.value);
    };
    return { facilityId, eep: value('eep'), cep: value('cep'), score: value('score') };
  });
  const expected = rankByScore(rows, ({ facilityId }) => facilityId);
  const length = Math.max(expected.length, beside.ranking.length);
  return Array.from({ length }, (_, at) => at).flatMap((at): readonly Observation[] => {
    const [found, due] = [beside.ranking[at], expected[at]];
    if (found && due && rowText(found) === rowText(due)) return [];
    return [
      {
        subject: found?.facilityId ?? due?.facilityId ?? '',
        values: { place: String(at + 1), found: found?.facilityId ?? '—', expected: due?.facilityId ?? '—' },
        place: { language },
      },
    ];
  });
}

const rowText = ({ facilityId, eep, cep, score, rank }: RankedFactory): string =>
  [facilityId, ...[eep, cep, score].map((value) => value?.toFixed() ?? ''), rank ?? ''].join(' ');

export const rankingChecks: readonly TextCheck[] = [
  { id: 'ranking-otherwise', rule: 'C-SNAP', severity: 'blocking', firm: true, run: rankedOtherwise },
];
