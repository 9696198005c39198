import type { Status, Tile } from '../../../functions/domain/document.ts';
import { round } from '../charts/canvas.ts';
import { toRuns } from '../text/runs.ts';
import { wrapRuns } from '../text/wrap-runs.ts';
import { tileRows } from './tile-rows.ts';
import { valueStep } from './value-step.ts';

/** Inner widths in points of a tile that spans two, three or six of the six columns. */
const innerWidth: Readonly<Record<number, number>> = { 2: 119, 3: 197, 6: 430 };
/** Width of the small comparison beside the value of a tile over all columns, with its gap. */
const barsWidth = 154;
const labelLeading = 12;

export function prepareStatus(status: Status) {
  return { state: status.state, word: status.word, target: toRuns(status.target) };
}

const finiteShare = (value: number): number => (Number.isFinite(value) ? Math.max(0, Math.min(1, value)) : 0);

function prepareBars(bars: NonNullable<Tile['bars']>) {
  return bars.map((bar) => ({
    label: toRuns(bar.label),
    value: toRuns(bar.value),
    fill: bar.current ? 'accent' : 'mid',
    length: round(finiteShare(bar.length) * 100),
  }));
}

function prepareTile(tile: Tile, span: number) {
  const bars = tile.bars && tile.bars.length > 0 ? prepareBars(tile.bars) : null;
  const whole = innerWidth[span] ?? innerWidth[6] ?? 0;
  const room = whole - (bars && span === 6 ? barsWidth : 0);
  const value = toRuns(tile.value);
  const unit = toRuns(tile.unit);
  const label = toRuns(tile.label);
  return {
    span,
    step: valueStep(value, unit, room, tile.size === 'wide' ? 40 : 28),
    labelLines: wrapRuns(label, room, 8.5).length,
    label,
    value,
    unit,
    change: tile.change ? toRuns(tile.change) : null,
    status: tile.status ? prepareStatus(tile.status) : null,
    period: toRuns(tile.period),
    bars,
  };
}

/** Tiles of one row have values of one size and labels of one height, so that their lines meet. */
export function prepareTiles(tiles: readonly Tile[]) {
  const rows = tileRows(tiles.map((tile) => tile.size));
  return {
    partial: 'block-tiles',
    tiles: rows.flatMap((row) => {
      const inRow = row
        .map((index) => tiles[index])
        .filter((tile) => tile !== undefined)
        .map((tile) => prepareTile(tile, 6 / row.length));
      const step = Math.min(...inRow.map((tile) => tile.step));
      const lines = Math.max(...inRow.map((tile) => tile.labelLines));
      return inRow.map((tile) => ({
        ...tile,
        step,
        labelHeight: row.length > 1 && lines > 1 ? lines * labelLeading : null,
      }));
    }),
  };
}
