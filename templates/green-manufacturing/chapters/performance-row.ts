import type { TableRow } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { digits, metricLabel } from '../../house/frame/amounts.ts';
import type { Notes } from '../../house/frame/section.ts';
import type { AppendixRow } from '../appendix-rows.ts';
import { periodName } from '../period-name.ts';
import { wordsOf } from '../words.ts';

/** A row of the appendix; a rate is named with what it was divided from (C-DENOM). */
export function performanceRow(context: ViewContext, row: AppendixRow, role: string, notes: Notes): TableRow {
  const { metric, ofBase } = row;
  const period = ofBase ? 'base' : role;
  const figure = context.value(metric, period);
  const mark: Text = figure.preliminary ? [notes.mark('green-manufacturing:notes.preliminary')] : [];
  return {
    role: row.role,
    cells: [labelOf(context, row), context.unit(figure.unit), [...digits(context, metric, period), ...mark]],
  };
}

function labelOf(context: ViewContext, { metric, ofBase, of }: AppendixRow): Text {
  const { say } = wordsOf(context);
  const label = metricLabel(context, metric);
  if (ofBase) return say('appendix.ofBase', { label, period: periodName(context, 'base') });
  if (of === undefined) return label;
  const [part, whole] = of;
  return say('appendix.counted', {
    label,
    part: digits(context, part, 'progress'),
    whole: digits(context, whole, 'progress'),
  });
}
