import { facilitiesIn } from './consolidated.ts';
import { Decimal, sum } from './decimal.ts';
import type { Figure, MissingReason } from './figure.ts';
import { type Formula, matches } from './formula.ts';
import { greenSettings } from './green-settings.ts';
import { marketBasedScope2 } from './market-based.ts';
import { parsePeriod } from './period.ts';
import type { Reference } from './reference.ts';
import { countOrigins, countSmelterRows, countSmelters } from './smelter-count.ts';
import type { Tally } from './tally.ts';

/** A value on its way to a figure. */
export type Outcome =
  | { readonly value: Decimal }
  | { readonly missing: MissingReason }
  | { readonly notApplicable: true };

/** The value of a formula over one period's tally and the figures it reads. */
export function compute(
  formula: Formula,
  tally: Tally,
  period: string,
  reference: Reference,
  inputs: readonly Figure[],
): Outcome {
  switch (formula.op) {
    case 'cells':
      return sumOfCells(formula.match, tally);
    case 'members': {
      const members = tally.members.get(formula.match);
      return members ? { value: new Decimal(members.size) } : { missing: 'noRecords' };
    }
    case 'membersInBoth': {
      const members = tally.members.get(formula.match);
      const within = tally.members.get(formula.within);
      if (!members || !within) return { missing: 'noRecords' };
      return { value: new Decimal([...members].filter((one) => within.has(one)).length) };
    }
    case 'ownersExcept': {
      const members = tally.members.get(formula.match);
      if (!members) return { missing: 'noRecords' };
      const others = tally.members.get(formula.except) ?? new Set();
      const left = [...members].filter((one) => !others.has(one));
      return { value: new Decimal(new Set(left.map((one) => one.split('/')[0])).size) };
    }
    case 'consolidated':
      return { value: new Decimal(consolidatedCount(formula.count, period, reference)) };
    case 'atMostShare': {
      const share = greenSettings(reference.profile)[formula.share];
      return ofTwo(inputs, (part, whole) => ({ value: Decimal.min(part, whole.times(share)) }));
    }
    case 'byDefinition':
      return wholeSum(inputs);
    case 'marketBased': {
      const value = marketBasedScope2(tally, parsePeriod(period), reference);
      return value ? { value } : { missing: 'noRecords' };
    }
    case 'target': {
      const { year } = parsePeriod(period);
      const target = reference.targets.find(
        (one) => one.targetId === formula.targetId && one.targetYear === year,
      );
      return target?.value === undefined
        ? { missing: 'targetWithoutValue' }
        : { value: new Decimal(target.value) };
    }
    case 'smelters':
      return countSmelters(formula.metal, formula.which, tally, reference);
    case 'smelterList':
      return countSmelterRows(tally, reference);
    case 'origins':
      return countOrigins(formula.metal, tally, reference);
    case 'countReported':
      return { value: new Decimal(inputs.filter((one) => one.state === 'value').length) };
    case 'sum':
      return formula.partial ? sumOfDeclared(inputs) : wholeSum(inputs);
    case 'difference':
      return ofTwo(inputs, (from, minus) => ({ value: from.minus(minus) }));
    case 'ratio':
      return ofTwo(inputs, (numerator, denominator) =>
        denominator.isZero()
          ? formula.ofNone === 'notApplicable'
            ? { notApplicable: true }
            : { missing: 'denominatorZero' }
          : { value: numerator.times(formula.times).dividedBy(denominator) },
      );
    case 'change':
      return ofTwo(inputs, (current, base) =>
        base.isZero()
          ? { missing: 'baseMissing' }
          : { value: current.minus(base).dividedBy(base).times(100) },
      );
  }
}

function consolidatedCount(
  count: 'subsidiaries' | 'dischargingFacilities',
  period: string,
  reference: Reference,
): number {
  const facilities = facilitiesIn(parsePeriod(period), reference);
  return count === 'subsidiaries'
    ? new Set(facilities.map(({ subsidiaryId }) => subsidiaryId)).size
    : facilities.filter(({ dischargesWastewater }) => dischargesWastewater).length;
}

function sumOfCells(patterns: readonly string[], tally: Tally): Outcome {
  const fitting = [...tally.sums].filter(([cell]) => patterns.some((pattern) => matches(pattern, cell)));
  if (fitting.length > 0) return { value: sum(fitting.map(([, amount]) => amount)) };
  const declared = (cells: ReadonlySet<string>): boolean =>
    [...cells].some((cell) => patterns.some((pattern) => matches(pattern, cell)));
  if (declared(tally.notApplicable)) return { notApplicable: true };
  return { missing: declared(tally.notCalculated) ? 'notCalculated' : 'noRecords' };
}

/**
 * A formula of two inputs: not applicable where the first is, missing where either is missing.
 */
function ofTwo(inputs: readonly Figure[], apply: (first: Decimal, second: Decimal) => Outcome): Outcome {
  const [first, second] = inputs;
  if (first?.state === 'notApplicable') return { notApplicable: true };
  if (inputs.some(({ state }) => state === 'missing')) return { missing: reasonOf(inputs) };
  if (second?.state === 'notApplicable') return { notApplicable: true };
  return apply(new Decimal(first?.value ?? 0), new Decimal(second?.value ?? 0));
}

/** Why a formula lacks an input. That nothing was assessed is said of all that would rest on it. */
function reasonOf(inputs: readonly Figure[]): MissingReason {
  return inputs.some(({ reason }) => reason === 'notAssessed') ? 'notAssessed' : 'inputMissing';
}

/** A sum with a missing part is missing, never smaller; what is not applicable is no part of it. */
function wholeSum(inputs: readonly Figure[]): Outcome {
  const applicable = inputs.filter((one) => one.state !== 'notApplicable');
  if (applicable.some((one) => one.state === 'missing')) return { missing: reasonOf(applicable) };
  if (applicable.length === 0) return { notApplicable: true };
  return { value: sum(applicable.map((one) => new Decimal(one.value as string))) };
}

/**
 * Sum of a list whose gaps may be declared beside the total (Scope 3 categories not calculated). A gap that nobody
 * declared leaves the sum missing, as in any other.
 */
function sumOfDeclared(inputs: readonly Figure[]): Outcome {
  return wholeSum(inputs.filter((one) => one.reason !== 'notCalculated'));
}
