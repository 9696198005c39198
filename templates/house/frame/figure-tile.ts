import type { Block, Status, Tile } from '../../../functions/domain/document.ts';
import { elapsedQuarters } from '../../../functions/domain/period.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { statusAgainst } from '../../../functions/domain/target-status.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { plain } from '../../../functions/domain/words.ts';
import { digits, hasValue, withUnit } from './amounts.ts';

export interface TileDraft {
  readonly size: Tile['size'];
  readonly label: Text;
  readonly metric: string;
  readonly role: string;
  readonly period: Text;
  readonly value?: Text;
  /** In place of the metric's own: none beside a phrase that says it. */
  readonly unit?: Text;
  readonly change?: Text;
  readonly status?: Status | undefined;
  readonly bars?: Tile['bars'];
}

/** A tile for a figure; none where the figure has no value (domain.md §3, missing data 5). */
export function figureTile(context: ViewContext, draft: TileDraft): readonly Tile[] {
  if (!hasValue(context, draft.metric, draft.role)) return [];
  const { size, label, period } = draft;
  const value = draft.value ?? digits(context, draft.metric, draft.role);
  const figure = context.value(draft.metric, draft.role);
  const unit = draft.unit ?? context.unit(figure.unit, figure);
  return [
    {
      size,
      label,
      value,
      unit,
      period: figure.preliminary ? context.say('common:preliminary', { period }) : period,
      ...(draft.change === undefined || draft.change.length === 0 ? {} : { change: draft.change }),
      ...(draft.status === undefined ? {} : { status: draft.status }),
      ...(draft.bars === undefined ? {} : { bars: draft.bars }),
    },
  ];
}

/** Tiles as a block; none where all their figures are missing. */
export function tilesBlock(tiles: readonly Tile[]): readonly Block[] {
  return tiles.length === 0 ? [] : [{ kind: 'tiles', tiles }];
}

/** Status of a year-to-date figure against its annual target; none where the organisation has set no number. */
export function statusOf(
  context: ViewContext,
  { metric, target, attainment, role }: { metric: string; target: string; attainment: string; role: string },
): Status | undefined {
  const goal = context.value(target, role);
  if (goal.state !== 'value') return undefined;
  const state = statusAgainst(context.value(metric, role), goal, elapsedQuarters(context.period));
  const printed = { target: withUnit(context, target, role), attainment: digits(context, attainment, role) };
  const key = hasValue(context, attainment, role) ? 'common:target.withProgress' : 'common:target.alone';
  return { state, word: plain(context.say(`common:status.${state}`)), target: context.say(key, printed) };
}
