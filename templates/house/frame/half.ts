import { elapsedQuarters } from '../../../functions/domain/period.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';

/** Where the half's name stands: on the cover, in a running head, inside a sentence. */
export type HalfForm = 'cover' | 'running' | 'sentence';

/** The half-year in words: first half of 2024, H1 2024, 2024年上半年. */
export function halfName(context: ViewContext, form: HalfForm, year = String(context.period.year)): Text {
  const half = elapsedQuarters(context.period) < 4 ? 'first' : 'second';
  return context.say(`common:half.${form}.${half}`, {
    year: [context.constant('period.year', year)],
    half: [context.constant('period.half', String(context.period.part))],
  });
}
