import type { Cause } from '../finding.ts';
import { formatDecimal } from '../number-format.ts';
import type { Amount, AmountOf } from '../relations/amount.ts';
import { readPrinted } from '../relations/printed.ts';
import { cause, isAmount, type Table } from './slip.ts';

/**
 * What a number with misplaced separators was meant to be: its digits with the point where it stands, grouped by
 * thousands. `undefined` for a number in order and for a text that is none.
 */
export function digitGrouping(printed: string): Cause | undefined {
  const read = readPrinted(printed);
  if (!read || read.wellFormed) return undefined;
  return cause('digitGrouping', { found: printed, expected: formatDecimal(read.value, read.decimals) });
}

/** A unit that belongs to the row above or below: copied with the cell. */
export function copiedUnit(
  { id, unit }: Pick<Amount, 'id' | 'unit'>,
  expected: string,
  { tables, amountOf }: { readonly tables: readonly Table[]; readonly amountOf: AmountOf },
): Cause {
  const near = tables.flatMap((table) =>
    table.flatMap((row, index) => (row.includes(id) ? [table[index - 1], table[index + 1]] : [])),
  );
  const source = near
    .flatMap((row) => row ?? [])
    .map(amountOf)
    .filter(isAmount)
    .find((amount) => amount.unit === unit);
  if (!source) return cause('none', {});
  return cause('copiedUnit', { row: id, found: unit, expected, other: source.id });
}
