import { describe, expect, test } from 'vitest';
import type { Figure } from '../../functions/domain/figure.ts';
import { bucketsIn, type Change, foldOf, type Touched, touchedBy } from './perturbation/contributions.ts';
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
  readonly around: Surroundings;
  readonly touched: ReadonlyMap<string, Touched>;
}

/** One change for each set of cells that a change can touch: the others of its kind would show the same. */
const candidates: readonly Candidate[] = [
  ...new Map(
    changes.map((change) => {
      const touched = new Map(periods.map((period) => [period, touchedBy(change, period, reference)]));
      const around: Surroundings = {
        basePeriod,
        touched: (period) => touched.get(period) as Touched,
        notApplicable: (metric, period) => figuresBefore.get(`${metric}@${period}`)?.state === 'notApplicable',
      };
      const name = change.name.split(': ')[1];
      const target = change.dataset === 'target' ? change.before.naturalKey : '';
      const cells = [...touched].map(([period, { cells: own }]) => `${period} ${[...own].sort().join(' ')}`);
      return [`${change.dataset} ${name} ${target} ${cells.join()}`, { change, around, touched }] as const;
    }),
  ).values(),
].filter(isDecisive);

/** A cell appears or a member goes only where no other record fills the cell: the other records keep it. */
function isDecisive({ change, touched }: Candidate): boolean {
  return periods.every((period) => {
    const appearing = touched.get(period)?.appearing ?? new Set();
    if (appearing.size === 0) return true;
    return bucketsIn(change.dataset, period).every(({ bucket, measuredFor }) =>
      recordsOf(change.dataset, bucket).every((record) => {
        if (record === change.before) return true;
        const { sums, members } = foldOf(change.dataset, [record], measuredFor, reference);
        return [...appearing].every((cell) => {
          const own = foldOf(change.dataset, [change.before], measuredFor, reference).members.get(cell);
          return own ? (members.get(cell)?.isDisjointFrom(own) ?? true) : !sums.has(cell);
        });
      }),
    );
  });
}

console.log(changes.length, candidates.length, printed.length);
const shown = ({ state, value, printed: text }: Figure) => `${state} ${value} ${text}`;
const t = Date.now();
for (const c of candidates) {
  const after = figuresAfter(c.change);
  const changed = printed.map(({metric, period}) => `${metric}@${period}`).filter((id) => shown(after.get(id) as Figure) !== shown(figuresBefore.get(id) as Figure));
  const exp = printed.filter(({metric, period}) => reaches(c.change, metric, period, c.around)).map(({metric, period}) => `${metric}@${period}`);
  const more = changed.filter((x) => !exp.includes(x)), fewer = exp.filter((x) => !changed.includes(x));
  if (more.length + fewer.length > 0) console.log(c.change.name, JSON.stringify(c.change.before.attributes).slice(0, 150), { more, fewer });
}
console.log(Date.now() - t);
