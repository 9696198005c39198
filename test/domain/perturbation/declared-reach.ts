import { matches } from '../../../functions/domain/formula.ts';
import { greenSettings } from '../../../functions/domain/green-settings.ts';
import { metrics } from '../../../functions/domain/metrics.ts';
import { parsePeriod } from '../../../functions/domain/period.ts';
import type { Reference } from '../../../functions/domain/reference.ts';
import type { Change } from './changes.ts';
import type { Touched } from './contributions.ts';

export interface Surroundings {
  readonly basePeriod: string;
  readonly touched: (period: string) => Touched;
  readonly reference: Reference;
  /** Members of a cell before the change. */
  readonly members: (period: string, cell: string) => ReadonlySet<string>;
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
        formula.datasets.includes(change.dataset) &&
        (comesOrGoes(formula.match, formula.within, period, around) ||
          comesOrGoes(formula.within, formula.match, period, around))
      );
    case 'ownersExcept':
      // A subsidiary that nobody looked up leaves no room for saying that there is none.
      if (change.dataset === 'facility') return isAnotherSubsidiary(change);
      return formula.datasets.includes(change.dataset) && gainsOrLosesOwner(formula, period, around);
    case 'consolidated':
      if (change.dataset !== 'facility') return false;
      return (formula.count === 'subsidiaries') === isAnotherSubsidiary(change);
    case 'atMostShare':
      return reached(formula.of) || reached(formula.whole);
    case 'byDefinition':
      return reached(formula.of[greenSettings(around.reference.profile)[formula.setting]] as string);
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

/** Whether somebody who comes into one cell, or leaves it, is also in the other. */
function comesOrGoes(cell: string, other: string, period: string, around: Surroundings): boolean {
  const others = around.members(period, other);
  return [...(around.touched(period).members.get(cell) ?? [])].some((one) => others.has(one));
}

/** Whether an owner gains its first key that is in no other cell, or loses its last. */
function gainsOrLosesOwner(
  { match, except }: { readonly match: string; readonly except: string },
  period: string,
  around: Surroundings,
): boolean {
  const owners = (keys: ReadonlySet<string>, without: ReadonlySet<string>): string =>
    [...new Set([...keys].filter((key) => !without.has(key)).map((key) => key.split('/')[0]))].sort().join();
  const before = (cell: string): ReadonlySet<string> => around.members(period, cell);
  const after = (cell: string): ReadonlySet<string> => {
    const turned = around.touched(period).members.get(cell) ?? new Set<string>();
    return new Set([...before(cell), ...turned].filter((key) => before(cell).has(key) !== turned.has(key)));
  };
  return owners(before(match), before(except)) !== owners(after(match), after(except));
}

function isAnotherSubsidiary({ before, after }: Change): boolean {
  return before.attributes.subsidiaryId !== after?.attributes.subsidiaryId;
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
