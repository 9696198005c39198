import { matches } from '../../../functions/domain/metric.ts';
import { metrics } from '../../../functions/domain/metrics.ts';
import { parsePeriod } from '../../../functions/domain/period.ts';
import type { Change, Touched } from './contributions.ts';

export interface Surroundings {
  readonly basePeriod: string;
  readonly touched: (period: string) => Touched;
  /** Whether the organisation declares that a metric does not apply to it. */
  readonly notApplicable: (metric: string, period: string) => boolean;
}

/** Market-based Scope 2 reads purchases, contracts and what these emit, certificates and heat (domain.md §4.4). */
const marketPatterns = ['electricity/*/*', 'green/*', 'greenEmissions/*', 'certificate/*', 'scope2Heat/*'];
const marketDatasets = ['activity', 'green-power', 'green-certificate'];

/**
 * Whether a change must move a figure, read from the declarations alone: patterns of cells, the datasets beside them
 * and the inputs of formulas. No amount is computed here.
 */
export function reaches(change: Change, metric: string, period: string, around: Surroundings): boolean {
  const formula = metrics.get(metric)?.formula;
  if (!formula) throw new RangeError(`no metric ${metric}`);
  const reached = (input: string, at = period): boolean => reaches(change, input, at, around);
  const { cells, appearing } = around.touched(period);
  switch (formula.op) {
    case 'cells':
      return formula.datasets.includes(change.dataset) && anyFits(formula.match, cells);
    case 'members':
      return formula.datasets.includes(change.dataset) && cells.has(formula.match);
    case 'membersInBoth':
      return (
        formula.datasets.includes(change.dataset) && (cells.has(formula.match) || cells.has(formula.within))
      );
    case 'ownersExcept':
      return (
        formula.datasets.includes(change.dataset) && (cells.has(formula.match) || cells.has(formula.except))
      );
    case 'consolidated':
      return change.dataset === 'facility';
    case 'atMostShare':
      return reached(formula.of) || reached(formula.whole);
    case 'byDefinition':
      return Object.values(formula.of).some((input) => reached(input));
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
    case 'smelters':
    case 'smelterList':
    case 'origins':
      throw new RangeError(`${metric} joins datasets: minerals-perturbation.test.ts changes their records`);
    case 'countReported':
      // It asks whether, not how much.
      return formula.of.some((input) => reached(input) && anyFits(patternsOf(input), appearing));
    case 'difference': {
      // What is in both is taken away again and leaves no trace.
      const both = patternsOf(formula.minus);
      return anyFits(
        patternsOf(formula.from).filter((pattern) => !both.includes(pattern)),
        cells,
      );
    }
    case 'ratio': {
      const { numerator, denominator } = formula;
      // All of itself is 100 percent, whatever it is; nothing is said of a part that does not apply.
      if (numerator === denominator) return false;
      if (around.notApplicable(numerator, period) && !reached(numerator)) return false;
      return reached(numerator) || reached(denominator);
    }
    case 'change':
      return reached(formula.of) || reached(formula.of, around.basePeriod);
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
