import type { Tile } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { digits, metricLabel } from '../../house/frame/amounts.ts';
import { heading, lead, prose, slotBlocks } from '../../house/frame/blocks.ts';
import { figureTile, statusOf, tilesBlock } from '../../house/frame/figure-tile.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { coaching } from '../figures.ts';

/** 04.3: ideas, evaluation and coaching for the suppliers behind most of Scope 3. */
export function suppliersSection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'suppliers', title: say('carbon:suppliers.title'), startsPage: true }, () => [
    ...lead(say('carbon:suppliers.lead')),
    ...slotBlocks(context, 'suppliers.concepts', { title: say('carbon:suppliers.concepts.title') }),
    ...heading(say('carbon:suppliers.evaluation.title')),
    ...prose(context.paragraphs('carbon:suppliers.evaluation.text')),
    ...slotBlocks(context, 'suppliers.coaching', {
      title: say('carbon:suppliers.coaching.title'),
      before: context.paragraphs('carbon:suppliers.coaching.text'),
    }),
    ...tilesBlock(supplierTiles(context)),
  ]);
}

function supplierTiles(context: ViewContext): readonly Tile[] {
  const period = context.say('carbon:periods.progress');
  const rate = 'cr.supplier_survey_rate';
  return [
    ...figureTile(context, {
      size: 'half',
      label: metricLabel(context, coaching.metric),
      metric: coaching.metric,
      role: 'progress',
      period,
      status: statusOf(context, { ...coaching, role: 'progress' }),
    }),
    ...figureTile(context, {
      size: 'half',
      label: metricLabel(context, rate),
      metric: rate,
      role: 'progress',
      period,
      change: context.say('carbon:suppliers.survey', {
        submitted: digits(context, 'cr.supplier_survey.submitted', 'progress'),
        issued: digits(context, 'cr.supplier_survey.issued', 'progress'),
      }),
    }),
  ];
}
