import type { CoverageState } from '../../../functions/domain/chart.ts';
import type { Block } from '../../../functions/domain/document.ts';
import { parsePeriod, quartersOf } from '../../../functions/domain/period.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { facilityName } from './names.ts';
import { structure } from './structure.ts';

const states: readonly CoverageState[] = ['verified', 'estimated', 'missing', 'notExpected'];

const monthsPerQuarter = 3;

/** What each facility delivered, quarter by quarter; the legend names only what occurs. */
export function deliveryChart(context: ViewContext, role: string, period: Text): readonly Block[] {
  const quarters = quartersOf(parsePeriod(context.bases[role] ?? ''));
  const deliveries = context.delivery(role).map(({ facilityId, months }) => ({
    facilityId,
    cells: quarters.map((_, index) =>
      quarterState(months.slice(index * monthsPerQuarter, (index + 1) * monthsPerQuarter)),
    ),
  }));
  if (deliveries.length === 0) return [];
  const occurring = new Set(deliveries.flatMap((delivery) => delivery.cells));
  const late = deliveries.filter((delivery) => delivery.cells.includes('missing')).length;
  return [
    {
      kind: 'chart',
      caption: context.say('common:delivery.caption', { period }),
      captionNote: context.say('common:delivery.note'),
      alternative: context.say(late === 0 ? 'common:delivery.allDelivered' : 'common:delivery.someMissing', {
        period,
        facilities: [context.constant(`delivery.${role}.facilities`, String(deliveries.length))],
        late: [context.constant(`delivery.${role}.late`, String(late))],
      }),
      chart: {
        kind: 'coverage',
        columns: quarters.map((quarter) => [structure(`quarter.${quarter}`, quarter.slice(5))]),
        rows: deliveries.map(({ facilityId, cells }) => ({
          label: facilityName(context, facilityId),
          cells,
        })),
        legend: states
          .filter((state) => occurring.has(state))
          .map((state) => ({ state, label: context.say(`common:delivery.${state}`) })),
      },
    },
  ];
}

/** A quarter is complete with its three months (domain.md §2.4): one missing month makes it missing. */
function quarterState(months: readonly CoverageState[]): CoverageState {
  return (
    (['missing', 'estimated', 'verified'] as const).find((state) => months.includes(state)) ?? 'notExpected'
  );
}
