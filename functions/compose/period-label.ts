import type { Text } from '../domain/document.ts';
import { asOf, elapsedQuarters, parsePeriod, periodCode, yearToDate } from '../domain/period.ts';
import type { TimeBases } from '../domain/report.ts';
import type { Locale } from './locale.ts';

/**
 * The words of a role's period: its year, the quarter as of which it holds, or the whole span. Bound as one constant,
 * so that both languages are seen to name the same period.
 */
export function periodLabels(
  locale: Locale,
  bases: TimeBases,
): (role: string, form?: 'year' | 'asOf' | 'whole') => Text {
  return (role, form = 'year') => {
    const period = parsePeriod(bases[role] as string);
    const year = String(period.year);
    if (form === 'year') return [{ kind: 'constant', id: `period.${role}`, text: year }];
    if (form === 'asOf') {
      const quarter = String(elapsedQuarters(period));
      return [
        {
          kind: 'constant',
          id: `asOf.${role}.${asOf(yearToDate(period))}`,
          text: filled(locale.text('common:period.asOf'), { year, quarter }),
        },
      ];
    }
    const key = period.kind === 'half' ? `half${period.part}` : period.kind;
    const text = filled(locale.text(`common:period.${key}`), { year, quarter: String(period.part) });
    return [{ kind: 'constant', id: `whole.${role}.${periodCode(period)}`, text }];
  };
}

function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
