import type { Block, Tile } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { amountOf, digits, hasValue } from '../../house/frame/amounts.ts';
import { heading, prose } from '../../house/frame/blocks.ts';
import { figureTile } from '../../house/frame/figure-tile.ts';
import { type Notes, type SectionDraft, section } from '../../house/frame/section.ts';
import { goals } from '../figures.ts';

const cleanTarget = 'target.clean-energy';
/** Percent of the axis of the clean energy bars. */
const whole = 100;

/** 04.1G and 04.1ICP: the year's goals for both programmes and the price put on carbon inside the house. */
export function goalsSection(context: ViewContext): SectionDraft {
  const head = { id: 'goals', title: context.say('carbon:goals.title'), part: true };
  return section(context, head, (notes) => {
    const tiles = goalTiles(context, notes);
    return [
      ...(tiles.length === 0 ? [] : goalBlocks(context, tiles)),
      ...heading(context.say('carbon:pricing.title')),
      ...prose(context.paragraphs('carbon:pricing.text')),
    ];
  });
}

function goalBlocks(context: ViewContext, tiles: readonly Tile[]): readonly Block[] {
  return [...prose(context.paragraphs('carbon:goals.text')), { kind: 'tiles', tiles }];
}

function goalTiles(context: ViewContext, notes: Notes): readonly Tile[] {
  const period = context.say('carbon:periods.plan');
  return [
    ...cleanEnergyTile(context, notes, period),
    ...goals.flatMap(({ target }) =>
      figureTile(context, {
        size: 'third',
        label: context.say(`terms:metric.${target.replace(/[.-]/g, '_')}`),
        metric: target,
        role: 'plan',
        value: context.say('common:atLeast', { value: digits(context, target, 'plan') }),
        period,
      }),
    ),
  ];
}

/** The goal beside the last actual, both under the definition that the organisation has set and prints (C-DEF). */
function cleanEnergyTile(context: ViewContext, notes: Notes, period: Text): readonly Tile[] {
  if (!hasValue(context, cleanTarget, 'plan')) return [];
  const definition = context.profile.cleanEnergyDefinition;
  const actual = `cr.clean_energy_rate.${definition}`;
  const mark = notes.mark(`carbon:notes.cleanEnergy.${definition}`);
  const bar = (metric: string, role: string, current: boolean) => ({
    label: context.say(`carbon:years.${role}`),
    length: (amountOf(context.value(metric, role))?.toNumber() ?? 0) / whole,
    value: context.say('common:percent', { value: digits(context, metric, role) }),
    current,
  });
  const known = hasValue(context, actual, 'inventory');
  return figureTile(context, {
    size: 'wide',
    label: [...context.say('terms:metric.target_clean_energy'), mark],
    metric: cleanTarget,
    role: 'plan',
    value: context.say('common:atLeast', { value: digits(context, cleanTarget, 'plan') }),
    change: known
      ? context.say('carbon:goals.cleanActual', { value: digits(context, actual, 'inventory') })
      : [],
    period,
    bars: known ? [bar(actual, 'inventory', true), bar(cleanTarget, 'plan', false)] : undefined,
  });
}
