import { dateText } from '../../../functions/domain/date-text.ts';
import type { Block } from '../../../functions/domain/document.ts';
import { asOf } from '../../../functions/domain/period.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { lead, spoken } from '../../house/frame/blocks.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { structure } from '../../house/frame/structure.ts';
import { cutOffOf, planRows } from '../plan-rows.ts';
import { projects } from '../projects.ts';
import { wordsOf } from '../words.ts';

const quarters = ['1', '2', '3', '4'] as const;

/** 02c: the year's projects on one time axis, and what each is for. */
export function planSection(context: ViewContext): SectionDraft {
  const { say } = wordsOf(context);
  return section(context, { id: 'plan', title: say('plan.title'), startsPage: true }, () => [
    ...lead(say('plan.lead')),
    planChart(context),
    {
      kind: 'points',
      columns: 2,
      items: projects.map((project) => ({
        title: say(`projects.${project}`),
        text: say(`plan.bullets.${project}`),
      })),
    },
  ]);
}

function planChart(context: ViewContext): Block {
  const { say } = wordsOf(context);
  const day = dateText(asOf(context.period), context.language);
  return {
    kind: 'chart',
    caption: say('plan.caption'),
    captionNote: say('plan.captionNote'),
    alternative: spoken(say('plan.alternative'), say('plan.caption')),
    chart: {
      kind: 'plan',
      periods: quarters.map((quarter) =>
        say('plan.quarter', { quarter: [structure(`quarter.${quarter}`, quarter)] }),
      ),
      cutOff: cutOffOf(context),
      rows: planRows(context),
      legend: {
        done: say('plan.legend.done'),
        planned: say('plan.legend.planned'),
        milestone: say('plan.legend.milestone'),
        cutOff: say('plan.legend.cutOff', { date: [context.constant('period.asOf', day)] }),
      },
    },
  };
}
