import { coachingCells } from '../coaching-ranking.ts';
import type { RecordOf } from '../dataset.ts';
import type { coachingScore } from '../datasets/green-supply-chain.ts';
import { Decimal, sum } from '../decimal.ts';
import { measure } from '../measure.ts';
import { asOf } from '../period.ts';
import { addMember } from '../tally.ts';

/** Each scoring up to the period's last day, as percent of the points that its dimensions could give. */
export const measureCoachingScore = measure<RecordOf<typeof coachingScore>>({
  dataset: 'coaching-score',
  step(tally, { attributes: { supplierId, scoredOn, scale, scores } }, { period }) {
    if (scoredOn > asOf(period)) return;
    const points = sum(scores.map(({ score }) => new Decimal(score)));
    const percent = points.dividedBy(new Decimal(scale).times(scores.length)).times(100);
    addMember(tally, coachingCells.scored, supplierId);
    addMember(tally, coachingCells.of(supplierId), `${scoredOn}|${percent.toFixed()}`);
  },
});
