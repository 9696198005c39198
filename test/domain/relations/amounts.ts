import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Amount, AmountOf, Operand } from '../../../functions/domain/relations/amount.ts';

/** A value as somebody printed it. */
export function printedAmount(id: string, printed: string, unit = 'tCO2e'): Amount {
  const value = new Decimal(printed.replaceAll(',', ''));
  const decimals = printed.split('.')[1]?.length ?? 0;
  return { id, printed, value, decimals, unit, exact: false };
}

/** A value as Stele computed it, printed with two decimals. */
export function exactAmount(id: string, value: string, unit = 'tCO2e'): Amount {
  const exact = new Decimal(value);
  return { id, printed: exact.toFixed(2), value: exact, decimals: 2, unit, exact: true };
}

/** Amounts by id: texts as they are printed, others as they are; null for one that is no part. */
export function amountsFrom(
  values: Readonly<Record<string, string | Amount | null>>,
  make: (id: string, text: string) => Amount = printedAmount,
): AmountOf {
  return (id): Operand => {
    const value = values[id];
    if (value === null) return 'noPart';
    return typeof value === 'string' ? make(id, value) : value;
  };
}
