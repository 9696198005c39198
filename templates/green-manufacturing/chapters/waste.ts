import { divertingMethods, wasteMethods } from '../../../functions/domain/datasets/waste-water.ts';
import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Block, Tile } from '../../../functions/domain/document.ts';
import { formatDecimal } from '../../../functions/domain/number-format.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { paragraph } from '../../../functions/domain/words.ts';
import { amountOf, digits, metricLabel } from '../../house/frame/amounts.ts';
import { lead, prose, spoken } from '../../house/frame/blocks.ts';
import { figureTile, tilesBlock } from '../../house/frame/figure-tile.ts';
import { rankedFigures } from '../../house/frame/ranked-figures.ts';
import { type Notes, type SectionDraft, section } from '../../house/frame/section.ts';
import { actionBlocks } from '../action-blocks.ts';
import { wasteState, wasteStatus } from '../status.ts';
import { wordsOf } from '../words.ts';
import { wasteSteps } from './waste-steps.ts';

/** Methods that count as diverted (UL 2799): dark bars in the chart. */
const diverted: ReadonlySet<string> = new Set(divertingMethods);

/** 03.1: the diversion rate against its yearly milestones. */
export function wasteSection(context: ViewContext): SectionDraft {
  const { say, paragraphs } = wordsOf(context);
  return section(context, { id: 'waste', title: say('waste.title') }, (notes) => [
    ...wasteLead(context),
    ...wasteSteps(context),
    ...tilesBlock(wasteTiles(context, notes)),
    ...prose(paragraphs('waste.text')),
  ]);
}

/** The opening sentence follows from the status, so that it never praises a rate that is behind. */
function wasteLead(context: ViewContext): readonly Block[] {
  const { say } = wordsOf(context);
  const state = wasteState(context);
  const known = state === 'achieved' || state === 'onTrack' || state === 'behind';
  const said = known
    ? say(`waste.lead.${state}`, { goal: digits(context, 'target.waste-diversion', 'progress') })
    : [];
  return lead(said.length > 0 ? said : say('waste.lead.other'));
}

function wasteTiles(context: ViewContext, notes: Notes): readonly Tile[] {
  const { say } = wordsOf(context);
  const third = { size: 'third', role: 'progress' } as const;
  const mark = notes.mark('green-manufacturing:notes.waste', { cap: capOf(context) });
  return [
    ...figureTile(context, {
      ...third,
      label: [...say('waste.tiles.rate'), mark],
      metric: 'gm.waste_diversion_rate',
      period: say('periods.progress'),
      status: wasteStatus(context),
    }),
    ...figureTile(context, {
      ...third,
      label: metricLabel(context, 'gm.waste_generated'),
      metric: 'gm.waste_generated',
      period: say('periods.progress'),
      change: say('waste.tiles.hazardous'),
    }),
    ...figureTile(context, {
      ...third,
      label: metricLabel(context, 'gm.ul2799_valid'),
      metric: 'gm.ul2799_valid',
      period: say('periods.asOf'),
      change: say('waste.tiles.certificates'),
    }),
  ];
}

/** The cap of thermal treatment in percent, as the profile sets it. */
export function capOf(context: ViewContext): Text {
  const cap = new Decimal(context.profile.green?.thermalCap ?? 0).times(100);
  return [context.constant('profile.green.thermalCap', formatDecimal(cap, cap.decimalPlaces()))];
}

/** Where the waste went, largest amounts first. */
export function wasteMethodsSection(context: ViewContext): SectionDraft {
  const { say, paragraphs } = wordsOf(context);
  const head = { id: 'waste-methods', title: say('waste.methods.title'), startsPage: true, part: true };
  return section(context, head, () => {
    const rows = wasteMethods.map((method) => ({
      metric: `gm.waste.${method}`,
      label: metricLabel(context, `gm.waste.${method}`),
      emphasis: diverted.has(method),
    }));
    return [
      ...prose([
        paragraph([...largestMethod(context), ...paragraphs('waste.methods.text')], context.language),
      ]),
      {
        kind: 'chart',
        caption: say('waste.methods.caption'),
        captionNote: say('waste.methods.note'),
        alternative: spoken(say('waste.methods.alternative'), say('waste.methods.caption')),
        chart: rankedFigures(context, 'progress', rows, [context.unit('t')]),
      },
    ];
  });
}

/** The method that took most; nothing where amounts are missing. */
function largestMethod(context: ViewContext): readonly Text[] {
  const measured = wasteMethods.flatMap((method) => {
    const metric = `gm.waste.${method}`;
    const amount = amountOf(context.value(metric, 'progress'));
    return amount === null ? [] : [{ metric, amount }];
  });
  const [largest] = measured.toSorted((a, b) => b.amount.comparedTo(a.amount));
  if (largest === undefined || largest.amount.isZero()) return [];
  return [
    wordsOf(context).say('waste.methods.largest', {
      method: metricLabel(context, largest.metric),
      amount: digits(context, largest.metric, 'progress'),
    }),
  ];
}

/** What was done: the system, the campaign, the tracking, the validation, and what follows. */
export function wasteActionsSection(context: ViewContext): SectionDraft {
  const { say } = wordsOf(context);
  const head = { id: 'waste-actions', title: say('waste.actions.title'), part: true };
  return section(context, head, () => [
    ...actionBlocks(context, 'waste.actions', ['system', 'campaign', 'tracking', 'validation']),
  ]);
}
