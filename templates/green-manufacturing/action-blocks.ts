import type { Block } from '../../functions/domain/document.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { slotBlocks, slotTitle } from '../house/frame/blocks.ts';
import { wordsOf } from './words.ts';

/** Actions one below the other, by their names under one key. */
export function actionBlocks(context: ViewContext, key: string, names: readonly string[]): readonly Block[] {
  const { paragraphs } = wordsOf(context);
  return names.flatMap((name) => actionBlock(context, `${key}.${name}`, paragraphs(`${key}.${name}.text`)));
}

/**
 * An action: heading and text of the house, then what the period's content says in the slot of the same key. One with a
 * picture stands as a case, its words beside the picture; one of which nobody says anything closes up.
 */
export function actionBlock(context: ViewContext, key: string, before: readonly Text[]): readonly Block[] {
  const name = key.toLowerCase();
  const title = wordsOf(context).say(`${key}.title`);
  const slot = context.slot(name);
  if (slot?.picture === undefined) return slotBlocks(context, name, { title, before });
  return [
    {
      kind: 'case',
      tag: slot.caption,
      title: slotTitle(context, slot, title),
      paragraphs: [...before, ...slot.paragraphs],
      picture: slot.picture,
      facts: [],
    },
  ];
}
