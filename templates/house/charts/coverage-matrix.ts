import type { Chart } from '../../../functions/domain/chart.ts';
import { plainText, toRuns } from '../text/runs.ts';
import { canvasWidth, widest } from './canvas.ts';

type Model = Extract<Chart, { kind: 'coverage' }>;

const square = 15;
/** Up to this many rows stand in one column on one page. */
const oneColumn = 24;
const columnGap = 17;

/**
 * Arranges a coverage matrix as an HTML table, which repeats its head and breaks between rows; a long narrow matrix
 * flows through two or three columns of the page.
 */
export function coverageMatrix(model: Model) {
  const labelWidth = Math.min(
    170,
    widest(
      model.rows.map((row) => row.label),
      'note',
    ),
  );
  const headWidth = widest(model.columns, 'note') + 6;
  const natural = labelWidth + 10 + model.columns.length * Math.max(square, headWidth);
  const room = (count: number): boolean => natural <= (canvasWidth - columnGap * (count - 1)) / count;
  const flow = model.rows.length <= oneColumn ? 1 : room(3) ? 3 : room(2) ? 2 : 1;
  const words = new Map(model.legend.map((entry) => [entry.state, plainText(toRuns(entry.label))]));
  return {
    flow,
    columns: model.columns.map(toRuns),
    rows: model.rows.map((row) => ({
      label: toRuns(row.label),
      cells: row.cells.map((state) => ({ state, word: words.get(state) ?? state })),
    })),
    legend: model.legend.map((entry) => ({ state: entry.state, label: toRuns(entry.label) })),
  };
}
