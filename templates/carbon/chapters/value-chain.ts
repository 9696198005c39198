import type { Block } from '../../../functions/domain/document.ts';
import { scope3Categories } from '../../../functions/domain/metrics/emissions.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { lead, prose, spoken } from '../../house/frame/blocks.ts';
import { statusOf } from '../../house/frame/figure-tile.ts';
import { listed } from '../../house/frame/names.ts';
import { rankedFigures } from '../../house/frame/ranked-figures.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { structure } from '../../house/frame/structure.ts';
import { coaching } from '../figures.ts';

/** Categories of `cr.scope3.largest`, the three named in the text. */
const largest: ReadonlySet<string> = new Set(['01', '04', '11']);
const points = ['upstream', 'downstream', 'purchasing', 'logistics'] as const;

/** 03.4: the value chain by fifteen categories (GHG Protocol Scope 3 Standard). */
export function valueChainSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const head = { id: 'scope3', title: say('carbon:scope3.title'), startsPage: true, part: true };
  return section(context, head, (notes) => {
    const mark = notes.mark('carbon:notes.categories', { notApplicable: notApplicable(context) });
    return [
      ...lead(say('carbon:scope3.lead')),
      ...prose(context.paragraphs('carbon:scope3.text')),
      categoryChart(context, [mark]),
      {
        kind: 'points',
        columns: 2,
        items: points.map((point) => {
          const status =
            point === 'upstream' ? statusOf(context, { ...coaching, role: 'progress' }) : undefined;
          return {
            title: say(`carbon:scope3.points.${point}.title`),
            text: say(`carbon:scope3.points.${point}.text`),
            ...(status === undefined ? {} : { status }),
          };
        }),
      },
    ] satisfies readonly Block[];
  });
}

function categoryChart(context: ViewContext, mark: Text): Block {
  const { say } = context;
  const rows = scope3Categories.map((category) => ({
    metric: `cr.scope3.c${category}`,
    share: `cr.share_s3.c${category}`,
    mark: [structure(`scope3.c${category}`, category)],
    label: say(`terms:scope3.c${category}`),
    emphasis: largest.has(category),
  }));
  return {
    kind: 'chart',
    caption: [...say('carbon:scope3.caption'), ...mark],
    captionNote: say('carbon:scope3.note'),
    alternative: spoken(say('carbon:scope3.alternative'), say('carbon:scope3.caption')),
    chart: rankedFigures(context, 'inventory', rows, [context.unit('tCO2e'), context.unit('percent')]),
  };
}

/** The categories that do not apply, by number and name; the words for "none" where all fifteen do. */
function notApplicable(context: ViewContext): Text {
  const found = scope3Categories.filter(
    (category) => context.value(`cr.scope3.c${category}`, 'inventory').state === 'notApplicable',
  );
  if (found.length === 0) return context.say('carbon:scope3.allApply');
  const names = found.map((category) =>
    context.say('carbon:scope3.category', {
      number: [structure(`scope3.c${category}`, String(Number(category)))],
      name: context.say(`terms:scope3.c${category}`),
    }),
  );
  return context.say('carbon:scope3.someDoNotApply', { names: listed(context, names) });
}
