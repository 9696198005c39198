import { inputsOf } from '../../functions/domain/formula.ts';
import { compute } from '../../functions/domain/formula-value.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import type { Reference } from '../../functions/domain/reference.ts';
import { emptyTally } from '../../functions/domain/tally.ts';
import { checkedFigure } from './check-input.ts';

const computed = ['sum', 'difference', 'ratio', 'change', 'countReported'];

/** Values that fit together: what a metric computes from others is computed, all others are as given or one. */
export function fittingValues(given: Readonly<Record<string, string>>): (metric: string) => string {
  const fitting = (metric: string): string => {
    const formula = metrics.get(metric)?.formula;
    if (given[metric] !== undefined || !formula || !computed.includes(formula.op))
      return given[metric] ?? '1';
    const read = inputsOf(formula).map((one) =>
      checkedFigure({ metric: one, period: '2023', unit: '' }, fitting(one), ''),
    );
    const inputs = formula.op === 'change' ? [...read, ...read] : read;
    const outcome = compute(formula, emptyTally(), '2023', {} as Reference, inputs);
    return 'value' in outcome ? outcome.value.toFixed() : '0';
  };
  return fitting;
}
