import { Decimal, exact } from './exact.ts';

/**
 * Splits a total over cells by integer weights, exactly: each cell is cut to `decimals`, the last cell with a weight
 * takes what is left. Throws where the total itself has more decimals or nothing has a weight.
 */
export function spread(total: Decimal, weights: readonly number[], decimals: number): readonly Decimal[] {
  const scaled = total.times(exact(10).pow(decimals));
  if (!scaled.isInteger()) throw new RangeError(`${total.toFixed()} has more than ${decimals} decimals`);
  const units = BigInt(scaled.toFixed(0));
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) throw new RangeError(`${total.toFixed()} has no cell to go to`);
  const cells = weights.map((weight) => (units * BigInt(weight)) / whole);
  const last = weights.findLastIndex((weight) => weight > 0);
  const given = cells.reduce((sum, cell, index) => (index === last ? sum : sum + cell), 0n);
  cells[last] = units - given;
  return cells.map((cell) => new Decimal(cell.toString()).dividedBy(exact(10).pow(decimals)));
}

/** A steady whim: per mille between 1000 − `reach` and 1000 + `reach`, always the same for the same words. */
export function vary(words: string, reach = 60): number {
  return 1000 - reach + (hash(words) % (2 * reach + 1));
}

/** FNV-1a, with its last bits mixed so that words with one differing letter part widely. */
function hash(words: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) {
    state = Math.imul(state ^ words.charCodeAt(index), 0x01000193) >>> 0;
  }
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
  return (state ^ (state >>> 13)) >>> 0;
}
