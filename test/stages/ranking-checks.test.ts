import { expect, test } from 'vitest';
import { rankingChecks } from '../../functions/compose/checks/numbers/ranking-checks.ts';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import { Decimal } from '../../functions/domain/decimal.ts';
import type { Draft } from '../../functions/domain/draft.ts';
import type { RankedFactory } from '../../functions/domain/ranking.ts';
import { rankingFigures } from '../../functions/merge/ranking-figures.ts';

const row = (facilityId: string, score: string | null, rank: number | null): RankedFactory => ({
  ...{ facilityId, rank, eep: score === null ? null : new Decimal(100), cep: new Decimal('80.5') },
  score: score === null ? null : new Decimal(score),
});
const [first, second, third, last] = [
  row('north', '0.95', 1),
  row('east', '0.9', 2),
  row('west', '0.9', 2),
  row('south', null, null),
] as const;
const rows = [first, second, third, last];

function placesOf(ranking: readonly RankedFactory[]): readonly string[] {
  const figures = new Map(rankingFigures(rows, '2024-H1').map((figure) => [figure.id, figure]));
  const draft = { language: 'en', figures, beside: { ranking } } as unknown as Draft;
  return findingsOf(rankingChecks, draft, asDeclared).map(({ values }) => values.place as string);
}

test('the ranking is what its figures make', () => {
  expect(placesOf(rows)).toEqual([]);
});

test.each<[string, readonly RankedFactory[], readonly string[]]>([
  ['two rows that changed places', [second, first, third, last], ['1', '2']],
  ['a row that is left out', [first, second, last], ['3', '4']],
  ['a row that is there twice', [first, second, third, last, last], ['5']],
  ['another value', [{ ...first, cep: new Decimal('80.6') }, second, third, last], ['1']],
  ['another rank', [first, second, { ...third, rank: 3 }, last], ['3']],
])('%s is found', (_, ranking, expected) => {
  expect(placesOf(ranking)).toEqual(expected);
});
