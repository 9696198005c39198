import { parsePeriod } from '../../../functions/domain/period.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';

/**
 * Which facilities the report consolidates (domain.md §1.0, row 0.4). "Same as the annual report" is said only where
 * the two years consolidate the same facilities; otherwise their number stands. `annual` is a role or a year.
 */
export function scopeStatement(context: ViewContext, annual: string): Text {
  const { year } = parsePeriod(context.bases[annual] ?? annual);
  const before = facilitiesOf(context, year);
  const now = facilitiesOf(context, context.period.year);
  if (now === undefined || sameMembers(before, now)) {
    return context.say('common:scope.sameAsAnnual', {
      year: [context.constant(`period.${annual}`, String(year))],
    });
  }
  return context.say('common:scope.facilities', {
    year: [context.constant('period.year', String(context.period.year))],
    count: [context.constant('scope.facilities', String(now.length))],
  });
}

export function facilitiesOf(context: ViewContext, year: number): readonly string[] | undefined {
  const scope = context.reference.consolidations.get(year);
  return scope ? [...scope.keys()].sort() : undefined;
}

function sameMembers(a: readonly string[] | undefined, b: readonly string[]): boolean {
  return a !== undefined && a.length === b.length && a.every((member, index) => member === b[index]);
}
