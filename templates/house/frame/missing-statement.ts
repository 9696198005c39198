import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { metricLabel } from './amounts.ts';
import { listed } from './names.ts';

interface Printed {
  readonly metric: string;
  readonly role: string;
}

/** What has no value and what does not apply, by name: missing is never zero (domain.md §3, missing data). */
export function missingStatement(context: ViewContext, figures: readonly Printed[]): Text {
  const missing = labelsWith(context, figures, 'missing');
  const notApplicable = labelsWith(context, figures, 'notApplicable');
  return [
    ...(missing.length === 0
      ? context.say('common:missing.nothing')
      : context.say('common:missing.list', { names: listed(context, missing) })),
    ...(notApplicable.length === 0
      ? []
      : context.say('common:missing.notApplicable', { names: listed(context, notApplicable) })),
  ];
}

function labelsWith(context: ViewContext, figures: readonly Printed[], state: string): readonly Text[] {
  const found = figures.filter(({ metric, role }) => context.value(metric, role).state === state);
  return [...new Set(found.map(({ metric }) => metric))].map((metric) => metricLabel(context, metric));
}
