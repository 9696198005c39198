import { asOf, elapsedQuarters, type Period, parsePeriod } from '../domain/period.ts';
import type { TimeBases } from '../domain/report.ts';
import type { Text } from '../domain/text.ts';
import type { Locale } from './locale.ts';

const ordinals = ['first', 'second', 'third', 'fourth'] as const;

/**
 * The words of a role's period: its year, the quarter it holds as of (`{{year}}`, and `{{quarter}}` where the language
 * numbers it: Q2 2024, 2024年第二季度末), or the whole span. Bound as one constant whose
 * id names the period, so that both languages are seen to mean the same.
 */
export function periodLabels(
  locale: Locale,
  bases: TimeBases,
): (role: string, form?: 'year' | 'asOf' | 'whole') => Text {
  return (role, form = 'year') => {
    const period = parsePeriod(bases[role] ?? role);
    const year = String(period.year);
    if (form === 'year') return [{ kind: 'constant', id: `period.${role}`, text: year }];
    const key = form === 'asOf' ? quarterKey(period) : wholeKey(period);
    const text = locale
      .text(`common:period.${key}`)
      .replaceAll('{{year}}', year)
      .replaceAll('{{quarter}}', String(elapsedQuarters(period)));
    return [{ kind: 'constant', id: `${form}.${role}.${asOf(period)}`, text }];
  };
}

function quarterKey(period: Period): string {
  return `quarter.${ordinals[elapsedQuarters(period) - 1]}`;
}

function wholeKey(period: Period): string {
  if (period.kind === 'year') return 'whole';
  return `${period.kind}.${ordinals[period.part - 1]}`;
}
