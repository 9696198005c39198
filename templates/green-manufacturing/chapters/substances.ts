import type { Tile } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { metricLabel } from '../../house/frame/amounts.ts';
import { lead, prose } from '../../house/frame/blocks.ts';
import { figureTile, tilesBlock } from '../../house/frame/figure-tile.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { stepsChart } from '../../house/frame/steps-chart.ts';
import { actionBlock, actionBlocks } from '../action-blocks.ts';
import { substanceSystem } from '../systems.ts';
import { wordsOf } from '../words.ts';

const steps = ['collect', 'assess', 'update', 'control'] as const;

/** 04.1: from a change of the law to the control of a product. */
export function substancesSection(context: ViewContext): SectionDraft {
  const { say, paragraphs } = wordsOf(context);
  return section(context, { id: 'substances', title: say('substances.title') }, () => [
    ...lead(say('substances.lead')),
    ...prose(paragraphs('substances.text')),
    ...tilesBlock(substanceTiles(context)),
    stepsChart(wordsOf(context), 'substances.', steps, { loops: true }),
  ]);
}

function substanceTiles(context: ViewContext): readonly Tile[] {
  const { say } = wordsOf(context);
  const tile = (metric: string, change: ReturnType<typeof say>): readonly Tile[] =>
    figureTile(context, {
      size: 'third',
      label: metricLabel(context, metric),
      metric,
      role: 'progress',
      period: say('periods.progress'),
      change,
    });
  return [
    ...tile('gm.regulatory_updates', []),
    ...tile('gm.gp_suggestions', []),
    ...tile('gm.hs_supplier_audits', []),
  ];
}

/** Standards, suppliers and the information system, with what happened in the period. */
export function substanceActionsSection(context: ViewContext): SectionDraft {
  const { say, paragraphs } = wordsOf(context);
  const system = substanceSystem(context);
  const head = { id: 'substance-actions', title: say('substances.actions'), part: true };
  return section(context, head, () => [
    ...actionBlocks(context, 'substances', ['standard', 'audit']),
    ...actionBlock(context, 'substances.system', paragraphs('substances.system.text', { system })),
  ]);
}
