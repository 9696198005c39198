import { scaleLinear } from 'd3-scale';
import type { Block } from '../../../functions/domain/document.ts';
import { formatDecimal } from '../../../functions/domain/number-format.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Milestone } from '../../../functions/domain/target-status.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { amountOf, digits } from '../../house/frame/amounts.ts';
import { spoken } from '../../house/frame/blocks.ts';
import { listed } from '../../house/frame/names.ts';
import { structure } from '../../house/frame/structure.ts';
import { alikeDecimals, milestonesOf } from '../goal-records.ts';
import { wordsOf } from '../words.ts';

const metric = 'gm.waste_diversion_rate';
/** Points of the rate left free below the lowest and above the highest value. */
const air = 1.5;

/** The rate in the steps of its yearly milestones; left out where the organisation has set none. */
export function wasteSteps(context: ViewContext): readonly Block[] {
  const { say } = wordsOf(context);
  const milestones = milestonesOf(context, 'waste-diversion');
  if (milestones.length === 0) return [];
  const reached = amountOf(context.value(metric, 'progress'))?.toNumber();
  const values = milestones.map(({ value }) => value.toNumber());
  const decimals = alikeDecimals(milestones.map(({ value }) => value));
  const all = reached === undefined ? values : [...values, reached];
  const ticks = scaleLinear([Math.min(...all) - air, Math.max(...all) + air], [0, 1])
    .nice(4)
    .ticks(4)
    .filter((tick) => tick >= 0 && tick <= 100);
  const asOf = { text: digitsWithPercent(context), note: say('waste.steps.asOf') };
  return [
    {
      kind: 'chart',
      caption: say('waste.steps.caption'),
      captionNote: say('waste.steps.note'),
      alternative: spoken(
        say('waste.steps.alternative', {
          goals: listed(
            context,
            milestones.map((milestone) => goalText(context, milestone, decimals)),
          ),
        }),
        say('waste.steps.caption'),
      ),
      chart: {
        kind: 'goalSteps',
        ticks: ticks.map((value) => ({
          value,
          label: context.say('common:percent', { value: [structure('axis', String(value))] }),
        })),
        years: milestones.map((milestone) => ({
          label: [context.constant(`target.waste-diversion.${milestone.year}.year`, String(milestone.year))],
          goal: milestone.value.toNumber(),
          goalText: say('waste.steps.goal', { value: goalText(context, milestone, decimals) }),
          ...(reached === undefined || milestone.year !== context.period.year
            ? {}
            : { actual: { value: reached, ...asOf } }),
        })),
      },
    },
  ];
}

function goalText(context: ViewContext, { year, value }: Milestone, decimals: number): Text {
  const printed = formatDecimal(value, decimals);
  return context.say('common:percent', {
    value: [context.constant(`target.waste-diversion.${year}`, printed)],
  });
}

function digitsWithPercent(context: ViewContext): Text {
  return context.say('common:percent', { value: digits(context, metric, 'progress') });
}
