import { scaleLinear } from 'd3-scale';
import type { Chart } from '../../../functions/domain/chart.ts';
import { Decimal } from '../../../functions/domain/decimal.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { structure } from './structure.ts';

type Ticks = Extract<Chart, { kind: 'rankedBars' }>['ticks'];

export interface AmountAxis {
  readonly ticks: Ticks;
  readonly unit: Text;
  /** Share of the axis that an amount takes. */
  readonly lengthOf: (amount: Decimal) => number;
}

const scales = [
  { from: 2_000_000, divisor: 1_000_000, key: 'million' },
  { from: 2_000, divisor: 1_000, key: 'thousand' },
  { from: 0, divisor: 1, key: 'one' },
] as const;

/** An axis from zero to the largest amount, with round ticks in ones, thousands or millions. */
export function amountAxis(
  context: ViewContext,
  amounts: readonly (Decimal | null)[],
  unit: string,
): AmountAxis {
  const largest = Math.max(0, ...amounts.map((amount) => amount?.toNumber() ?? 0));
  const end = largest === 0 ? 1 : largest;
  const size = scales.find((candidate) => end >= candidate.from) ?? scales[2];
  return {
    ticks: scaleLinear([0, end], [0, 1])
      .ticks(4)
      .map((tick) => ({
        at: tick / end,
        label: [structure('axis', new Decimal(tick).dividedBy(size.divisor).toString())],
      })),
    unit: context.say(`common:scale.${size.key}`, { unit: context.unit(unit) }),
    lengthOf: (amount) => amount.dividedBy(end).toNumber(),
  };
}
