import type { Status, Tile } from '../../../functions/domain/document.ts';
import { round } from '../charts/canvas.ts';
import { toRuns } from '../text/runs.ts';
import { valueStep } from './value-step.ts';

/** Inner widths in points of a tile that spans two, three or six of the six columns. */
const innerWidth: Readonly<Record<number, number>> = { 2: 119, 3: 197, 6: 430 };
const barSpace = { width: 136 } as const;

export function prepareStatus(status: Status) {
  return { state: status.state, word: status.word, target: toRuns(status.target) };
}

/** Wide tiles stand alone; halves and thirds share rows evenly, so that no row is left with a hole. */
export function tileSpans(sizes: readonly Tile['size'][]): readonly number[] {
  const spans: number[] = [];
  let index = 0;
  while (index < sizes.length) {
    const size = sizes[index];
    let count = 1;
    while (size !== 'wide' && sizes[index + count] !== 'wide' && index + count < sizes.length) count += 1;
    const stretch = sizes.slice(index, index + count);
    spans.push(...(size === 'wide' ? [6] : sharedRows(stretch)));
    index += count;
  }
  return spans;
}

function sharedRows(sizes: readonly Tile['size'][]): readonly number[] {
  const perRow = sizes.every((size) => size === 'half') ? 2 : 3;
  const mixed = sizes.some((size) => size === 'half') && perRow === 3;
  if (mixed) {
    // A change of size starts a new row.
    const turn = sizes.findIndex((size) => size !== sizes[0]);
    return [...sharedRows(sizes.slice(0, turn)), ...sharedRows(sizes.slice(turn))];
  }
  const rows = Math.ceil(sizes.length / perRow);
  const spans: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const inRow = Math.floor(sizes.length / rows) + (row < sizes.length % rows ? 1 : 0);
    spans.push(...Array.from({ length: inRow }, () => 6 / inRow));
  }
  return spans;
}

/** Room in points beside the small comparison of a wide tile. */
function valueRoom(span: number, bars: boolean): number {
  return (innerWidth[span] ?? 119) - (bars && span === 6 ? barSpace.width + 18 : 0);
}

function prepareBars(bars: NonNullable<Tile['bars']>) {
  return bars.map((bar) => ({
    label: toRuns(bar.label),
    value: toRuns(bar.value),
    fill: bar.current ? 'accent' : 'mid',
    length: round(Math.max(0, Math.min(1, Number.isFinite(bar.length) ? bar.length : 0)) * 100),
  }));
}

export function prepareTiles(tiles: readonly Tile[]) {
  const spans = tileSpans(tiles.map((tile) => tile.size));
  return {
    partial: 'block-tiles',
    tiles: tiles.map((tile, index) => {
      const span = spans[index] ?? 2;
      const value = toRuns(tile.value);
      const unit = toRuns(tile.unit);
      const bars = tile.bars && tile.bars.length > 0 ? prepareBars(tile.bars) : null;
      return {
        span,
        step: valueStep(value, unit, valueRoom(span, bars !== null), span === 6 ? 40 : 28),
        label: toRuns(tile.label),
        value,
        unit,
        change: tile.change ? toRuns(tile.change) : null,
        status: tile.status ? prepareStatus(tile.status) : null,
        period: toRuns(tile.period),
        bars,
      };
    }),
  };
}
