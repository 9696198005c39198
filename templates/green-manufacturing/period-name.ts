import { parsePeriod } from '../../functions/domain/period.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';

/** The name of a role's period for a column or a caption: H1 2024, 2024; 2024年上半年. */
export function periodName(context: ViewContext, role: string): Text {
  const period = parsePeriod(context.bases[role] ?? '');
  if (period.kind !== 'half') return context.periodLabel(role, 'whole');
  return context.say(`common:half.running.${period.part === 1 ? 'first' : 'second'}`, {
    year: context.periodLabel(role),
    half: [context.constant(`half.${role}`, String(period.part))],
  });
}
