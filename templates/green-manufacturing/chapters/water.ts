import { waterSources } from '../../../functions/domain/datasets/waste-water.ts';
import type { Block, Tile } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { digits, hasValue, metricLabel } from '../../house/frame/amounts.ts';
import { lead, prose, spoken } from '../../house/frame/blocks.ts';
import { figureTile, tilesBlock } from '../../house/frame/figure-tile.ts';
import { rankedFigures } from '../../house/frame/ranked-figures.ts';
import { type Notes, type SectionDraft, section } from '../../house/frame/section.ts';
import { actionBlocks } from '../action-blocks.ts';
import { testStatement } from '../statements.ts';
import { yearStatus } from '../status.ts';
import { waterTile } from '../water-tile.ts';
import { wordsOf } from '../words.ts';
import { certificatesTable } from './certificates.ts';
import { riskChart } from './water-risk.ts';

/** 03.2: the risk at each factory's location, and the two goals for water (domain.md §1.2, row 03.2G). */
export function waterSection(context: ViewContext): SectionDraft {
  const { say, paragraphs } = wordsOf(context);
  return section(context, { id: 'water', title: say('water.title') }, (notes) => [
    ...lead(say('water.lead')),
    ...prose(paragraphs('water.text')),
    ...riskChart(context),
    ...prose([testStatement(context)]),
    ...tilesBlock(waterTiles(context, notes)),
  ]);
}

function waterTiles(context: ViewContext, notes: Notes): readonly Tile[] {
  const { say } = wordsOf(context);
  const definition = context.profile.green?.waterUtilisation ?? 'revenuePerCubicMetre';
  const mark = notes.mark(`green-manufacturing:notes.water.${definition}`);
  return [
    ...waterTile(context, 'half', [mark]),
    ...figureTile(context, {
      size: 'half',
      label: metricLabel(context, 'gm.wastewater_test_rate'),
      metric: 'gm.wastewater_test_rate',
      role: 'progress',
      period: say('periods.progress'),
      change: say('water.tiles.tested'),
      status: yearStatus(context, 'gm.wastewater_test_rate', 'target.wastewater-test'),
    }),
  ];
}

/** How much water was withdrawn, from where, and what became of it. */
export function waterUseSection(context: ViewContext): SectionDraft {
  const { say, paragraphs } = wordsOf(context);
  const head = { id: 'water-use', title: say('water.use.title'), part: true };
  return section(context, head, () => [...prose(paragraphs('water.use.text')), ...sourceChart(context)]);
}

function sourceChart(context: ViewContext): readonly Block[] {
  const { say } = wordsOf(context);
  if (!hasValue(context, 'gm.water_withdrawal', 'progress')) return [];
  const rows = waterSources.map((source) => ({
    metric: `gm.water.${source}`,
    label: metricLabel(context, `gm.water.${source}`),
  }));
  return [
    {
      kind: 'chart',
      caption: say('water.use.caption'),
      captionNote: say('water.use.note', { total: digits(context, 'gm.water_withdrawal', 'progress') }),
      alternative: spoken(say('water.use.alternative'), say('water.use.caption')),
      chart: rankedFigures(context, 'progress', rows, [context.unit('m3')]),
    },
  ];
}

/** Metering, commitment, campaign and certification. */
export function waterActionsSection(context: ViewContext): SectionDraft {
  const { say } = wordsOf(context);
  const head = { id: 'water-actions', title: say('water.actions.title'), part: true };
  return section(context, head, (notes) => [
    ...actionBlocks(context, 'water.actions', ['system', 'commitment', 'campaign', 'certification']),
    ...certificatesTable(context, notes),
  ]);
}
