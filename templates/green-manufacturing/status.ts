import type { Status, StatusState } from '../../functions/domain/document.ts';
import { formatDecimal } from '../../functions/domain/number-format.ts';
import { elapsedQuarters } from '../../functions/domain/period.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import { statusAgainst, statusOfChange, statusOnMilestones } from '../../functions/domain/target-status.ts';
import type { Text } from '../../functions/domain/text.ts';
import { plain } from '../../functions/domain/words.ts';
import { digits, hasValue } from '../house/frame/amounts.ts';
import { goalText } from '../house/frame/goal-text.ts';
import { changeGoalOf, milestonesOf } from './goal-records.ts';
import { wordsOf } from './words.ts';

const role = 'progress';
/** From the worst to the best: where two indicators stand for one goal, the worse decides. */
const order: readonly StatusState[] = ['noData', 'behind', 'notDue', 'onTrack', 'achieved'];

export function worseOf(states: readonly StatusState[]): StatusState {
  return order.find((state) => states.includes(state)) ?? 'noData';
}

/** A state with its word in the document's language. */
export function statusWith(context: ViewContext, state: StatusState, target: Text): Status {
  return { state, word: plain(context.say(`common:status.${state}`)), target };
}

/** Waste diversion against the milestone of the year. */
export function wasteState(context: ViewContext): StatusState {
  const milestones = milestonesOf(context, 'waste-diversion');
  return statusOnMilestones(context.value('gm.waste_diversion_rate', role), milestones, context.period);
}

/** Water utilisation against the way from its base year to its target year. */
export function waterState(context: ViewContext): StatusState {
  const goal = changeGoalOf(context, 'water-utilisation');
  const actual = context.value('gm.water_utilisation_change', role);
  return goal === undefined ? 'noData' : statusOfChange(actual, goal, context.period);
}

/** A figure of the year to date against the year's goal, or against the number planned for the year. */
export function yearState(context: ViewContext, metric: string, goal: string): StatusState {
  return statusAgainst(
    context.value(metric, role),
    context.value(goal, role),
    elapsedQuarters(context.period),
  );
}

export function wasteStatus(context: ViewContext): Status | undefined {
  if (!hasValue(context, 'target.waste-diversion', role)) return undefined;
  return statusWith(context, wasteState(context), goalText(context, 'target.waste-diversion', role));
}

export function waterStatus(context: ViewContext): Status | undefined {
  const goal = changeGoalOf(context, 'water-utilisation');
  if (goal === undefined) return undefined;
  const id = `target.water-utilisation.${goal.targetYear}`;
  const target = wordsOf(context).say('water.tiles.path', {
    value: [context.constant(id, formatDecimal(goal.change, 0))],
    year: [context.constant(`${id}.year`, String(goal.targetYear))],
  });
  return statusWith(context, waterState(context), target);
}

/** Status of a rate or a count with a goal of the year; none where the organisation has set no number. */
export function yearStatus(context: ViewContext, metric: string, goal: string): Status | undefined {
  if (!hasValue(context, goal, role)) return undefined;
  return statusWith(context, yearState(context, metric, goal), goalText(context, goal, role));
}

/** Status of what has been done of a plan, with the share done. */
export function planStatus(
  context: ViewContext,
  done: {
    readonly metric: string;
    readonly planned: string;
    readonly reached: string;
    readonly words: string;
  },
): Status | undefined {
  if (!hasValue(context, done.reached, role)) return undefined;
  const target = wordsOf(context).say(done.words, { value: digits(context, done.reached, role) });
  return statusWith(context, yearState(context, done.metric, done.planned), target);
}
