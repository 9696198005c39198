import type { Chart, RankedBar } from '../../../functions/domain/chart.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { amountAxis } from './amount-axis.ts';
import { amountOf, digits } from './amounts.ts';

export interface RankedFigure {
  readonly metric: string;
  /** Metric of its share of the whole; printed in a second column. */
  readonly share?: string;
  readonly label: Text;
  readonly mark?: Text;
  readonly emphasis?: boolean;
}

/** Bars of one unit, largest first; what is not applicable or missing stands last, without a bar. */
export function rankedFigures(
  context: ViewContext,
  role: string,
  rows: readonly RankedFigure[],
  heads: readonly Text[],
): Chart {
  const measured = rows.map((row) => ({ row, amount: amountOf(context.value(row.metric, role)) }));
  const sorted = [
    ...measured.filter((one) => one.amount !== null).sort((a, b) => b.amount?.comparedTo(a.amount ?? 0) ?? 0),
    ...measured.filter((one) => one.amount === null),
  ];
  const unit = rows[0] ? context.value(rows[0].metric, role).unit : '';
  const axis = amountAxis(
    context,
    measured.map((one) => one.amount),
    unit,
  );
  const bars = sorted.map(
    ({ row, amount }): RankedBar => ({
      label: row.label,
      ...(row.mark === undefined ? {} : { mark: row.mark }),
      length: amount === null ? null : axis.lengthOf(amount),
      values: [row.metric, ...(row.share === undefined ? [] : [row.share])].map((metric) =>
        digits(context, metric, role),
      ),
      emphasis: row.emphasis ?? false,
    }),
  );
  return { kind: 'rankedBars', bars, ticks: axis.ticks, axisUnit: axis.unit, valueHeads: heads };
}
