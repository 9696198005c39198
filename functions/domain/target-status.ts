import { Decimal } from './decimal.ts';
import type { StatusState } from './document.ts';
import type { Figure } from './figure.ts';
import { elapsedQuarters, type Period } from './period.ts';

/**
 * Status of a year-to-date figure against its annual target (domain.md §3, targets): achieved when met and the period
 * reaches the target's year end or the target is a floor already passed; on track when at or above the linear path;
 * otherwise behind.
 */
export function statusAgainst(
  actual: Figure | undefined,
  goal: Figure,
  quartersElapsed: number,
): StatusState {
  if (goal.state !== 'value' || actual?.state !== 'value') return 'noData';
  const value = new Decimal(actual.value as string);
  const target = new Decimal(goal.value as string);
  if (value.greaterThanOrEqualTo(target)) return 'achieved';
  const path = target.times(quartersElapsed).dividedBy(4);
  return quartersElapsed < 4 && value.greaterThanOrEqualTo(path) ? 'onTrack' : 'behind';
}

/** What is to be reached by the end of a year. */
export interface Milestone {
  readonly year: number;
  readonly value: Decimal;
}

/**
 * Status of a rate against milestones of several years (domain.md §3: waste diversion 85.5, 88, 90). The milestone of
 * the year, or the last one passed, decides: met is achieved. Before the year ends it is on track on or above the line
 * between the milestone before and the next one; without a milestone before, nothing is due yet.
 */
export function statusOnMilestones(
  actual: Figure | undefined,
  milestones: readonly Milestone[],
  period: Period,
): StatusState {
  if (actual?.state !== 'value' || milestones.length === 0) return 'noData';
  const value = new Decimal(actual.value as string);
  const sorted = milestones.toSorted((a, b) => a.year - b.year);
  const next = sorted.find((one) => one.year >= period.year);
  const before = sorted.findLast((one) => one.year < period.year);
  const due = next?.year === period.year ? next : next === undefined ? before : undefined;
  if (due && value.greaterThanOrEqualTo(due.value)) return 'achieved';
  const yearEnd = elapsedQuarters(period) === 4;
  if (next === undefined || (next === due && yearEnd)) return 'behind';
  if (before === undefined) return 'notDue';
  const passed = period.year - 1 + elapsedQuarters(period) / 4 - before.year;
  const path = onLine(before.value, next.value, passed, next.year - before.year);
  return value.greaterThanOrEqualTo(path) ? 'onTrack' : 'behind';
}

/** A change to be reached against a base year, in percent. */
export interface ChangeGoal {
  readonly baseYear: number;
  readonly targetYear: number;
  readonly change: Decimal;
  /** Point of the path that the organisation has set for the year; a straight line where it has set none. */
  readonly interim?: Decimal;
}

/**
 * Status of a change against a base year (domain.md §3: water utilisation +20% by 2025 on 2021, so +15% in 2024).
 * The same months are compared, so the way is counted in whole years. Achieved needs the target year.
 */
export function statusOfChange(actual: Figure | undefined, goal: ChangeGoal, period: Period): StatusState {
  if (actual?.state !== 'value') return 'noData';
  const value = new Decimal(actual.value as string);
  if (period.year >= goal.targetYear) return value.greaterThanOrEqualTo(goal.change) ? 'achieved' : 'behind';
  const years = goal.targetYear - goal.baseYear;
  const path = goal.interim ?? onLine(new Decimal(0), goal.change, period.year - goal.baseYear, years);
  return value.greaterThanOrEqualTo(path) ? 'onTrack' : 'behind';
}

function onLine(from: Decimal, to: Decimal, passed: number, whole: number): Decimal {
  return to.minus(from).times(passed).dividedBy(whole).plus(from);
}
