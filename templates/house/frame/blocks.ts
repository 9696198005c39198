import type { Block, Picture } from '../../../functions/domain/document.ts';
import type { Slot, ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';

/** Blocks that close up when they have nothing to say, because a figure or a slot is missing. */
export function lead(text: Text): readonly Block[] {
  return text.length === 0 ? [] : [{ kind: 'lead', text }];
}

export function heading(text: Text): readonly Block[] {
  return text.length === 0 ? [] : [{ kind: 'heading', text }];
}

export function prose(paragraphs: readonly Text[]): readonly Block[] {
  const said = paragraphs.filter((text) => text.length > 0);
  return said.length === 0 ? [] : [{ kind: 'prose', paragraphs: said }];
}

export function picture(
  found: Picture | undefined,
  caption: Text,
  height: 'low' | 'tall' = 'low',
): readonly Block[] {
  return found === undefined ? [] : [{ kind: 'picture', picture: found, caption, height }];
}

export interface SlotSetting {
  readonly height?: 'low' | 'tall';
  /** House text that always stands above the slot's own words. */
  readonly before?: readonly Text[];
  /** Heading of the house; the slot's own title where there is none. */
  readonly title?: Text;
  readonly note?: Text;
}

/** What a screen reader says of a chart: the first of its texts that no missing figure has suppressed. */
export function spoken(...texts: readonly Text[]): Text {
  return texts.find((text) => text.length > 0) ?? [];
}

/** A content slot as heading, prose and picture; an event after the period is marked in its heading (C-PERIOD). */
export function slotBlocks(context: ViewContext, name: string, setting: SlotSetting = {}): readonly Block[] {
  const slot = context.slot(name);
  const title = slotTitle(context, slot, setting.title);
  const words = [...(setting.before ?? []), ...(slot?.paragraphs ?? [])];
  if (words.length === 0) return [];
  return [...heading(title), ...prose(words), ...picture(slot?.picture, slot?.caption ?? [], setting.height)];
}

export function slotTitle(context: ViewContext, slot: Slot | undefined, house?: Text): Text {
  const title = house ?? slot?.title ?? [];
  if (!slot?.afterPeriod || title.length === 0) return title;
  return context.say('common:afterPeriod', { title });
}
