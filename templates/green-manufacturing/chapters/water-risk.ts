import type { Block } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { amountOf, digits } from '../../house/frame/amounts.ts';
import { spoken } from '../../house/frame/blocks.ts';
import { wordsOf } from '../words.ts';

const levels = [0, 1, 2, 3, 4] as const;
/** From this level on Aqueduct speaks of high risk. */
const high = 3;

/** One square a factory, by the Aqueduct level of its location; left out unless all levels were counted. */
export function riskChart(context: ViewContext): readonly Block[] {
  const { say } = wordsOf(context);
  const counts = levels.map((level) =>
    amountOf(context.value(`gm.water_risk.level${level}`, 'progress'))?.toNumber(),
  );
  if (counts.some((count) => count === undefined)) return [];
  return [
    {
      kind: 'chart',
      caption: say('water.risk.caption'),
      captionNote: say('water.risk.note'),
      alternative: spoken(say('water.risk.alternative'), say('water.risk.caption')),
      chart: {
        kind: 'units',
        groups: levels.map((level) => ({
          count: counts[level] ?? 0,
          met: level >= high ? (counts[level] ?? 0) : 0,
          value: digits(context, `gm.water_risk.level${level}`, 'progress'),
          label: say(`water.risk.level${level}`),
        })),
      },
    },
  ];
}
