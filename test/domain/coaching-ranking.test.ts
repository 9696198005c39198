import { describe, expect, test } from 'vitest';
import { coachingRanking, rankSuppliers } from '../../functions/domain/coaching-ranking.ts';
import { datasets } from '../../functions/domain/datasets.ts';
import { merge } from '../../functions/domain/tally.ts';
import { fold, record, smallOrganisation } from './small-organisation.ts';

const scored = (supplierId: string, scoredOn: string, scores: readonly string[], scale = '10') => ({
  ...{ supplierId, year: 2024, scoredOn, scale },
  scores: scores.map((score, index) => ({ dimension: `d${index + 1}`, score })),
});
const visited = (supplierId: string) =>
  record({ supplierId, visitedOn: '2024-02-01', purpose: 'carbon_coaching' });

function tallyOf(scores: readonly object[], ...coached: readonly string[]) {
  return merge([
    fold(
      'coaching-score',
      '2024-H1',
      scores.map((one) => record({ ...one })),
    ),
    fold('supplier-visit', '2024-Q1', coached.map(visited)),
  ]);
}
const ranks = (...given: Parameters<typeof tallyOf>) =>
  rankSuppliers(tallyOf(...given)).map(({ supplierId, score, rank }) => [
    supplierId,
    score?.toFixed() ?? null,
    rank,
  ]);

describe('coached suppliers', () => {
  test('are ranked by the share of points they got, of whatever scale and number of dimensions', () => {
    expect(ranks([scored('A', '2024-02-01', ['4', '6']), scored('B', '2024-02-01', ['60'], '100')])).toEqual([
      ['B', '60', 1],
      ['A', '50', 2],
    ]);
  });

  test('share a rank with equal scores, and the next rank is skipped; who has no score comes last', () => {
    const scores = [
      scored('C', '2024-02-01', ['9']),
      scored('A', '2024-02-01', ['7', '7', '7'], '9'),
      scored('B', '2024-02-01', ['7'], '9'),
      scored('D', '2024-02-01', ['1']),
    ];
    expect(ranks(scores, 'E', 'A')).toEqual([
      ['C', '90', 1],
      ['A', '77.7778', 2],
      ['B', '77.7778', 2],
      ['D', '10', 4],
      ['E', null, null],
    ]);
  });

  test('count by their newest score up to the period’s last day', () => {
    const scores = [
      scored('A', '2024-05-01', ['8']),
      scored('A', '2024-02-01', ['3']),
      scored('A', '2024-07-01', ['10']),
    ];
    expect(ranks(scores)).toEqual([['A', '80', 1]]);
  });
});

test('the figures are how many were scored, their mean, and each one’s score and rank', () => {
  const tally = tallyOf([scored('A', '2024-02-01', ['8']), scored('B', '2024-02-01', ['5'])], 'C');
  const figures = coachingRanking.figures({ tally, period: '2024-H1', reference: smallOrganisation() });
  expect(figures.map(({ id, printed }) => `${id} ${printed}`)).toEqual([
    'cr.coaching_scored@2024-H1 2',
    'cr.coaching_score@2024-H1 65.00',
    'cr.coaching_score.A@2024-H1 80.0000',
    'cr.coaching_rank.A@2024-H1 1',
    'cr.coaching_score.B@2024-H1 50.0000',
    'cr.coaching_rank.B@2024-H1 2',
    'cr.coaching_score.C@2024-H1 —',
    'cr.coaching_rank.C@2024-H1 —',
  ]);
});

test.each([
  ['a score above the scale', { scores: [{ dimension: 'd1', score: '11' }] }, 'scores'],
  [
    'a dimension twice',
    {
      scores: [
        { dimension: 'd', score: '1' },
        { dimension: 'd', score: '2' },
      ],
    },
    'scores',
  ],
  ['no dimension', { scores: [] }, 'scores'],
  ['a scale of zero', { scale: '0', scores: [{ dimension: 'd', score: '0' }] }, 'scale'],
  ['a day of another year', { scoredOn: '2023-12-31' }, 'scoredOn'],
])('a score with %s is refused', (_, wrong, field) => {
  const result = datasets
    .get('coaching-score')
    ?.schema.safeParse({ ...scored('A', '2024-02-01', ['5']), ...wrong });
  expect(result?.error?.issues[0]?.path[0]).toBe(field);
});
