import { Decimal } from '../decimal.ts';
import { type Amount, type AmountOf, rangeOf } from './amount.ts';
import { commonDenominator } from './common-denominator.ts';
import { added, divided, type Interval, mapped, point } from './interval.ts';
import type { Form } from './relation.ts';
import { type Claim, exactTolerance, type Verdict } from './verdict.ts';

/**
 * Holds a relation against amounts. Unrounded values must agree but for the forty digits they are computed with;
 * printed ones may differ by what rounding explains (domain.md §5, C-FOOT: n × half a unit of the last decimal).
 */
export function evaluate(relation: Form, amountOf: AmountOf): Verdict {
  const read = reader(amountOf);
  const claim = claimOf(relation, read);
  if (read.missing.length > 0 || !claim) return { state: 'incomparable', missing: read.missing };
  return relation.form === 'atMost' ? bounded(claim) : compared(claim);
}

/** Amounts that a relation asks for, and those that nobody gave: a missing part is not zero. */
interface Reader {
  /** One that need not be there. */
  readonly printed: (id: string) => Amount | undefined;
  readonly one: (id: string) => Amount | undefined;
  readonly parts: (ids: readonly string[]) => readonly Amount[];
  readonly missing: string[];
}

function reader(amountOf: AmountOf): Reader {
  const missing: string[] = [];
  const part = (id: string): readonly Amount[] => {
    const operand = amountOf(id);
    if (operand === undefined) missing.push(id);
    return operand === undefined || operand === 'noPart' ? [] : [operand];
  };
  const one = (id: string): Amount | undefined => {
    const [found] = part(id);
    if (!found && !missing.includes(id)) missing.push(id);
    return found;
  };
  const printed = (id: string): Amount | undefined => {
    const operand = amountOf(id);
    return operand === 'noPart' ? undefined : operand;
  };
  return { printed, one, parts: (ids) => ids.flatMap(part), missing };
}

const hundred = new Decimal(100);

/** What a relation says of one of its amounts; `undefined` where there is nothing to compare. */
function claimOf(relation: Form, { printed, one, parts }: Reader): Claim | undefined {
  switch (relation.form) {
    case 'sum': {
      const found = parts(relation.parts);
      return found.length === 0 ? undefined : about(one(relation.total), total(found));
    }
    case 'change': {
      const [current, base] = [one(relation.current), one(relation.base)];
      const quotient = current && base && divided(rangeOf(current), rangeOf(base));
      return about(one(relation.change), quotient && mapped(quotient, (value) => value.minus(1).times(100)));
    }
    case 'ratio': {
      const [numerator, denominator] = [one(relation.numerator), one(relation.denominator)];
      const quotient = numerator && denominator && divided(rangeOf(numerator), rangeOf(denominator));
      return about(one(relation.ratio), quotient && mapped(quotient, (value) => value.times(relation.times)));
    }
    case 'shares': {
      const shares = parts(relation.shares);
      const decimals = Math.max(0, ...shares.map((share) => share.decimals));
      return shares.length === 0
        ? undefined
        : { subject: relation.whole, found: total(shares), expected: point(hundred), decimals };
    }
    case 'commonDenominator': {
      const ratios = relation.ratios.map(
        ({ ratio, numerator }) => [printed(ratio), printed(numerator)] as const,
      );
      return commonDenominator(
        ratios.flatMap(([ratio, numerator]) => (ratio && numerator ? [{ ratio, numerator }] : [])),
      );
    }
    case 'atMost': {
      const found = parts(relation.parts);
      const whole = one(relation.whole);
      if (!whole || found.length === 0) return undefined;
      const [only] = found.length === 1 ? found : [];
      // Rounding keeps the order of two values, but not that of a sum and a whole.
      const ordered = only?.decimals === whole.decimals;
      return {
        subject: only?.id ?? whole.id,
        found: ordered ? point(only.value) : total(found),
        expected: ordered ? point(whole.value) : rangeOf(whole),
        decimals: whole.decimals,
      };
    }
    case 'same': {
      const other = one(relation.other);
      return about(one(relation.one), other && rangeOf(other));
    }
  }
}

const total = (amounts: readonly Amount[]): Interval => added(amounts.map(rangeOf));

function about(amount: Amount | undefined, expected: Interval | undefined): Claim | undefined {
  if (!amount || !expected) return undefined;
  return { subject: amount.id, found: rangeOf(amount), expected, decimals: amount.decimals };
}

function compared(claim: Claim): Verdict {
  const { subject, decimals } = claim;
  const [found, expected] = [claim.found.middle, claim.expected.middle];
  if (found.minus(expected).abs().lessThan(exactTolerance)) return { state: 'holds' };
  const overlap =
    claim.found.low.lessThan(claim.expected.high) && claim.expected.low.lessThan(claim.found.high);
  if (!overlap) return { state: 'broken', subject, found, expected, decimals };
  if (found.equals(expected.toDecimalPlaces(decimals))) return { state: 'holds' };
  return { state: 'rounding', subject, found, expected, decimals };
}

function bounded({ subject, found, expected, decimals }: Claim): Verdict {
  if (found.middle.lessThan(expected.middle.plus(exactTolerance))) return { state: 'holds' };
  const values = { subject, found: found.middle, expected: expected.middle, decimals };
  return { state: found.low.lessThan(expected.high) ? 'rounding' : 'broken', ...values };
}
