import type { ViewContext } from '../../../functions/domain/report.ts';
import { metricLabel } from '../../house/frame/amounts.ts';
import { lead, picture, prose } from '../../house/frame/blocks.ts';
import { figureTile, tilesBlock } from '../../house/frame/figure-tile.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';

/** 04.4: carbon considered from the drawing board on, with the footprints verified this year. */
export function designSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const slot = context.slot('design.footprint');
  return section(context, { id: 'design', title: say('carbon:design.title'), startsPage: true }, () => {
    const tiles = figureTile(context, {
      size: 'wide',
      label: metricLabel(context, 'cr.pcf_verified'),
      metric: 'cr.pcf_verified',
      role: 'progress',
      period: say('carbon:periods.progress'),
      change: say('carbon:design.standard'),
    });
    return [
      ...lead(say('carbon:design.lead')),
      ...prose([...context.paragraphs('carbon:design.text'), ...(slot?.paragraphs ?? [])]),
      ...tilesBlock(tiles),
      ...picture(slot?.picture, slot?.caption ?? []),
    ];
  });
}
