import type { Block, TableRow, Tile } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { paragraph } from '../../../functions/domain/words.ts';
import { digits, hasValue, metricLabel } from '../../house/frame/amounts.ts';
import { lead, prose, slotBlocks } from '../../house/frame/blocks.ts';
import { figureTile, tilesBlock } from '../../house/frame/figure-tile.ts';
import { type Notes, type SectionDraft, section } from '../../house/frame/section.ts';
import { stepsChart } from '../../house/frame/steps-chart.ts';
import { applicationStatement } from '../statements.ts';
import { planStatus } from '../status.ts';
import { wordsOf } from '../words.ts';

const steps = ['select', 'coach', 'apply', 'review'] as const;
const submitted = {
  metric: 'gm.gf_applications_submitted',
  planned: 'gm.gf_planned',
  reached: 'gm.gf_reached',
  words: 'factories.tiles.reached',
} as const;

/** 05.1: how a factory is chosen and coached, and how far the year's applications have come. */
export function factoriesSection(context: ViewContext): SectionDraft {
  const { say, paragraphs } = wordsOf(context);
  return section(context, { id: 'factories', title: say('factories.title') }, (notes) => [
    ...lead(say('factories.lead')),
    ...prose([paragraph([...paragraphs('factories.text'), applicationStatement(context)], context.language)]),
    stepsChart(wordsOf(context), 'factories.', steps, { loops: true }),
    ...tilesBlock(factoryTiles(context)),
    ...slotBlocks(context, 'factories.applications'),
    ...slotBlocks(context, 'factories.practice'),
    ...planTable(context, notes),
  ]);
}

function factoryTiles(context: ViewContext): readonly Tile[] {
  const { say } = wordsOf(context);
  return [
    ...figureTile(context, {
      size: 'half',
      label: say('factories.tiles.planned'),
      metric: 'gm.gf_planned',
      role: 'progress',
      period: say('periods.planOfYear'),
      change: say('factories.tiles.kinds'),
    }),
    ...figureTile(context, {
      size: 'half',
      label: metricLabel(context, 'gm.gf_submitted'),
      metric: 'gm.gf_submitted',
      role: 'progress',
      period: say('periods.asOf'),
      status: planStatus(context, submitted),
    }),
  ];
}

/** The plan by kind; carbon neutrality and zero-carbon projects stand in lines of their own (domain.md §3.1). */
function planTable(context: ViewContext, notes: Notes): readonly Block[] {
  const { say } = wordsOf(context);
  if (!hasValue(context, 'gm.gf_planned', 'plan')) return [];
  const row = (key: string, metric: string, role: TableRow['role'] = 'row', mark: Text = []): TableRow => ({
    role,
    cells: [[...say(`factories.types.${key}`), ...mark], digits(context, metric, 'plan')],
  });
  return [
    {
      kind: 'table',
      caption: say('factories.types.caption'),
      captionNote: say('factories.types.note'),
      columns: [
        { label: say('factories.types.type'), numeric: false },
        { label: say('factories.types.count'), unit: context.unit('facilities'), numeric: true },
      ],
      groups: [
        {
          rows: [
            row('factories', 'gm.gf_planned.factories'),
            row('supplyChains', 'gm.gf_planned.supply_chains'),
            row('total', 'gm.gf_planned', 'total'),
          ],
        },
        {
          title: say('factories.types.apart'),
          rows: [
            row('pas2060', 'gm.pas2060_planned', 'row', [notes.mark('green-manufacturing:notes.pas2060')]),
            row('zeroCarbon', 'gm.zero_carbon_planned'),
          ],
        },
      ],
      dense: false,
      notes: [],
    },
  ];
}
