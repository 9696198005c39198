import { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';
import type { InputBucket } from './inputs.ts';
import { formatDecimal, missingMark, notApplicableMark } from './number-format.ts';
import { changedBuckets, type RestatementReason, reasonsOf } from './restatement-reason.ts';

/** Figures that an edition prints otherwise than the one it supersedes (domain.md §3, late data and restatement). */
export interface Restatement {
  /** Number of the superseded edition. */
  readonly supersedes: number;
  readonly rows: readonly RestatedFigure[];
  /** Set where a change in a Scope total or a base-year figure is significant: base year and bound, in percent. */
  readonly baseYear: {
    readonly period: string;
    readonly significance: string;
    /** Where such a change is; a Scope total goes before a figure of the base period. */
    readonly by: 'scopeTotal' | 'baseFigure';
  } | null;
}

export interface RestatedFigure {
  readonly id: string;
  readonly metric: string;
  readonly period: string;
  readonly unit: string;
  /** Of the earlier value, where that was another one. */
  readonly earlierUnit?: string;
  /** As each edition prints it. */
  readonly earlier: string;
  readonly restated: string;
  /** As printed, without its unit: percent of the earlier value, or points where the figure is a percentage. */
  readonly change: string;
  readonly changeIn: 'percent' | 'points';
  readonly reasons: readonly RestatementReason[];
}

export interface Compared {
  readonly figures: readonly Figure[];
  readonly buckets: readonly InputBucket[];
}

export interface RestatementInput {
  readonly supersedes: number;
  readonly earlier: Compared;
  readonly newer: Compared;
  /** Ids of the figures that the report prints, in its order. */
  readonly printed: readonly string[];
  /** Period that changes are measured against; empty where the report has none. */
  readonly basePeriod: string;
  /** Share from which on a change asks for a recalculated base year, 0 to 1, as decimal text. */
  readonly significance: string;
}

/** Totals whose change decides whether the base year is recalculated. */
const scopeTotals: ReadonlySet<string> = new Set([
  ...['cr.scope1', 'cr.scope2_location', 'cr.scope2_market', 'cr.scope3'],
  ...['cr.scope12_location', 'cr.scope12_market', 'cr.total'],
]);
const changeDecimals = 2;
/** Units of which a share says nothing: the rank of a factory, a calendar year. */
const ordinals: ReadonlySet<string> = new Set(['rank', 'year']);

/** Compares two editions as a reader would, by what they print; changes are taken from the unrounded values. */
export function restatementOf(input: RestatementInput): Restatement {
  const { supersedes, earlier, newer, basePeriod } = input;
  const before = new Map(earlier.figures.map((figure) => [figure.id, figure]));
  const after = new Map(newer.figures.map((figure) => [figure.id, figure]));
  const changed = changedBuckets(earlier.buckets, newer.buckets);
  const pairs = [...new Set(input.printed)].flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    return old && now && (old.printed !== now.printed || old.unit !== now.unit) ? [[old, now] as const] : [];
  });
  const bound = new Decimal(input.significance).times(100);
  const significant = pairs.filter((pair) => isSignificant(...pair, bound)).map(([, now]) => now);
  const by = significant.some(({ metric }) => scopeTotals.has(metric))
    ? ('scopeTotal' as const)
    : significant.some(({ period }) => period === basePeriod) && ('baseFigure' as const);
  return {
    supersedes,
    rows: pairs.map(([old, now]) => ({
      id: now.id,
      metric: now.metric,
      period: now.period,
      unit: now.unit,
      ...(old.unit === now.unit ? {} : { earlierUnit: old.unit }),
      earlier: old.printed,
      restated: now.printed,
      ...changeOf(old, now),
      reasons: reasonsOf(now, after, changed),
    })),
    baseYear:
      basePeriod !== '' && by
        ? { period: basePeriod, significance: formatDecimal(bound, bound.decimalPlaces()), by }
        : null,
  };
}

/** Whether a value changed by the bound, in percent. Next to nothing, any value is a change beyond every bound. */
function isSignificant(old: Figure, now: Figure, bound: Decimal): boolean {
  if (old.value === undefined || now.value === undefined || old.unit !== now.unit) return false;
  return percentOf(old, now)?.abs().greaterThanOrEqualTo(bound) ?? !new Decimal(now.value).isZero();
}

/** Relative change in percent; undefined where a value is missing or there is nothing to relate it to. */
function percentOf(old: Figure, now: Figure): Decimal | undefined {
  if (old.value === undefined || now.value === undefined) return undefined;
  const base = new Decimal(old.value);
  return base.isZero() ? undefined : new Decimal(now.value).minus(base).dividedBy(base.abs()).times(100);
}

function changeOf(old: Figure, now: Figure): Pick<RestatedFigure, 'change' | 'changeIn'> {
  if (old.state === 'missing' || now.state === 'missing') return { change: missingMark, changeIn: 'percent' };
  // Values in two units have no common measure; the new edition names the new unit.
  if (old.unit !== now.unit) return { change: notApplicableMark, changeIn: 'percent' };
  if (now.unit === 'percent' && old.value !== undefined && now.value !== undefined)
    return { change: signed(new Decimal(now.value).minus(old.value)), changeIn: 'points' };
  const percent = ordinals.has(now.unit) ? undefined : percentOf(old, now);
  return { change: percent ? signed(percent) : notApplicableMark, changeIn: 'percent' };
}

/** With its sign, except where it rounds to zero. */
function signed(value: Decimal): string {
  const text = formatDecimal(value, changeDecimals);
  return value.isPositive() && /[1-9]/.test(text) ? `+${text}` : text;
}
