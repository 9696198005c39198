import type { Block, Tile } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { paragraph } from '../../../functions/domain/words.ts';
import { amountOf, metricLabel } from '../../house/frame/amounts.ts';
import { heading, lead, prose, slotBlocks } from '../../house/frame/blocks.ts';
import { figureTile, tilesBlock } from '../../house/frame/figure-tile.ts';
import { type Notes, type SectionDraft, section } from '../../house/frame/section.ts';
import { violationStatement } from '../statements.ts';
import { planStatus } from '../status.ts';
import { wordsOf } from '../words.ts';

const visits = {
  metric: 'gm.visits_done',
  planned: 'gm.visits_planned',
  reached: 'gm.visits_reached',
  words: 'supplyChain.visits.reached',
} as const;

/** 05.2: training, visits and violation records, with IPE's Blue Map. */
export function supplyChainSection(context: ViewContext): SectionDraft {
  const { say, paragraphs } = wordsOf(context);
  const head = { id: 'supply-chain', title: say('supplyChain.title') };
  return section(context, head, (notes) => [
    ...lead(say('supplyChain.lead')),
    ...prose(paragraphs('supplyChain.text')),
    ...slotBlocks(context, 'supplychain.visits', {
      title: say('supplyChain.visits.title'),
      before: paragraphs('supplyChain.visits.text'),
    }),
    ...tilesBlock(visitTiles(context, notes)),
    ...violationBlocks(context),
  ]);
}

function visitTiles(context: ViewContext, notes: Notes): readonly Tile[] {
  const { say } = wordsOf(context);
  return [
    ...figureTile(context, {
      size: 'third',
      label: metricLabel(context, visits.planned),
      metric: visits.planned,
      role: 'progress',
      period: say('periods.planOfYear'),
    }),
    ...figureTile(context, {
      size: 'third',
      label: [...metricLabel(context, visits.metric), ...beyondPlan(context, notes)],
      metric: visits.metric,
      role: 'progress',
      period: say('periods.progress'),
      status: planStatus(context, visits),
    }),
    ...figureTile(context, {
      size: 'third',
      label: metricLabel(context, 'gm.ipe_trainings'),
      metric: 'gm.ipe_trainings',
      role: 'progress',
      period: say('periods.progress'),
    }),
  ];
}

/** More visits than planned are explained, never hidden (domain.md §3.1, gm.visits_done). */
function beyondPlan(context: ViewContext, notes: Notes): Text {
  const done = amountOf(context.value(visits.metric, 'progress'));
  const planned = amountOf(context.value(visits.planned, 'progress'));
  if (done === null || planned === null || done.lessThanOrEqualTo(planned)) return [];
  return [notes.mark('green-manufacturing:notes.visitsBeyond')];
}

function violationBlocks(context: ViewContext): readonly Block[] {
  const { say, paragraphs } = wordsOf(context);
  const tile = (metric: string, change: Text = []): readonly Tile[] =>
    figureTile(context, {
      size: 'third',
      label: metricLabel(context, metric),
      metric,
      role: 'progress',
      period: say(metric === 'gm.sub_violations' ? 'periods.asOf' : 'periods.progress'),
      change,
    });
  return [
    ...heading(say('supplyChain.violations.title')),
    ...prose([
      paragraph(
        [...paragraphs('supplyChain.violations.text'), violationStatement(context)],
        context.language,
      ),
    ]),
    ...tilesBlock([
      ...tile('gm.sub_violations'),
      ...tile('gm.supplier_violations_removed'),
      ...tile('gm.violation_plan_on_time', say('supplyChain.violations.onTime')),
    ]),
  ];
}
