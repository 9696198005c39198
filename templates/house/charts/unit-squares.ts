import type { Chart } from '../../../functions/domain/chart.ts';
import { canvasWidth, label, round, textRunsWidth } from './canvas.ts';

type Model = Extract<Chart, { kind: 'units' }>;

const columns = 5;
const columnGap = 14;
const rowsOfSquares = 8;
const largestCell = 8;
const smallestCell = 4.5;
const squareShare = 0.8;
/** A numeral's line box begins this far above the place it is set at. */
const numeralRise = 3;
/** Numerals are set in the serif, whose figures are wider than the measured sans ones. */
const serifWider = 1.08;

interface Grid {
  readonly cell: number;
  readonly rows: number;
}

/** Squares fill columns of eight from the left; a large group makes all squares smaller, then the columns taller. */
function gridFor(largest: number, width: number): Grid {
  const cellIn = (rows: number): number =>
    Math.min(largestCell, width / Math.max(1, Math.ceil(largest / rows)));
  let rows = rowsOfSquares;
  while (cellIn(rows) < smallestCell) rows += rowsOfSquares / 2;
  return { cell: cellIn(rows), rows };
}

function squares(from: number, to: number, x: number, y: number, { cell, rows }: Grid): string {
  const side = round(cell * squareShare);
  let path = '';
  for (let index = from; index < to; index += 1) {
    const left = round(x + Math.floor(index / rows) * cell);
    const top = round(y + (index % rows) * cell);
    path += `M${left} ${top}h${side}v${side}h-${side}z`;
  }
  return path;
}

/** Places unit squares, up to five groups to a row, all to one scale. */
export function unitSquares(model: Model) {
  const rowCount = Math.max(1, Math.ceil(model.groups.length / columns));
  const perRow = Math.max(1, Math.ceil(model.groups.length / rowCount));
  const width = (canvasWidth - columnGap * (perRow - 1)) / perRow;
  const grid = gridFor(Math.max(0, ...model.groups.map((group) => group.count)), width);
  const squaresHeight = grid.rows * grid.cell;
  let y = numeralRise;
  const groups = [];
  for (let start = 0; start < model.groups.length; start += perRow) {
    const row = model.groups.slice(start, start + perRow).map((group, index) => {
      const x = index * (width + columnGap);
      const valueWidth = Math.min(textRunsWidth(group.value, 'numeral') * serifWider, width * 0.6);
      const labelX = x + valueWidth + (valueWidth === 0 ? 0 : 6);
      const name = label(group.label, labelX, y + 6.5, { style: 'strong', width: x + width - labelX });
      const top = y + Math.max(27, name.height + 10);
      const caption = label(group.caption ?? [], x, top + squaresHeight + 3, { style: 'note', width });
      const met = Math.min(group.count, Math.max(0, group.met));
      return {
        value: label(group.value, x, y, { style: 'numeral', width: valueWidth }),
        label: name,
        met: squares(0, met, x, top, grid),
        unmet: squares(met, group.count, x, top, grid),
        caption,
        bottom: top + squaresHeight + 3 + caption.height,
      };
    });
    groups.push(...row);
    y = Math.max(...row.map((group) => group.bottom)) + 14;
  }
  return { width: canvasWidth, height: round(Math.max(10, y - 13)), groups };
}
