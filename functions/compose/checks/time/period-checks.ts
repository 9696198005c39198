import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import type { HtmlLine } from '../../../domain/html/reading.ts';
import { metrics } from '../../../domain/metrics.ts';
import type { ContentRecord } from '../../../domain/report.ts';
import { placeOf, readingOf } from '../draft-reading.ts';

/** Constants that name the period of a role. */
const periodLabel = /^(?:period|asOf|whole)\./;

const yearsIn = ({ pieces }: HtmlLine): readonly string[] =>
  pieces.flatMap(({ text, binding }) =>
    binding?.kind === 'constant' && periodLabel.test(binding.id) ? (text.match(/20\d{2}/g) ?? []) : [],
  );

/** C-PERIOD: a sentence that names years quotes figures of these years; a change is of either of its two. */
function otherYears(draft: Draft): readonly Observation[] {
  const baseYear = draft.bases.base?.slice(0, 4) ?? '';
  return readingOf(draft).lines.flatMap((line) => {
    const named = new Set(yearsIn(line));
    if (named.size === 0) return [];
    return line.pieces.flatMap(({ binding }): readonly Observation[] => {
      const figure = binding?.kind === 'figure' ? draft.figures.get(binding.id) : undefined;
      const year = figure?.period.slice(0, 4);
      if (figure === undefined || year === undefined || named.has(year)) return [];
      const isChange = metrics.get(figure.metric)?.formula.op === 'change';
      if (isChange && named.has(baseYear)) return [];
      const values = { year, named: [...named].join(', ') };
      return [{ subject: figure.id, values, place: placeOf(draft, line) }];
    });
  });
}

/** C-PLAN: a milestone that lies outside the planned year would vanish from the plan without a word. */
function lostMilestones({ records, report, period, bases }: Draft): readonly Observation[] {
  const { plan } = bases;
  if (plan === undefined) return [];
  return ((records.get('content') ?? []) as readonly ContentRecord[])
    .filter((record) => record.report === report && record.period === period)
    .filter(({ slot, happenedOn }) => slot.startsWith('plan.') && happenedOn?.slice(0, 4) !== plan)
    .map(({ slot, happenedOn = '—' }) => ({ subject: slot, values: { day: happenedOn, year: plan } }));
}

export const periodChecks: readonly TextCheck[] = [
  { id: 'figure-of-another-year', rule: 'C-PERIOD', severity: 'blocking', run: otherYears },
  { id: 'milestone-outside-plan', rule: 'C-PLAN', severity: 'blocking', run: lostMilestones },
];
