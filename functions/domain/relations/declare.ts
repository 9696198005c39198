import { figureId } from '../figure.ts';
import type { Rule } from '../rules.ts';
import type { Relation } from './relation.ts';

/** Declares relations between metrics of one period. */
export interface OfPeriod {
  readonly sum: (id: string, rule: Rule, total: string, parts: readonly string[]) => Relation;
  readonly ratio: (id: string, rule: Rule, ratio: string, of: readonly [string, string]) => Relation;
  /** A part in percent of a whole. */
  readonly share: (id: string, rule: Rule, share: string, of: readonly [string, string]) => Relation;
  /** Percentages that make a hundred of a whole. */
  readonly shares: (id: string, rule: Rule, whole: string, shares: readonly string[]) => Relation;
  readonly atMost: (id: string, rule: Rule, parts: readonly string[], whole: string) => Relation;
}

export function ofPeriod(period: string): OfPeriod {
  const at = (metric: string): string => figureId(metric, period);
  const divided = (times: number): OfPeriod['ratio'] => {
    return (id, rule, ratio, [numerator, denominator]) => ({
      ...{ id, rule, form: 'ratio', times },
      ...{ ratio: at(ratio), numerator: at(numerator), denominator: at(denominator) },
    });
  };
  return {
    sum: (id, rule, total, parts) => ({ id, rule, form: 'sum', total: at(total), parts: parts.map(at) }),
    ratio: divided(1),
    share: divided(100),
    shares: (id, rule, whole, shares) => ({
      ...{ id, rule, form: 'shares', whole: at(whole) },
      shares: shares.map(at),
    }),
    atMost: (id, rule, parts, whole) => ({
      ...{ id, rule, form: 'atMost', whole: at(whole) },
      parts: parts.map(at),
    }),
  };
}
