import type { Block } from '../../../functions/domain/document.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { spoken } from './blocks.ts';
import { structure } from './structure.ts';

/** How a report reads its strings. */
interface Words {
  readonly say: (key: string) => Text;
  readonly paragraphs: (key: string) => readonly Text[];
}

/** A process drawn as numbered steps; its words stand below `key`: caption, alternative, steps, and what closes the loop. */
export function stepsChart(
  { say, paragraphs }: Words,
  key: string,
  steps: readonly string[],
  { loops }: { readonly loops: boolean },
): Block {
  return {
    kind: 'chart',
    caption: say(`${key}caption`),
    alternative: spoken(say(`${key}alternative`), say(`${key}caption`)),
    chart: {
      kind: 'flow',
      steps: steps.map((step, index) => ({
        number: [structure(`step.${step}`, String(index + 1))],
        title: say(`${key}steps.${step}.title`),
        items: paragraphs(`${key}steps.${step}.items`),
      })),
      ...(loops ? { returnLabel: say(`${key}return`) } : {}),
    },
  };
}
