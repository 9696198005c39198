import type { Tile } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { metricLabel } from '../../house/frame/amounts.ts';
import { lead, picture, prose } from '../../house/frame/blocks.ts';
import { figureTile, type TileDraft, tilesBlock } from '../../house/frame/figure-tile.ts';
import { type ChapterDraft, section } from '../../house/frame/section.ts';
import { planStatus, wasteStatus, yearStatus } from '../status.ts';
import { waterTile } from '../water-tile.ts';
import { wordsOf } from '../words.ts';

/** 01: why the organisation builds green manufacturing, and what the period brought. */
export function developmentChapter(context: ViewContext): ChapterDraft {
  const { say, paragraphs } = wordsOf(context);
  const policy = context.slot('development.policy');
  const head = { id: 'role', title: say('development.role.title'), part: true };
  return {
    id: 'development',
    title: say('development.title'),
    sections: [
      section(context, head, (notes) => {
        const house = paragraphs('development.role.text');
        const mark = notes.mark('green-manufacturing:notes.carbonReport');
        return [
          ...lead(say('development.role.lead')),
          ...prose([
            ...(policy?.paragraphs ?? []),
            ...house.map((text, index) => (index === house.length - 1 ? [...text, mark] : text)),
          ]),
          ...picture(policy?.picture, policy?.caption ?? []),
        ];
      }),
      section(context, { id: 'glance', title: say('development.glance.title'), part: true }, () =>
        tilesBlock(headlineTiles(context)),
      ),
    ],
  };
}

const factories = {
  metric: 'gm.gf_applications_submitted',
  planned: 'gm.gf_planned',
  reached: 'gm.gf_reached',
  words: 'factories.tiles.reached',
} as const;

/** One figure of each project, in the order of the projects. */
function headlineTiles(context: ViewContext): readonly Tile[] {
  const { say } = wordsOf(context);
  const tile = (metric: string, more: Partial<TileDraft> = {}): readonly Tile[] =>
    figureTile(context, {
      size: 'third',
      label: metricLabel(context, metric),
      metric,
      role: 'progress',
      period: say('periods.progress'),
      ...more,
    });
  const asOf = { period: say('periods.asOf') };
  return [
    ...tile('gm.waste_diversion_rate', { label: say('waste.tiles.rate'), status: wasteStatus(context) }),
    ...waterTile(context, 'third'),
    ...tile('gm.regulatory_updates'),
    ...tile('gm.chem_submission_rate', {
      ...asOf,
      status: yearStatus(context, 'gm.chem_submission_rate', 'target.chem-submission'),
    }),
    ...tile('gm.gf_submitted', { ...asOf, status: planStatus(context, factories) }),
    ...tile('gm.carbon_disclosed_total', {
      status: yearStatus(context, 'gm.carbon_disclosed_total', 'target.carbon-disclosure'),
    }),
  ];
}
