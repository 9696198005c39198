import { type Formula, ratio } from '../formula.ts';
import type { Metric, Unit } from '../metric.ts';

/** What several modules of metrics declare in the same way. */
export const count = (id: string, unit: Unit, formula: Formula): Metric => ({
  id,
  unit,
  decimals: 0,
  formula,
});

export const members = (match: string, ...datasets: readonly string[]): Formula => ({
  op: 'members',
  match,
  datasets,
});

/** The organisation's goal of a year, as its record says. */
export const target = (id: string, unit: Unit, decimals = 0): Metric => ({
  id: `target.${id}`,
  unit,
  decimals,
  formula: { op: 'target', targetId: id },
});

/** n of N, with decimals where it is not whole, so that no rounding makes a hundred. */
export const share = (id: string, of: string, whole: string): Metric => ({
  id,
  unit: 'percent',
  decimals: 2,
  bareWhole: true,
  ofWhole: true,
  formula: ratio(of, whole, 100),
});

/** The same where a whole of none has no share: not applicable instead of missing. */
export const shareOfAny = (id: string, numerator: string, denominator: string): Metric => ({
  ...share(id, numerator, denominator),
  formula: { op: 'ratio', numerator, denominator, times: 100, ofNone: 'notApplicable' },
});

/** Employees that a theme's training is owed to, and those of them who passed it. */
export const trained = (
  theme: string,
  ids: { readonly owed: string; readonly trained: string },
): readonly Metric[] => {
  const inRole = `inRole/${theme}/employee`;
  return [
    count(ids.owed, 'people', members(inRole, 'role-scope')),
    count(ids.trained, 'people', {
      op: 'membersInBoth',
      match: `trained/${theme}/employee`,
      within: inRole,
      datasets: ['training', 'role-scope'],
    }),
  ];
};
