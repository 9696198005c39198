import { Decimal } from '../../functions/domain/decimal.ts';
import type { Target } from '../../functions/domain/reference.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { ChangeGoal, Milestone } from '../../functions/domain/target-status.ts';

/** Records of one goal in order of year; points of its path are not among them. */
export function goalRecords(context: ViewContext, targetId: string): readonly Target[] {
  return recordsOf(context, targetId).filter((target) => target.interim !== true);
}

/** What a goal asks for year by year. */
export function milestonesOf(context: ViewContext, targetId: string): readonly Milestone[] {
  return goalRecords(context, targetId).flatMap(({ targetYear, value }) =>
    value === undefined ? [] : [{ year: targetYear, value: new Decimal(value) }],
  );
}

/** A goal that is a change against a base year, with the point of its path that the period's year has. */
export function changeGoalOf(context: ViewContext, targetId: string): ChangeGoal | undefined {
  const goal = goalRecords(context, targetId).findLast((one) => one.operator === 'change');
  if (goal?.value === undefined || goal.baseYear === undefined) return undefined;
  const interim = recordsOf(context, targetId).find(
    (one) => one.interim === true && one.targetYear === context.period.year,
  )?.value;
  return {
    baseYear: goal.baseYear,
    targetYear: goal.targetYear,
    change: new Decimal(goal.value),
    ...(interim === undefined ? {} : { interim: new Decimal(interim) }),
  };
}

function recordsOf(context: ViewContext, targetId: string): readonly Target[] {
  return context.reference.targets
    .filter((target) => target.targetId === targetId)
    .toSorted((a, b) => a.targetYear - b.targetYear);
}

/** Decimals of values that stand beside each other: as many as the finest of them has. */
export function alikeDecimals(values: readonly Decimal[]): number {
  return Math.max(0, ...values.map((value) => value.decimalPlaces()));
}
