import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Block } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { amountOf, metricLabel, withUnit } from './amounts.ts';

interface Goal {
  readonly metric: string;
  readonly target: string;
}

/** Year to date against the year's goals, each row on its own scale; rows without either number are left out. */
export function progressChart(
  context: ViewContext,
  goals: readonly Goal[],
  words: { readonly caption: Text; readonly captionNote?: Text; readonly alternative: Text },
): readonly Block[] {
  const rows = goals.flatMap(({ metric, target }) => {
    const done = amountOf(context.value(metric, 'progress'));
    const goal = amountOf(context.value(target, 'progress'));
    if (done === null || goal === null || goal.isZero()) return [];
    const end = Decimal.max(done, goal);
    return [
      {
        label: metricLabel(context, target),
        done: done.dividedBy(end).toNumber(),
        target: goal.dividedBy(end).toNumber(),
        doneText: withUnit(context, metric, 'progress'),
        targetText: context.say('common:target.alone', { target: withUnit(context, target, 'progress') }),
      },
    ];
  });
  return rows.length === 0 ? [] : [{ kind: 'chart', ...words, chart: { kind: 'progress', rows } }];
}
