import type { Tile } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { paragraph } from '../../../functions/domain/words.ts';
import { metricLabel } from '../../house/frame/amounts.ts';
import { prose, slotBlocks, spoken } from '../../house/frame/blocks.ts';
import { figureTile, tilesBlock } from '../../house/frame/figure-tile.ts';
import { progressChart } from '../../house/frame/progress-chart.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { wordsOf } from '../words.ts';

const disclosures = [
  { metric: 'gm.carbon_disclosed_total', target: 'target.carbon-disclosure' },
  { metric: 'gm.prtr_total', target: 'target.prtr' },
] as const;
const parts = ['gm.carbon_disclosed_sub', 'gm.carbon_disclosed_sup', 'gm.prtr_sub', 'gm.prtr_sup'] as const;

/** Carbon and PRTR disclosure against the year's goals, and what suppliers gain by doing well. */
export function transparencySection(context: ViewContext): SectionDraft {
  const { say, paragraphs } = wordsOf(context);
  const title = say('supplyChain.transparency.title');
  return section(context, { id: 'transparency', title, part: true }, () => [
    ...prose([
      paragraph([...paragraphs('supplyChain.transparency.text'), ...nextYear(context)], context.language),
    ]),
    ...progressChart(context, disclosures, {
      caption: say('supplyChain.transparency.caption'),
      captionNote: say('supplyChain.transparency.note'),
      alternative: spoken(
        say('supplyChain.transparency.alternative'),
        say('supplyChain.transparency.caption'),
      ),
    }),
    ...tilesBlock(disclosureTiles(context)),
    ...slotBlocks(context, 'supplychain.transparency'),
    ...slotBlocks(context, 'supplychain.incentives', { title: say('supplyChain.incentives.title') }),
  ]);
}

/** Goals of the year ahead; in a first half they are those of the year already told. */
function nextYear(context: ViewContext) {
  const ahead = context.bases.plan !== String(context.period.year);
  return ahead ? [wordsOf(context).say('supplyChain.transparency.next')] : [];
}

function disclosureTiles(context: ViewContext): readonly Tile[] {
  return parts.flatMap((metric) =>
    figureTile(context, {
      size: 'half',
      label: metricLabel(context, metric),
      metric,
      role: 'progress',
      period: wordsOf(context).say('periods.progress'),
    }),
  );
}
