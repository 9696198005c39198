import { matches } from '../../../functions/domain/metric.ts';
import { metrics } from '../../../functions/domain/metrics.ts';
import { parsePeriod } from '../../../functions/domain/period.ts';
import type { Change, Touched } from './contributions.ts';

/**
 * Which figures a change must move, read from the declarations alone: patterns of cells, the datasets beside them and
 * the formulas' inputs. No amount is computed here.
 */
export interface Declarations {
  readonly basePeriod: string;
  readonly touched: (period: string) => Touched;
  /** Metrics that the organisation declares not applicable; a figure resting on one prints a stroke, whatever changes. */
  readonly notApplicable: (metric: string, period: string) => boolean;
}

/** Market-based Scope 2 reads purchases, contracts, what these emit, retired certificates and heat (domain.md §4.4). */
const marketPatterns = ['electricity/*/*', 'green/*', 'greenEmissions/*', 'certificate/*', 'scope2Heat/*'];
const marketDatasets = ['activity', 'green-power', 'green-certificate'];

export function reaches(change: Change, metric: string, period: string, declared: Declarations): boolean {
  const formula = metrics.get(metric)?.formula;
  if (!formula) throw new RangeError(`no metric ${metric}`);
  const reached = (input: string, at = period): boolean => reaches(change, input, at, declared);
  const { cells, members } = declared.touched(period);
  switch (formula.op) {
    case 'cells':
      return formula.datasets.includes(change.dataset) && anyFits(formula.match, cells);
    case 'members':
      return formula.datasets.includes(change.dataset) && members.has(formula.match);
    case 'marketBased':
      return marketDatasets.includes(change.dataset) && anyFits(marketPatterns, cells);
    case 'target':
      return (
        change.dataset === 'target' &&
        change.before.attributes.targetId === formula.targetId &&
        change.before.attributes.targetYear === parsePeriod(period).year
      );
    case 'sum':
      return formula.of.some((input) => reached(input));
    case 'countReported':
      return change.after === null && formula.of.some((input) => reached(input));
    case 'difference':
      // What is taken away again leaves no trace: only cells of the first that are not cells of the second.
      return anyFits(
        patternsOf(formula.from).filter((pattern) => !patternsOf(formula.minus).includes(pattern)),
        cells,
      );
    case 'ratio':
      // A part of itself is all of it, whatever it is.
      if (formula.numerator === formula.denominator) return false;
      if ([formula.numerator, formula.denominator].some((one) => declared.notApplicable(one, period))) return false;
      return reached(formula.numerator) || reached(formula.denominator);
    case 'change':
      return reached(formula.of) || reached(formula.of, declared.basePeriod);
  }
}

function anyFits(patterns: readonly string[], cells: ReadonlySet<string>): boolean {
  return [...cells].some((cell) => patterns.some((pattern) => matches(pattern, cell)));
}

function patternsOf(metric: string): readonly string[] {
  const formula = metrics.get(metric)?.formula;
  if (formula?.op === 'cells') return formula.match;
  if (formula?.op === 'marketBased') return marketPatterns;
  throw new RangeError(`${metric} reads no cells of its own`);
}
