import type { Observation } from '../../functions/domain/finding.ts';
import { metricName } from '../../functions/domain/finding-values.ts';
import type { CheckInput, FigureCheck } from '../../functions/domain/report.ts';
import { decimalOf, seenIn } from '../house/frame/check-parts.ts';
import { coaching, goals } from './figures.ts';

/** C-GOAL: a goal with a number has the figure it is measured by, in the year to date. */
function goalWithoutFigure({ figure }: CheckInput): readonly Observation[] {
  return [...goals, coaching]
    .filter(({ target }) => figure(target, 'progress').state === 'value')
    .map(({ metric }) => figure(metric, 'progress'))
    .filter(({ state }) => state !== 'value')
    .map((one) => seenIn(one, { reason: one.reason ?? one.state }));
}

/** C-STALE: the path to neutrality shows goals ahead; one whose year is over at release has come or failed. */
function passedGoals({ reference, releasedOn }: CheckInput): readonly Observation[] {
  return reference.targets
    .filter(({ metricId, targetYear }) => metricId === 'cr.total' && `${targetYear}-12-31` <= releasedOn)
    .map(({ targetId, metricId, targetYear }) => ({
      subject: targetId,
      values: { goal: metricName(metricId), year: String(targetYear), released: releasedOn },
    }));
}

const otherSources = [
  ...['stationary', 'mobile', 'process', 'wastewater', 'refrigerant'].map((source) => `cr.scope1.${source}`),
  'cr.scope2.heat',
];

/** C-PHRASE: the report's words call purchased electricity the main source of the organisation's own emissions. */
function mainSource({ figure }: CheckInput): readonly Observation[] {
  const electricity = figure('cr.scope2_market.electricity', 'inventory');
  const amount = decimalOf(electricity);
  if (amount === undefined) return [];
  return otherSources
    .map((metric) => figure(metric, 'inventory'))
    .filter((other) => decimalOf(other)?.greaterThan(amount))
    .map((other) => seenIn(electricity, { other: other.printed, source: metricName(other.metric) }));
}

export const goalChecks: readonly FigureCheck[] = [
  { id: 'goal-without-figure', rule: 'C-GOAL', severity: 'warning', run: goalWithoutFigure },
  { id: 'goal-passed', rule: 'C-STALE', severity: 'blocking', run: passedGoals },
  { id: 'main-source-untrue', rule: 'C-PHRASE', severity: 'blocking', run: mainSource },
];
