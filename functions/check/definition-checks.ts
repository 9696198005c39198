import { Decimal } from '../domain/decimal.ts';
import { alternativesOf } from '../domain/definitions/alternatives.ts';
import type { Observation } from '../domain/finding.ts';
import { metricName } from '../domain/finding-values.ts';
import { formatDecimal } from '../domain/number-format.ts';
import type { CheckInput, FigureCheck } from '../domain/report.ts';

/** C-DEF: whether a goal is met hangs on a definition that no standard decides (domain.md §5.2, X15). */
function goalsByDefinition({ figures, reference, bases }: CheckInput): readonly Observation[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const years = new Set(Object.values(bases).map((period) => period.slice(0, 4)));
  const goals = reference.targets.filter(
    ({ value, operator, interim, targetYear }) =>
      value !== undefined && operator === 'atLeast' && interim !== true && years.has(String(targetYear)),
  );
  return goals.flatMap((goal) => {
    const target = new Decimal(goal.value as string);
    return figures
      .filter(({ metric, value }) => metric === goal.metricId && value !== undefined)
      .flatMap((figure) => {
        const isMet = target.lessThanOrEqualTo(figure.value as string);
        return alternativesOf(figure, byId)
          .filter(({ value }) => target.lessThanOrEqualTo(value) !== isMet)
          .map(({ id, value }) => ({
            subject: goal.targetId,
            figures: [figure.id],
            values: {
              ...{
                indicator: metricName(goal.metricId),
                goal: goal.value as string,
                year: String(goal.targetYear),
                found: figure.printed,
              },
              ...{
                period: figure.period,
                definition: `@findings.definitions.${id}`,
                other: formatDecimal(value, figure.decimals),
              },
            },
          }));
      });
  });
}

export const definitionChecks: readonly FigureCheck[] = [
  { id: 'goal-by-definition', rule: 'C-DEF', severity: 'warning', run: goalsByDefinition },
];
