import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { scopeStatement } from '../house/frame/scope-statement.ts';
import { wordsOf } from './words.ts';

/** The report shares the boundary of the annual report of the year before (domain.md §1.0, row 0.4). */
export function scopeOf(context: ViewContext): Text {
  return scopeStatement(context, String(context.period.year - 1));
}

/** Approach and scope, for the basis of preparation; how many facilities deliver stands in its coverage table. */
export function boundaryOf(context: ViewContext): Text {
  return wordsOf(context).say('basis.boundary', {
    boundary: context.say(`terms:boundary.${context.profile.boundary}`),
    scope: scopeOf(context),
  });
}
