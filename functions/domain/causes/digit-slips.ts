import { Decimal } from '../decimal.ts';
import type { Cause } from '../finding.ts';
import { formatDecimal } from '../number-format.ts';
import type { Amount } from '../relations/amount.ts';
import { asItShould, breaksNothing, type Case, cause, type Slip } from './slip.ts';
import { fits, type Suspect } from './suspects.ts';

/** A value that was meant, with the decimals it is known to. */
type Meant = Pick<Amount, 'value' | 'decimals'>;

/** Suspects that a correction of their own digits turns into what is needed, where it breaks nothing else. */
const corrected =
  (slip: string, corrections: (amount: Amount) => readonly Meant[]): Slip =>
  (one) =>
    one.suspects.flatMap((suspect) => {
      const all = corrections(suspect.amount);
      if (chanceOf(all.length, suspect) > mostChance) return [];
      return all
        .filter((meant) => isNeeded(one, suspect, meant))
        .slice(0, 1)
        .map(({ value }) => toldOf(slip, suspect, value));
    });

/** A correction that any wrong number would meet more often than this explains nothing. */
const mostChance = 0.05;

/**
 * How often one of so many corrections meets what is needed by chance: where that is known to two digits only, as a
 * value that a share of one per cent stands for, some digit can always be put right.
 */
function chanceOf(corrections: number, { amount, needed }: Suspect): number {
  const target = Decimal.max(needed.high.minus(needed.low), new Decimal(10).pow(-amount.decimals));
  const size = Decimal.max(needed.middle.abs(), amount.value.abs());
  return size.isZero() ? 1 : target.times(corrections).dividedBy(size).toNumber();
}

function isNeeded(one: Case, { amount, needed }: Suspect, { value, decimals }: Meant): boolean {
  if (value.equals(amount.value) || !fits({ value, decimals, exact: amount.exact }, needed)) return false;
  return breaksNothing(one, new Map([[amount.id, value]]));
}

const toldOf = (slip: string, suspect: Suspect, value: Decimal): Cause =>
  cause(slip, { ...asItShould(suspect), expected: formatDecimal(value, suspect.amount.decimals) });

/** Digits of a value without separators; of an unrounded one, all of them. */
const textOf = ({ value, decimals, exact }: Amount): string =>
  exact ? value.abs().toFixed() : value.abs().toFixed(Math.max(0, decimals));

/** Values read from texts of digits; the sign stays. */
const read = ({ value: { s: sign } }: Amount, texts: readonly string[]): readonly Meant[] =>
  texts
    .filter((text) => /^\d+(\.\d+)?$/.test(text))
    .map((text) => ({ value: new Decimal(text).times(sign), decimals: text.split('.')[1]?.length ?? 0 }));

const splices = (text: string, remove: number, put: (at: string) => readonly string[]): readonly string[] =>
  [...text].flatMap((_, at) =>
    put(text.slice(at, at + remove)).map((digits) => text.slice(0, at) + digits + text.slice(at + remove)),
  );

const digits = [...'0123456789'];

/** Of fewer digits, one more or another makes almost any number. */
const digitsIn = (text: string): number => text.replace('.', '').replace(/^0+/, '').length;

export const signLost: Slip = corrected('signLost', ({ value, decimals }) => [
  { value: value.negated(), decimals },
]);

export const transposedDigits: Slip = corrected('transposedDigits', (amount) => {
  const text = textOf(amount);
  const swapped = splices(text, 2, ([first = '', second = '']) => [second + first]);
  // Digits to both sides of the point are neighbours, too.
  const across = text.replace(/(\d)\.(\d)/, '$2.$1');
  return read(amount, [...swapped, across]);
});

export const droppedDigit: Slip = corrected('droppedDigit', (amount) => {
  const text = textOf(amount);
  if (digitsIn(text) < 2) return [];
  const within = splices(text, 0, () => digits);
  return read(amount, [...within, ...digits.map((digit) => text + digit)]);
});

export const doubledDigit: Slip = corrected('doubledDigit', (amount) =>
  read(
    amount,
    splices(textOf(amount), 2, ([first = '', second = '']) => (first === second ? [first] : [])),
  ),
);

export const wrongDigit: Slip = corrected('wrongDigit', (amount) => {
  const text = textOf(amount);
  if (digitsIn(text) < 3) return [];
  return read(
    amount,
    splices(text, 1, ([digit = '']) => (/\d/.test(digit) ? digits : [])),
  );
});

/** A power of ten too much or too little: a point misplaced, kWh read as MWh, ten thousands (万) as thousands. */
const scaled = (slip: string, direction: 1 | -1): Slip => {
  return (one) =>
    one.suspects.flatMap((suspect) =>
      powersOf(suspect)
        .filter((power) => isNeeded(one, suspect, shifted(suspect.amount, -direction * power)))
        .map((power) =>
          cause(slip, { ...asItShould(suspect), times: formatDecimal(new Decimal(10).pow(power), 0) }),
        ),
    );
};

/** Of fewer than three digits, a multiple says next to nothing. */
const powersOf = ({ amount }: Suspect): readonly number[] =>
  amount.exact || digitsIn(textOf(amount)) >= 3 ? [1, 2, 3, 4] : [];

/** The value times a power of ten; its last printed digit stands for more or less by as much. */
const shifted = ({ value, decimals }: Amount, power: number): Meant => ({
  value: value.times(new Decimal(10).pow(power)),
  decimals: decimals - power,
});

export const tooLarge: Slip = scaled('tooLarge', 1);
export const tooSmall: Slip = scaled('tooSmall', -1);
