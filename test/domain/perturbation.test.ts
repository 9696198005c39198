import { describe, expect, test } from 'vitest';
import type { Wanted } from '../../functions/domain/evaluate.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import {
  bucketsIn,
  type Change,
  foldOf,
  type SampleRecord,
  type Touched,
  touchedBy,
} from './perturbation/contributions.ts';
import { reaches, type Surroundings } from './perturbation/declared-reach.ts';
import {
  basePeriod,
  changes,
  figuresAfter,
  figuresBefore,
  periods,
  printed,
  recordsOf,
  reference,
} from './perturbation/sample-figures.ts';

interface Candidate {
  readonly change: Change;
  /** What it touches, for the name of the test. */
  readonly cells: string;
  readonly key: string;
  readonly around: Surroundings;
  readonly touched: ReadonlyMap<string, Touched>;
}

/** One change for each set of cells that a change can touch: the others of its kind would show the same. */
const candidates: readonly Candidate[] = [
  ...changes
    .reduce((kinds, change) => {
      const candidate = candidateOf(change);
      const { name } = change;
      const kind = `${name.split(': ')[1]} ${candidate.key}`;
      return kinds.has(kind) || !isDecisive(candidate) ? kinds : kinds.set(kind, candidate);
    }, new Map<string, Candidate>())
    .values(),
];

function candidateOf(change: Change): Candidate {
  const touched = new Map(periods.map((period) => [period, touchedBy(change, period, reference)]));
  const cells = [...new Set([...touched.values()].flatMap((one) => [...one.cells]))].sort();
  const places = [...touched].map(([period, one]) => `${period} ${[...one.cells].sort().join(' ')}`);
  return {
    change,
    touched,
    cells: cells.join(', ') || change.before.naturalKey,
    key: [change.dataset, ...places, cells.length === 0 ? change.before.naturalKey : ''].join(),
    around: {
      basePeriod,
      touched: (period) => touched.get(period) as Touched,
      notApplicable: (metric, period) => figuresBefore.get(`${metric}@${period}`)?.state === 'notApplicable',
    },
  };
}

/** Whether what the record alone fills is empty without it: a supplier visited twice stays when one visit goes. */
function isDecisive({ change, touched }: Candidate): boolean {
  return periods.every((period) => {
    const appearing = [...(touched.get(period)?.appearing ?? [])];
    if (appearing.length === 0) return true;
    return bucketsIn(change.dataset, period).every(({ bucket, measuredFor }) => {
      const membersOf = (record: SampleRecord, cell: string) => {
        const { sums, members } = foldOf(change.dataset, [record], measuredFor, reference);
        return [...(members.get(cell) ?? []), ...(sums.has(cell) ? ['*'] : [])];
      };
      return appearing.every((cell) => {
        const own = [change.before, change.after].flatMap((one) => (one ? membersOf(one, cell) : []));
        return recordsOf(change.dataset, bucket).every(
          (record) =>
            record === change.before || membersOf(record, cell).every((member) => !own.includes(member)),
        );
      });
    });
  });
}

const idOf = ({ metric, period }: Wanted): string => `${metric}@${period}`;
const ids = printed.map(idOf);
const outcomes = new Map<Candidate, ReadonlyMap<string, Figure>>();
function outcomeOf(candidate: Candidate): ReadonlyMap<string, Figure> {
  const known = outcomes.get(candidate) ?? figuresAfter(candidate.change);
  outcomes.set(candidate, known);
  return known;
}
const said = (figure: Figure | undefined) => ({ value: figure?.value, printed: figure?.printed });
const declared = (figure: Wanted) =>
  candidates.filter(({ change, around }) => reaches(change, figure.metric, figure.period, around));

describe('a single record changed', () => {
  test('can be one of every dataset that the report is folded from', () => {
    const read = new Set([...figuresBefore.values()].flatMap(({ provenance }) => provenance.datasets));
    const changed = new Set(candidates.map(({ change }) => change.dataset));
    expect([...read].filter((dataset) => !changed.has(dataset))).toEqual([]);
  });

  test.each(candidates)('$change.name changes exactly the figures that rest on it ($cells)', (candidate) => {
    const { change, around } = candidate;
    const expected = printed
      .filter(({ metric, period }) => reaches(change, metric, period, around))
      .map(idOf);
    const after = outcomeOf(candidate);
    // A hundred percent of a total that is missing is missing with it, whatever the record says.
    const lost = (id: string) => id.startsWith('cr.share.total@') && after.get(id)?.state === 'missing';
    const changed = ids.filter((id) => after.get(id)?.value !== figuresBefore.get(id)?.value && !lost(id));
    expect(changed).toEqual(expected);
    for (const id of ids.filter((one) => !expected.includes(one) && !lost(one)))
      expect(said(outcomeOf(candidate).get(id))).toEqual(said(figuresBefore.get(id)));
  });
});

const movable = printed.filter((figure) => declared(figure).length > 0);

describe('every printed figure', () => {
  test('rests on some record, but for the hundred percent of a total in itself', () => {
    const fixed = printed.filter((figure) => !movable.includes(figure)).map(idOf);
    expect(fixed.sort()).toEqual([`cr.share.total@${basePeriod}`, 'cr.share.total@2023']);
  });

  test.each(movable)('$metric of $period is printed otherwise when a record below it changes', (figure) => {
    const [first] = declared(figure);
    const id = idOf(figure);
    expect(outcomeOf(first as Candidate).get(id)?.printed).not.toBe(figuresBefore.get(id)?.printed);
  });
});
