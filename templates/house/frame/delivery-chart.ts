import type { Block, CoverageState, Text } from '../../../functions/domain/document.ts';
import { monthsOf, parsePeriod } from '../../../functions/domain/period.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { plain } from '../../../functions/domain/words.ts';
import { facilityName } from './names.ts';
import { structure } from './structure.ts';

const states: readonly CoverageState[] = ['verified', 'estimated', 'missing', 'notExpected'];

/** What each facility delivered, month by month; the legend names only what occurs. */
export function deliveryChart(context: ViewContext, role: string, period: Text): readonly Block[] {
  const deliveries = context.delivery(role);
  if (deliveries.length === 0) return [];
  const months = monthsOf(parsePeriod(context.bases[role] ?? ''));
  const occurring = new Set(deliveries.flatMap((delivery) => delivery.months));
  const late = deliveries.filter((delivery) => delivery.months.includes('missing')).length;
  return [
    {
      kind: 'chart',
      caption: context.say('common:delivery.caption', { period }),
      captionNote: context.say('common:delivery.note'),
      alternative: plain(
        context.say(late === 0 ? 'common:delivery.allDelivered' : 'common:delivery.someMissing', {
          period,
          facilities: [context.constant(`delivery.${role}.facilities`, String(deliveries.length))],
          late: [context.constant(`delivery.${role}.late`, String(late))],
        }),
      ),
      chart: {
        kind: 'coverage',
        columns: months.map((month) => [structure(`month.${month}`, String(Number(month.slice(5))))]),
        rows: deliveries.map(({ facilityId, months: cells }) => ({
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
