import { describe, expect, test } from 'vitest';
import type { Wanted } from '../../functions/domain/evaluate.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { carbon } from '../../templates/carbon/definition.ts';
import { figures as greenFigures } from '../../templates/green-manufacturing/figures.ts';
import { timeBases as greenBases } from '../../templates/green-manufacturing/time-bases.ts';
import type { Change } from './perturbation/changes.ts';
import { type Touched, touchedBy } from './perturbation/contributions.ts';
import { reaches, type Surroundings } from './perturbation/declared-reach.ts';
import { reference, type SampleFigures, sampleFigures } from './perturbation/sample-figures.ts';

interface Candidate {
  readonly change: Change;
  /** What it touches, for the name of the test. */
  readonly cells: string;
  readonly around: Surroundings;
}

const idOf = ({ metric, period }: Wanted): string => `${metric}@${period}`;
const said = (figure: Figure | undefined) => ({ value: figure?.value, printed: figure?.printed });

/** One change for each set of cells that a change of its kind can touch: the others would show the same. */
function candidatesOf(report: SampleFigures): readonly Candidate[] {
  const kinds = new Map<string, Candidate>();
  for (const change of report.changes) {
    const touched = new Map(
      report.periods.map((period) => [period, touchedBy(change, period, reference, report.holders)]),
    );
    const places = [...touched].map(([period, one]) => `${period} ${[...one.cells].sort().join(' ')}`);
    const own = change.dataset === 'target' ? change.before.naturalKey : '';
    const kind = [change.name.split(': ')[1], change.dataset, ...places, own].join();
    if (kinds.has(kind)) continue;
    const cells = [...new Set([...touched.values()].flatMap((one) => [...one.cells]))].sort();
    kinds.set(kind, {
      change,
      cells: cells.join(', ') || change.before.naturalKey,
      around: {
        basePeriod: report.basePeriod,
        reference,
        touched: (period) => touched.get(period) as Touched,
        members: (period, cell) => report.tallyOf(period).members.get(cell) ?? new Set(),
        notApplicable: (metric, period) =>
          report.before.get(`${metric}@${period}`)?.state === 'notApplicable',
      },
    });
  }
  return [...kinds.values()];
}

const reports = [
  {
    name: 'carbon',
    definition: carbon,
    /** A total in per cent of itself is a hundred, whatever the records say. */
    fixed: (basePeriod: string) => [`cr.share.total@${basePeriod}`, 'cr.share.total@2023'],
  },
  {
    name: 'green-manufacturing',
    definition: { figures: greenFigures, timeBases: greenBases, base: 'base' },
    fixed: () => [],
  },
];

describe.each(reports)('of the $name report', ({ definition, fixed }) => {
  const report = sampleFigures(definition, '2024-H1');
  const candidates = candidatesOf(report);
  const { printed, before } = report;
  const ids = printed.map(idOf);
  const outcomes = new Map<Candidate, ReadonlyMap<string, Figure>>();
  const outcomeOf = (candidate: Candidate): ReadonlyMap<string, Figure> => {
    const known = outcomes.get(candidate) ?? report.after(candidate.change);
    outcomes.set(candidate, known);
    return known;
  };
  const declared = (figure: Wanted) =>
    candidates.filter(({ change, around }) => reaches(change, figure.metric, figure.period, around));
  const still = fixed(report.basePeriod);

  describe('a single record changed', () => {
    test('can be one of every dataset that the report is folded from', () => {
      const read = new Set([...before.values()].flatMap(({ provenance }) => provenance.datasets));
      const changed = new Set(candidates.map(({ change }) => change.dataset));
      // The consolidation lists facilities; a change to one of them stands for it.
      const left = [...read].filter((dataset) => !changed.has(dataset) && dataset !== 'scope-set');
      expect(left).toEqual([]);
    });

    test.each(candidates)(
      '$change.name changes exactly the figures that rest on it ($cells)',
      (candidate) => {
        const { change, around } = candidate;
        const expected = printed
          .filter(({ metric, period }) => reaches(change, metric, period, around))
          .map(idOf);
        const after = outcomeOf(candidate);
        // A hundred percent of a total that is missing is missing with it, whatever the record says.
        const lost = (id: string) => still.includes(id) && after.get(id)?.state === 'missing';
        const changed = ids.filter((id) => after.get(id)?.value !== before.get(id)?.value && !lost(id));
        expect(changed).toEqual(expected);
        for (const id of ids.filter((one) => !expected.includes(one) && !lost(one)))
          expect(said(after.get(id))).toEqual(said(before.get(id)));
      },
    );
  });

  const movable = printed.filter((figure) => declared(figure).length > 0);

  describe('every printed figure', () => {
    test('rests on some record, but for the hundred percent of a total in itself', () => {
      expect(
        printed
          .filter((figure) => !movable.includes(figure))
          .map(idOf)
          .sort(),
      ).toEqual(still);
    });

    test.each(movable)('$metric of $period is printed otherwise when a record below it changes', (figure) => {
      const [first] = declared(figure);
      expect(outcomeOf(first as Candidate).get(idOf(figure))?.printed).not.toBe(
        before.get(idOf(figure))?.printed,
      );
    });
  });
});
