import type { Chart } from '../../../../domain/chart.ts';
import type { Text } from '../../../../domain/text.ts';
import { plain } from '../../../../domain/words.ts';
import { type Expected, type ExpectedBlock, labels, line, optional } from './lines.ts';

type Drawn = Exclude<Chart, { kind: 'coverage' }>;
type Coverage = Extract<Chart, { kind: 'coverage' }>;

/** Everything a chart of the view model says, in the order of its drawing: no label, value or legend may be lost. */
export function chartLines(chart: Chart, alternative: Text): ExpectedBlock {
  if (chart.kind === 'coverage') return coverageLines(chart, alternative);
  return { lines: drawnLines(chart), attributes: [{ name: 'aria-label', text: plain(alternative) }] };
}

function drawnLines(chart: Drawn): readonly Expected[] {
  switch (chart.kind) {
    case 'rankedBars':
      return [
        ...optional(labels(...chart.ticks.map(({ label }) => label))),
        ...labels(chart.axisUnit, ...chart.valueHeads),
        ...chart.bars.flatMap(({ mark, label, values }) => labels(mark, label, ...values)),
      ];
    case 'stackedBars':
      return [
        ...labels(...chart.legend),
        ...chart.rows.flatMap(({ label, parts }) => [
          ...labels(label),
          { anyOrder: labels(...parts.map((part) => part.label)) },
        ]),
      ];
    case 'progress':
      return chart.rows.flatMap(({ label, doneText, targetText }) => labels(label, doneText, targetText));
    case 'goalSteps':
      return [
        ...labels(...chart.ticks.map(({ label }) => label)),
        ...chart.years.flatMap(({ label, goalText, actual }) =>
          labels(label, goalText, actual?.note, actual?.text),
        ),
      ];
    case 'path':
      return chart.points
        .toSorted((a, b) => a.year - b.year)
        .flatMap(({ label, valueText, caption }) => labels(label, valueText, caption));
    case 'flow':
      return [
        ...chart.steps.flatMap(({ number, title, items }) => labels(number, title, ...items)),
        ...optional(labels(chart.returnLabel)),
      ];
    case 'organisation':
      return chart.levels.flatMap(({ role, title, members }) => labels(role, title, ...members));
    case 'branches':
      return [
        ...labels(chart.trunk),
        ...chart.groups.flatMap(({ title, value, items }) => labels(title, value, ...items)),
      ];
    case 'units':
      return chart.groups.flatMap(({ value, label, caption }) => labels(value, label, caption));
    case 'plan':
      return [
        ...labels(...chart.periods),
        ...chart.rows.flatMap(({ title, note, milestones }) =>
          labels(title, note, ...milestones.toSorted((a, b) => a.at - b.at).map(({ label }) => label)),
        ),
        ...optional(labels(chart.legend.done, chart.legend.planned)),
        ...labels(chart.legend.milestone, chart.legend.cutOff),
      ];
  }
}

/** A table whose cells are squares: each says its state in words. */
function coverageLines({ columns, rows, legend }: Coverage, alternative: Text): ExpectedBlock {
  const words = new Map(legend.map(({ state, label }) => [state, plain(label)]));
  return {
    lines: [
      ...legend.flatMap(({ label }) => line('li', label)),
      ...columns.flatMap((column) => line('th', column)),
      ...rows.flatMap(({ label }) => line('th', label)),
    ],
    attributes: [
      { name: 'aria-label', text: plain(alternative) },
      ...rows.flatMap(({ cells }) =>
        cells.map((state) => ({ name: 'aria-label', text: words.get(state) ?? state })),
      ),
    ],
  };
}
