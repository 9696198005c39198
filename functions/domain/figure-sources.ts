import { bucketsOf, joinedTo } from './buckets.ts';
import type { Figure } from './figure.ts';
import { datasetsOf, patternsRead } from './figure-provenance.ts';
import type { Formula } from './formula.ts';
import { bucketName } from './inputs.ts';
import { metrics } from './metrics.ts';
import { parsePeriod } from './period.ts';

/** Cells that emission factors decide: their potentials, calorific values or averages of a grid are multiplied in. */
const factorCells = [
  'energy/*',
  'heat/*',
  'biogenic/*',
  'avoided/*',
  'scope1/stationary/*/*',
  'scope1/mobile/*/*',
  'scope1/process/*/*',
  'scope1/wastewater/*/*',
  'scope2Location/*/*',
  'scope2Heat/*',
];
/** Cells that global warming potentials decide. */
const warmingCells = ['scope1/*/*/*', 'memo/*/*/*'];

/**
 * Buckets that a figure rests on, its inputs' included, by `bucketName`: of the records folded into it, of the factors
 * and potentials they were multiplied with, and of the consolidation that its coverage is measured by. The facility
 * list and the organisation profile, which everything rests on, are not among them.
 */
export function sourcesOf(figure: Figure, figures: ReadonlyMap<string, Figure>): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const collect = (one: Figure): void => {
    if (seen.has(one.id)) return;
    seen.add(one.id);
    for (const source of ownSources(one)) found.add(source);
    for (const id of one.provenance.inputs) {
      const input = figures.get(id);
      if (input) collect(input);
    }
  };
  collect(figure);
  return found;
}

function ownSources({ metric, period, coverage, provenance }: Figure): readonly string[] {
  const formula = metrics.get(metric)?.formula;
  // What no metric declares, as a factory's rank, says itself what it was folded from.
  const folded = formula
    ? datasetsOf(formula).filter((dataset) => dataset !== 'facility')
    : provenance.datasets;
  const read = [...folded, ...folded.flatMap(joinedTo), ...(formula ? multipliedWith(formula) : [])];
  const consolidation = coverage ? [bucketName('scope-set', String(parsePeriod(period).year))] : [];
  return [
    ...read.flatMap((dataset) => bucketsOf(dataset, period).map((bucket) => bucketName(dataset, bucket))),
    ...consolidation,
  ];
}

function multipliedWith(formula: Formula): readonly string[] {
  const patterns = patternsRead(formula);
  const among = (cells: readonly string[]): boolean =>
    patterns.some((pattern) => cells.some((cell) => overlap(pattern, cell)));
  return [
    ...(formula.op === 'marketBased' || among(factorCells) ? ['emission-factor'] : []),
    // The potential of carbon dioxide is one by definition.
    ...(among(warmingCells) && !patterns.every((pattern) => pattern.endsWith('/CO2')) ? ['gwp'] : []),
  ];
}

/** Whether a cell can fit both patterns. */
function overlap(a: string, b: string): boolean {
  const [left, right] = [a.split('/'), b.split('/')];
  return (
    left.length === right.length &&
    left.every((segment, index) => [segment, right[index]].includes('*') || segment === right[index])
  );
}
