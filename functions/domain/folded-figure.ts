import type { Decimal } from './decimal.ts';
import { type Figure, figureId, type MissingReason } from './figure.ts';
import type { Unit } from './metric.ts';
import { formatDecimal, missingMark } from './number-format.ts';

export interface FoldedFigure {
  readonly metric: string;
  readonly period: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly value: Decimal | null;
  /** Why there is no value; nothing on record unless said. */
  readonly reason?: MissingReason;
  readonly datasets: readonly string[];
}

/** A figure of a list, whose metric is declared by the list and not by itself: a rank, a cost of one facility. */
export function foldedFigure({ value, reason = 'noRecords', ...of }: FoldedFigure): Figure {
  const { metric, period, unit, decimals, datasets } = of;
  return {
    ...{ id: figureId(metric, period), metric, period, unit, decimals },
    ...(value === null
      ? { state: 'missing', printed: missingMark, reason }
      : { state: 'value', value: value.toFixed(), printed: formatDecimal(value, decimals) }),
    preliminary: false,
    estimatedShare: '0',
    provenance: { inputs: [], records: 0, datasets },
  };
}
