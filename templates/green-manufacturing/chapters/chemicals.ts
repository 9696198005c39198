import type { Block, Tile } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { paragraph } from '../../../functions/domain/words.ts';
import { amountOf, metricLabel, withUnit } from '../../house/frame/amounts.ts';
import { lead, spoken } from '../../house/frame/blocks.ts';
import { figureTile, tilesBlock } from '../../house/frame/figure-tile.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { actionBlock } from '../action-blocks.ts';
import { reviewStatements, trainingStatement } from '../statements.ts';
import { yearStatus } from '../status.ts';
import { wordsOf } from '../words.ts';

/** 04.2: what is used, who has been trained, and what has passed review. */
export function chemicalsSection(context: ViewContext): SectionDraft {
  const { say } = wordsOf(context);
  const head = { id: 'chemicals', title: say('chemicals.title') };
  return section(context, head, () => [
    ...lead(say('chemicals.lead')),
    ...tilesBlock(chemicalTiles(context)),
    ...reviewChart(context),
  ]);
}

function chemicalTiles(context: ViewContext): readonly Tile[] {
  const { say } = wordsOf(context);
  const third = { size: 'third', role: 'progress', period: say('periods.asOf') } as const;
  return [
    ...figureTile(context, {
      ...third,
      label: metricLabel(context, 'gm.chem_submission_rate'),
      metric: 'gm.chem_submission_rate',
      change: say('chemicals.tiles.submitted'),
      status: yearStatus(context, 'gm.chem_submission_rate', 'target.chem-submission'),
    }),
    ...figureTile(context, {
      ...third,
      label: metricLabel(context, 'gm.chem_closed'),
      metric: 'gm.chem_closed',
      change: say('chemicals.tiles.closed'),
    }),
    ...figureTile(context, {
      ...third,
      label: metricLabel(context, 'gm.chem_training_coverage'),
      metric: 'gm.chem_training_coverage',
      change: say('chemicals.tiles.trained'),
      status: yearStatus(context, 'gm.chem_training_coverage', 'target.chem-training'),
    }),
  ];
}

/** Submitted and passed of all subsidiaries, trained of all staff in the role: each row against its own whole. */
function reviewChart(context: ViewContext): readonly Block[] {
  const { say } = wordsOf(context);
  const rows = [
    { key: 'submitted', part: 'gm.chem_submitted', whole: 'gm.chem_subsidiaries' },
    { key: 'closed', part: 'gm.chem_closed', whole: 'gm.chem_subsidiaries' },
    { key: 'trained', part: 'gm.chem_trained', whole: 'gm.chem_staff' },
  ].flatMap(({ key, part, whole }) => {
    const done = amountOf(context.value(part, 'progress'));
    const all = amountOf(context.value(whole, 'progress'));
    if (done === null || all === null || all.isZero()) return [];
    return [
      {
        label: say(`chemicals.progress.${key}`),
        done: done.dividedBy(all).toNumber(),
        target: 1,
        doneText: withUnit(context, part, 'progress'),
        targetText: say('chemicals.progress.ofAll', { whole: withUnit(context, whole, 'progress') }),
      },
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'chart',
      caption: say('chemicals.progress.caption'),
      captionNote: say('chemicals.progress.note'),
      alternative: spoken(say('chemicals.progress.alternative'), say('chemicals.progress.caption')),
      chart: { kind: 'progress', rows },
    },
  ];
}

/** Training, review and the reduction of VOCs, with what happened in the period. */
export function chemicalActionsSection(context: ViewContext): SectionDraft {
  const { say, paragraphs } = wordsOf(context);
  const head = { id: 'chemical-actions', title: say('chemicals.actions'), part: true };
  const action = (name: string, more: readonly Text[] = []): readonly Block[] =>
    actionBlock(context, `chemicals.${name}`, [...paragraphs(`chemicals.${name}.text`), ...more]);
  return section(context, head, () => [
    ...action('training', [trainingStatement(context)]),
    ...action('review', [paragraph(reviewStatements(context), context.language)]),
    ...action('voc'),
  ]);
}
