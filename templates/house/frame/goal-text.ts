import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { withUnit } from './amounts.ts';

/** What a goal asks for: at least so much; of a hundred percent nobody asks for more. */
export function goalText(context: ViewContext, goal: string, role: string): Text {
  const { printed, unit } = context.value(goal, role);
  const whole = printed === '100' && unit === 'percent';
  return context.say(whole ? 'common:target.whole' : 'common:target.alone', {
    target: withUnit(context, goal, role),
  });
}
