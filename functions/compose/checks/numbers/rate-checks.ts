import type { Draft, TextCheck } from '../../../domain/draft.ts';
import { figureId } from '../../../domain/figure.ts';
import type { Observation } from '../../../domain/finding.ts';
import { metrics } from '../../../domain/metrics.ts';
import { readingOf } from '../draft-reading.ts';

/** The two counts that a rate is made of; `undefined` for what is no rate of counts. */
function countsOf(metric: string): readonly [n: string, of: string] | undefined {
  const declared = metrics.get(metric);
  if (!declared?.ofWhole || declared.formula.op !== 'ratio') return undefined;
  const { numerator, denominator } = declared.formula;
  return metrics.get(denominator)?.decimals === 0 ? [numerator, denominator] : undefined;
}

/** C-DENOM: a rate of counts is printed with n and N, at least in the appendix. */
function ratesAlone(draft: Draft): readonly Observation[] {
  const { language, figures } = draft;
  const bound = readingOf(draft)
    .lines.flatMap(({ pieces }) => pieces)
    .flatMap(({ binding }) => (binding?.kind === 'figure' ? [binding.id] : []));
  const printed = new Set(bound);
  return [...printed].flatMap((id): readonly Observation[] => {
    const figure = figures.get(id);
    const counts = figure?.state === 'value' ? countsOf(figure.metric) : undefined;
    if (!figure || !counts) return [];
    const ids = counts.map((count) => figureId(count, figure.period));
    if (ids.every((count) => printed.has(count))) return [];
    const [n = '', of = ''] = ids.map((count) => figures.get(count)?.printed ?? '—');
    return [{ subject: id, values: { found: figure.printed, n, of }, figures: ids, place: { language } }];
  });
}

export const rateChecks: readonly TextCheck[] = [
  { id: 'rate-without-counts', rule: 'C-DENOM', severity: 'warning', run: ratesAlone },
];
