import type { Block } from '../../functions/domain/document.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import { spoken } from '../house/frame/blocks.ts';
import { structure } from '../house/frame/structure.ts';

/** A process drawn as numbered steps; its words stand below `key`: caption, alternative, steps, and what closes the loop. */
export function stepsChart(
  context: ViewContext,
  key: string,
  steps: readonly string[],
  { loops }: { readonly loops: boolean },
): Block {
  const { say } = context;
  return {
    kind: 'chart',
    caption: say(`${key}caption`),
    alternative: spoken(say(`${key}alternative`), say(`${key}caption`)),
    chart: {
      kind: 'flow',
      steps: steps.map((step, index) => ({
        number: [structure(`step.${step}`, String(index + 1))],
        title: say(`${key}steps.${step}.title`),
        items: context.paragraphs(`${key}steps.${step}.items`),
      })),
      ...(loops ? { returnLabel: say(`${key}return`) } : {}),
    },
  };
}
