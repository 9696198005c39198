import type { Expectation } from './coverage.ts';
import type { Metal, RmapStanding } from './minerals.ts';

/** How a figure's value comes about, as data: what it folds, or which figures it reads and what it makes of them. */
export type Formula =
  | {
      /** Sum of the cells that match; `*` stands for one segment. */
      readonly op: 'cells';
      readonly match: readonly string[];
      readonly datasets: readonly string[];
      readonly expects: readonly Expectation[];
      /** The last segment names a facility, and one that has not delivered all it owes is left out. */
      readonly ofComplete?: true;
    }
  | {
      readonly op: 'members';
      readonly match: string;
      readonly datasets: readonly string[];
      readonly expects?: readonly Expectation[];
    }
  /** Distinct keys of one cell that are also in another: who was trained of those in the role. */
  | {
      readonly op: 'membersInBoth';
      readonly match: string;
      readonly within: string;
      readonly datasets: readonly string[];
    }
  /** Distinct owners of the keys `<owner>/<key>` of one cell that are in no other: who has a record still open. */
  | {
      readonly op: 'ownersExcept';
      readonly match: string;
      readonly except: string;
      readonly datasets: readonly string[];
      readonly expects?: readonly Expectation[];
    }
  /** How many subsidiaries, or facilities that discharge wastewater, the year's consolidation has open. */
  | { readonly op: 'consolidated'; readonly count: 'subsidiaries' | 'dischargingFacilities' }
  /** A part, as far as it is not more than the share of the whole that the profile allows. */
  | { readonly op: 'atMostShare'; readonly of: string; readonly whole: string; readonly share: 'thermalCap' }
  /** The one of several metrics that the profile's definition names; it brings its unit and decimals. */
  | {
      readonly op: 'byDefinition';
      readonly setting: 'waterUtilisation';
      readonly of: Readonly<Record<string, string>>;
    }
  | {
      readonly op: 'sum';
      readonly of: readonly string[] /** Leave out what a record declares not calculated. */;
      readonly partial?: boolean;
    }
  | { readonly op: 'countReported'; readonly of: readonly string[] }
  | { readonly op: 'difference'; readonly from: string; readonly minus: string }
  | {
      readonly op: 'ratio';
      readonly numerator: string;
      readonly denominator: string;
      readonly times: number;
      /** Of a whole of none there is no share: not applicable, where another ratio would be missing. */
      readonly ofNone?: 'notApplicable';
    }
  /** Against the base year: (current − base) ÷ base × 100. */
  | { readonly op: 'change'; readonly of: string }
  | { readonly op: 'target'; readonly targetId: string }
  /** Smelters of a metal in the supply chain, all of them or those of a standing (domain.md §7, consolidation). */
  | {
      readonly op: 'smelters';
      readonly metal: Metal;
      readonly which: 'inUse' | 'located' | 'notEligible' | RmapStanding;
      readonly datasets: readonly string[];
    }
  /** Rows of the smelter list, whichever metals it has. */
  | { readonly op: 'smelterList'; readonly datasets: readonly string[] }
  /** Potential countries of origin of a metal over its smelters (domain.md §7, RCOI). */
  | { readonly op: 'origins'; readonly metal: Metal; readonly datasets: readonly string[] }
  /** Scope 2 by the market-based method (domain.md §4.4). */
  | { readonly op: 'marketBased' };

export function cells(
  match: string | readonly string[],
  datasets: string | readonly string[],
  expects: readonly Expectation[] = [],
): Formula {
  return {
    op: 'cells',
    match: typeof match === 'string' ? [match] : match,
    datasets: typeof datasets === 'string' ? [datasets] : datasets,
    expects,
  };
}

/** The same over cells by facility, of those only that delivered all they owe (domain.md §3.1, missing data). */
export function ofComplete(
  match: readonly string[],
  dataset: string,
  expects: readonly Expectation[],
): Formula {
  return { op: 'cells', match, datasets: [dataset], expects, ofComplete: true };
}

export const total = (...of: readonly string[]): Formula => ({ op: 'sum', of });
export const ratio = (numerator: string, denominator: string, times = 1): Formula => ({
  op: 'ratio',
  numerator,
  denominator,
  times,
});
export const change = (of: string): Formula => ({ op: 'change', of });

/** Whether a cell path fits a pattern; patterns and paths have the same number of segments. */
export function matches(pattern: string, cell: string): boolean {
  const wanted = pattern.split('/');
  const found = cell.split('/');
  return (
    wanted.length === found.length &&
    wanted.every((segment, index) => segment === '*' || segment === found[index])
  );
}

/** Metrics that a metric reads directly; of a definition, all that a profile may name. */
export function inputsOf(formula: Formula): readonly string[] {
  switch (formula.op) {
    case 'sum':
    case 'countReported':
      return formula.of;
    case 'difference':
      return [formula.from, formula.minus];
    case 'ratio':
      return [formula.numerator, formula.denominator];
    case 'change':
      return [formula.of];
    case 'atMostShare':
      return [formula.of, formula.whole];
    case 'byDefinition':
      return Object.values(formula.of);
    default:
      return [];
  }
}
