import type { Block } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { metricLabel } from '../../house/frame/amounts.ts';
import { heading, picture, prose, spoken } from '../../house/frame/blocks.ts';
import { figureTile, statusOf } from '../../house/frame/figure-tile.ts';
import { progressChart } from '../../house/frame/progress-chart.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { goals } from '../figures.ts';

/** 04.1P: what the programmes have reached this year, against the year's goals. */
export function progressSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const solar = context.slot('programmes.solar');
  return section(
    context,
    { id: 'progress', title: say('carbon:progress.title'), startsPage: true, part: true },
    () => {
      const tiles = goals.flatMap((goal) =>
        figureTile(context, {
          size: 'third',
          label: metricLabel(context, goal.target),
          metric: goal.metric,
          role: 'progress',
          period: say('carbon:periods.progress'),
          status: statusOf(context, { ...goal, role: 'progress' }),
        }),
      );
      if (tiles.length === 0) return [];
      return [
        { kind: 'tiles', tiles },
        ...prose(context.paragraphs('carbon:progress.text')),
        ...progressChart(context, goals, {
          caption: say('carbon:progress.caption'),
          captionNote: say('carbon:progress.note'),
          alternative: spoken(say('carbon:progress.alternative'), say('carbon:progress.caption')),
        }),
        ...(solar
          ? [...heading(solar.title), ...prose(solar.paragraphs), ...picture(solar.picture, solar.caption)]
          : []),
      ] satisfies readonly Block[];
    },
  );
}
