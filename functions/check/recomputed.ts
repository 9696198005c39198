import { type Concluded, concluded } from '../domain/concluded.ts';
import { inputsRead, printedAs } from '../domain/evaluate.ts';
import type { Figure } from '../domain/figure.ts';
import type { Observation } from '../domain/finding.ts';
import { compute } from '../domain/formula-value.ts';
import type { Metric } from '../domain/metric.ts';
import { metrics } from '../domain/metrics.ts';
import type { CheckInput, FigureCheck } from '../domain/report.ts';
import { emptyTally } from '../domain/tally.ts';

/** Withheld or not asked for, whatever its inputs make. */
const keptBack: readonly Figure['reason'][] = ['coverageTooLow', 'yearOnly'];

/** C-SNAP: a figure that is computed from others is what its formula makes of those that are printed beside it. */
function differently({ figures, reference }: CheckInput): readonly Observation[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.flatMap((figure): readonly Observation[] => {
    const metric = metrics.get(figure.metric);
    if (!metric || keptBack.includes(figure.reason)) return [];
    const names = inputsRead(metric.formula, reference);
    if (names.length === 0) return [];
    const { inputs } = figure.provenance;
    const read = inputs.flatMap((id) => byId.get(id) ?? []);
    const expected = restsOn(metric, names, read) ? again(metric, figure, read, reference) : undefined;
    if (expected?.value === figure.value && expected?.state === figure.state) return [];
    const values = {
      found: figure.value ?? figure.printed,
      expected: expected?.value ?? expected?.printed ?? '—',
    };
    return [{ subject: figure.id, values, figures: inputs }];
  });
}

/** Whether a figure was computed from what its formula names; of a change, in both years. */
function restsOn({ formula }: Metric, names: readonly string[], read: readonly Figure[]): boolean {
  const owed = formula.op === 'change' ? [...names, ...names] : names;
  return owed.length === read.length && owed.every((name, index) => read[index]?.metric === name);
}

function again(
  metric: Metric,
  { period }: Figure,
  read: readonly Figure[],
  reference: CheckInput['reference'],
): Concluded {
  const outcome = compute(metric.formula, emptyTally(), period, reference, read);
  return concluded(outcome, printedAs(metric, read, { metrics }));
}

export const recomputed: FigureCheck = {
  ...{ id: 'recomputed', rule: 'C-SNAP', severity: 'blocking', firm: true },
  run: differently,
};
