import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Block, TableRow } from '../../../functions/domain/document.ts';
import type { Figure } from '../../../functions/domain/figure.ts';
import { decimalsOfShare, formatDecimal, missingMark } from '../../../functions/domain/number-format.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { facilityName, listed } from './names.ts';

export interface CoverageLine {
  readonly label: Text;
  readonly metric: string;
  readonly role: string;
  readonly period: Text;
}

/** Coverage of those indicators that somebody must deliver: who delivered, by number and by weight, and who is not included (domain.md §3). */
export function coverageTable(context: ViewContext, lines: readonly CoverageLine[]): Block {
  const head = (key: string, numeric: boolean) => ({ label: context.say(`common:coverage.${key}`), numeric });
  return {
    kind: 'table',
    caption: context.say('common:coverage.caption'),
    columns: [
      head('indicator', false),
      head('period', false),
      head('facilities', true),
      { ...head('weight', true), unit: context.unit('percent') },
      { ...head('estimated', true), unit: context.unit('percent') },
      head('notIncluded', false),
    ],
    groups: [{ rows: lines.flatMap((line) => coverageRow(context, line)) }],
    dense: true,
    notes: [],
  };
}

function coverageRow(
  context: ViewContext,
  { label, metric, role, period }: CoverageLine,
): readonly TableRow[] {
  const figure = context.value(metric, role);
  const { coverage } = figure;
  if (coverage === undefined) return [];
  const bind = (part: string, text: string): Text => [
    context.constant(`coverage.${figure.id}.${part}`, text),
  ];
  const facilities = context.say('common:coverage.ofExpected', {
    complete: bind('complete', String(coverage.complete)),
    expected: bind('expected', String(coverage.expected)),
  });
  const estimated = figure.state === 'value' ? percent(figure.estimatedShare) : missingMark;
  return [
    {
      role: 'row',
      cells: [
        label,
        period,
        facilities,
        bind('weight', percent(coverage.weight)),
        bind('estimated', estimated),
        notIncluded(context, figure),
      ],
    },
  ];
}

function notIncluded(context: ViewContext, figure: Figure): Text {
  const names = (figure.coverage?.incomplete ?? []).filter((owner) => owner !== '*');
  if (names.length > 0)
    return listed(
      context,
      names.map((facilityId) => facilityName(context, facilityId)),
    );
  return context.say(figure.state === 'missing' ? 'common:coverage.withheld' : 'common:coverage.nobody');
}

function percent(share: string): string {
  const percentage = new Decimal(share).times(100);
  return formatDecimal(percentage, decimalsOfShare(percentage, 2));
}
