import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Chart, PathPoint } from '../../../functions/domain/chart.ts';
import { canvasWidth, label, round, textHeight } from './canvas.ts';
import { spread } from './spread.ts';

type Model = Extract<Chart, { kind: 'path' }>;

const plotHeight = 96;
const inset = 10;
const cardGap = 8;
const cardsPerRow = 6;
const pad = 5;
const widestCard = 104;
/** A leader meets its card at least this far from the corner. */
const foot = 8;

interface Place {
  readonly point: PathPoint;
  readonly x: number;
}

/** Years to scale, then moved apart where marks would touch; order and both ends stay. */
function places(points: readonly PathPoint[]): readonly Place[] {
  const sorted = points.toSorted((a, b) => a.year - b.year);
  const first = sorted[0]?.year ?? 0;
  const last = sorted.at(-1)?.year ?? first;
  const x = scaleLinear([first, last === first ? first + 1 : last], [inset, canvasWidth - inset - 14]);
  const least = Math.min(26, (canvasWidth - 2 * inset - 14) / Math.max(1, sorted.length - 1));
  const xs = sorted.map((point) => x(point.year));
  for (let index = 1; index < xs.length; index += 1)
    xs[index] = Math.max(xs[index] ?? 0, (xs[index - 1] ?? 0) + least);
  const end = canvasWidth - inset - 14;
  for (let index = xs.length - 1; index >= 0; index -= 1) {
    xs[index] = Math.min(xs[index] ?? 0, end - (xs.length - 1 - index) * least);
  }
  return sorted.map((point, index) => ({ point, x: xs[index] ?? inset }));
}

/** Leaders run down, across and down again; those that move apart take turns in height, so that none crosses another. */
function leaderBends(moves: readonly number[]): readonly number[] {
  const depths = moves.map(() => 0);
  for (let index = moves.length - 2; index >= 0; index -= 1) {
    if ((moves[index] ?? 0) > 1)
      depths[index] = (moves[index + 1] ?? 0) > 1 ? (depths[index + 1] ?? 0) + 1 : 0;
  }
  for (let index = 1; index < moves.length; index += 1) {
    if ((moves[index] ?? 0) < -1)
      depths[index] = (moves[index - 1] ?? 0) < -1 ? (depths[index - 1] ?? 0) + 1 : 0;
  }
  return depths;
}

function cardRow(row: readonly Place[], top: number, axisY: number, led: boolean) {
  const width = Math.min(widestCard, (canvasWidth - cardGap * (row.length - 1)) / row.length);
  const inner = width - 2 * pad;
  const starts =
    spread(
      row.map(({ x }) => ({ wish: x - width / 2, width })),
      0,
      canvasWidth,
      cardGap,
    ) ?? row.map((_, index) => index * (width + cardGap));
  const feet = row.map(({ x }, index) => {
    const left = starts[index] ?? 0;
    return Math.min(Math.max(x, left + foot), left + width - foot);
  });
  const depths = leaderBends(row.map(({ x }, index) => (feet[index] ?? x) - x));
  const cards = row.map(({ point }) => {
    const label = textHeight(point.label, { style: 'strong', width: inner });
    const value = point.valueText ? textHeight(point.valueText, { style: 'text', width: inner }) : 0;
    const caption = textHeight(point.caption, { style: 'note', width: inner });
    return { label, value, height: label + value + caption + 2 * pad + 2 };
  });
  const height = Math.max(...cards.map((card) => card.height));
  return {
    height,
    items: row.map(({ point, x }, index) => {
      const left = starts[index] ?? 0;
      const size = cards[index] ?? { label: 0, value: 0, height: 0 };
      const bend = axisY + 12 + Math.min(3, depths[index] ?? 0) * 4;
      return {
        kind: point.kind,
        leader: led ? `M${round(x)} ${axisY + 6}V${bend}H${round(feet[index] ?? x)}V${round(top)}` : null,
        box: { x: round(left), y: round(top), width: round(width), height: round(height) },
        label: label(point.label, left + pad, top + pad, { style: 'strong', width: inner }),
        value: point.valueText
          ? label(point.valueText, left + pad, top + pad + size.label, { style: 'text', width: inner })
          : null,
        caption: label(point.caption, left + pad, top + pad + size.label + size.value + 1, {
          style: 'note',
          width: inner,
        }),
      };
    }),
  };
}

/**
 * Places a target path on a time axis. A published number stands as a stem from zero; a point without a number is a
 * milestone on the axis and no line leads to it, because nothing is known about the way there.
 */
export function targetPath(model: Model) {
  const placed = places(model.points);
  const values = placed.flatMap(({ point }) => (point.value === null ? [] : [Math.max(0, point.value)]));
  const highest = Math.max(0, ...values);
  const axisY = (values.length > 0 ? plotHeight : 0) + 12;
  const y = scaleLinear([0, highest || 1], [axisY, 14]);

  const valued = placed.flatMap(({ point, x }) =>
    point.value === null ? [] : [{ x, y: y(Math.max(0, point.value)), kind: point.kind }],
  );
  const known = valued.filter((mark) => mark.kind === 'base' || mark.kind === 'actual');
  const ahead = [
    known.at(-1),
    ...valued.filter((mark) => mark.kind === 'target' || mark.kind === 'goal'),
  ].filter((mark) => mark !== undefined);
  const draw = line<{ x: number; y: number }>(
    (mark) => round(mark.x),
    (mark) => round(mark.y),
  );

  const rows: ReturnType<typeof cardRow>[] = [];
  let top = axisY + 30;
  const rowCount = Math.max(1, Math.ceil(placed.length / cardsPerRow));
  const perRow = Math.ceil(placed.length / rowCount);
  for (let index = 0; index < placed.length; index += perRow) {
    // In several rows a leader would cross the cards above; the year in the card has to do.
    const row = cardRow(placed.slice(index, index + perRow), top, axisY, rowCount === 1);
    rows.push(row);
    top += row.height + 14;
  }
  return {
    width: canvasWidth,
    height: round(Math.max(top - 12, axisY + 12)),
    axis: {
      y: axisY,
      from: 0,
      to: canvasWidth - 6,
      arrow: `M${canvasWidth - 7} ${axisY - 3.5}L${canvasWidth - 1} ${axisY}L${canvasWidth - 7} ${axisY + 3.5}`,
    },
    stems: valued.map((mark) => ({ kind: mark.kind, x: round(mark.x), top: round(mark.y), bottom: axisY })),
    known: known.length > 1 ? draw(known) : null,
    ahead: ahead.length > 1 ? draw(ahead) : null,
    marks: placed.map(({ point, x }) => ({
      kind: point.kind,
      x: round(x),
      y: axisY,
      diamond: `M${round(x)} ${axisY - 6}l6 6-6 6-6-6z`,
    })),
    cards: rows.flatMap((row) => row.items),
  };
}
