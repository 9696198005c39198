import { Decimal } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import type { Operand } from './amount.ts';

/** A figure as relations compare it: its unrounded value. What is declared as not applicable or not calculated is no part. */
export function operandOf(figure: Figure | undefined): Operand {
  if (figure === undefined) return undefined;
  if (figure.state === 'notApplicable' || figure.reason === 'notCalculated') return 'noPart';
  if (figure.value === undefined) return undefined;
  const { id, printed, decimals, unit } = figure;
  return { id, printed, value: new Decimal(figure.value), decimals, unit, exact: true };
}
