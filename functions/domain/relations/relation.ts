import type { Rule } from '../rules.ts';

/**
 * An arithmetic relation between amounts, declared as data; references are ids of amounts. The same relation is held
 * against the unrounded figures of a generated report and against the printed values of a foreign disclosure.
 */
export type Relation = {
  /** What it says, as `energy-fuels`: the name of the check that holds it, the same for every period and part. */
  readonly id: string;
  readonly rule: Rule;
} & Form;

export type Form =
  /** The parts make the total. */
  | { readonly form: 'sum'; readonly total: string; readonly parts: readonly string[] }
  /** (current − base) ÷ base, in percent. */
  | { readonly form: 'change'; readonly change: string; readonly current: string; readonly base: string }
  /** numerator ÷ denominator × times; a percentage where `times` is a hundred. */
  | {
      readonly form: 'ratio';
      readonly ratio: string;
      readonly numerator: string;
      readonly denominator: string;
      readonly times: number;
    }
  /** The percentages of one whole make a hundred. */
  | { readonly form: 'shares'; readonly whole: string; readonly shares: readonly string[] }
  /** One denominator, printed nowhere, fits all ratios. */
  | {
      readonly form: 'commonDenominator';
      readonly ratios: readonly { readonly ratio: string; readonly numerator: string }[];
    }
  /** The parts together are not more than the whole. */
  | { readonly form: 'atMost'; readonly parts: readonly string[]; readonly whole: string }
  | { readonly form: 'same'; readonly one: string; readonly other: string };

/** Ids of all amounts that a relation is about, the one it is told of first. */
export function amountsOf(relation: Form): readonly string[] {
  switch (relation.form) {
    case 'sum':
      return [relation.total, ...relation.parts];
    case 'change':
      return [relation.change, relation.current, relation.base];
    case 'ratio':
      return [relation.ratio, relation.numerator, relation.denominator];
    case 'shares':
      return relation.shares;
    case 'commonDenominator':
      return relation.ratios.flatMap(({ ratio, numerator }) => [ratio, numerator]);
    case 'atMost':
      return [...relation.parts, relation.whole];
    case 'same':
      return [relation.one, relation.other];
  }
}
