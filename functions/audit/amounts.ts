import { Decimal } from '../domain/decimal.ts';
import type { Formula } from '../domain/formula.ts';
import { metrics } from '../domain/metrics.ts';
import type { Amount, AmountOf, Operand } from '../domain/relations/amount.ts';
import { type Book, type BookSaying, digitsOf, amountOf as ofCell } from './book.ts';

/** Decimals that a value computed from printed ones is trusted to: half a unit covers the rounding of ten of them. */
const trusted = 1;

/** Deepest chain of formulas that is followed to a value that is printed nowhere. */
const deepest = 4;

/**
 * What names lead to: the first cell of the name, a number of a sentence, else what the catalogue's formula makes of
 * printed values. `/` takes part in no sum; what is missing, or cannot be read, is not zero.
 */
export function amountsOf(book: Book): AmountOf {
  const amount = (id: string, depth: number): Operand => {
    const saying = book.said.get(id);
    if (saying) return ofSaying(saying);
    if (id.startsWith(together)) return added(id, (part) => amount(part, depth));
    const [cell] = book.named.get(id) ?? [];
    if (!cell) return depth === 0 ? undefined : computed(id, (part) => amount(part, depth - 1));
    return cell.printed.kind === 'notApplicable' ? 'noPart' : ofCell(cell);
  };
  return (id) => amount(id, deepest);
}

/** Begins the name of several values added, each behind a vertical bar. */
const together = '+|';

/** The name of the sum of several values, which no cell prints. */
export const togetherName = (ids: readonly string[]): string =>
  ids.length === 1 ? (ids[0] as string) : `${together}${ids.join('|')}`;

function added(id: string, amount: AmountOf): Amount | undefined {
  const value = sumOf(id.slice(together.length).split('|').map(amount));
  return value && { id, printed: '', value, decimals: trusted, unit: '', exact: false };
}

/** A fall is printed without its sign: the words around the number give it. */
function ofSaying({ id, text, is, printed }: BookSaying): Amount | undefined {
  if (printed.kind !== 'number') return undefined;
  const falls = is.kind === 'change' && is.direction === 'down' && printed.value.isPositive();
  const { value, decimals } = printed;
  return {
    ...{ id, printed: digitsOf(text), decimals, exact: false },
    value: falls ? value.negated() : value,
    unit: /[%％]$/.test(text.trim()) ? 'percent' : '',
  };
}

/** The value of a metric that is printed nowhere, from those that are. */
function computed(id: string, amount: AmountOf): Amount | undefined {
  const at = id.lastIndexOf('@');
  const metric = metrics.get(id.slice(0, at));
  const value = metric && computedBy(metric.formula, (input) => amount(`${input}${id.slice(at)}`));
  return value && { id, printed: '', value, decimals: trusted, unit: metric.unit, exact: false };
}

function computedBy(formula: Formula, amount: AmountOf): Decimal | undefined {
  if (formula.op === 'sum') return sumOf(formula.of.map(amount));
  if (formula.op === 'countReported') return countOf(formula.of.map(amount));
  if (formula.op === 'ratio') {
    const [top, bottom] = [amount(formula.numerator), amount(formula.denominator)];
    if (!isAmount(top) || !isAmount(bottom) || bottom.value.isZero()) return undefined;
    return top.value.dividedBy(bottom.value).times(formula.times);
  }
  return undefined;
}

/** Sum of parts; `undefined` where one is missing or none is printed. */
export function sumOf(parts: readonly Operand[]): Decimal | undefined {
  const printed = parts.filter(isAmount);
  if (printed.length === 0 || parts.includes(undefined)) return undefined;
  return printed.reduce((total, { value }) => total.plus(value), new Decimal(0));
}

function countOf(parts: readonly Operand[]): Decimal | undefined {
  return parts.includes(undefined) ? undefined : new Decimal(parts.filter(isAmount).length);
}

export const isAmount = (operand: Operand): operand is Amount =>
  operand !== undefined && operand !== 'noPart';
