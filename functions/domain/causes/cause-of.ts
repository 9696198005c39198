import type { Cause } from '../finding.ts';
import type { Relation } from '../relations/relation.ts';
import type { Broken } from '../relations/verdict.ts';
import {
  doubledDigit,
  droppedDigit,
  signLost,
  tooLarge,
  tooSmall,
  transposedDigits,
  wrongDigit,
} from './digit-slips.ts';
import {
  complement,
  currentAsDenominator,
  percentagePoints,
  percentOfPercent,
  roundedTwice,
} from './percent-slips.ts';
import { grandTotal, neighbouringColumn, neighbouringRow, otherOperand, swappedRows } from './row-slips.ts';
import { cause, type Slip, type Surroundings } from './slip.ts';
import { countedTwice, leftOut, takenOff } from './sum-slips.ts';
import { suspectsOf } from './suspects.ts';

/** The usual slips, those that coincide with the printed value by chance most seldom first. */
const slips: readonly Slip[] = [
  currentAsDenominator,
  swappedRows,
  grandTotal,
  countedTwice,
  leftOut,
  takenOff,
  signLost,
  percentagePoints,
  complement,
  roundedTwice,
  tooLarge,
  tooSmall,
  neighbouringRow,
  neighbouringColumn,
  transposedDigits,
  doubledDigit,
  otherOperand,
  percentOfPercent,
  droppedDigit,
];

/** How many further explanations are told. */
const mostOthers = 2;

/**
 * The slip that reproduces what was printed, with the values that prove it; where several do, the least accidental, and
 * the others beside it. One wrong digit explains so much that it is named only where nothing else does, and a single
 * amount could have it. `none` where no usual slip explains the difference.
 */
export function causeOf(relation: Relation, verdict: Broken, surroundings: Surroundings): Cause {
  const one = {
    ...surroundings,
    ...{ relation, verdict, suspects: suspectsOf(relation, surroundings.amountOf) },
  };
  const [first, ...others] = slips.flatMap((slip) => slip(one));
  if (first) return others.length === 0 ? first : { ...first, also: others.slice(0, mostOthers) };
  const digits = wrongDigit(one);
  return digits.length === 1 && digits[0] ? digits[0] : cause('none', {});
}
