import { scaleLinear } from 'd3-scale';
import type { Chart } from '../../../functions/domain/chart.ts';
import { canvasWidth, centredLabel, label, round, textHeight, textRunsWidth, widest } from './canvas.ts';

type Model = Extract<Chart, { kind: 'rankedBars' }>;

const gap = 12;
const shortestAxis = 100;

/** A page holds about 40 bars; more bars stand closer. */
function pitchOf(count: number): number {
  if (count <= 18) return 21;
  if (count <= 26) return 18;
  return count <= 34 ? 15.5 : 13.5;
}

/** Value columns from the right edge leftwards; a long head wraps above its column. */
function valueColumns(model: Model) {
  let right = canvasWidth;
  const count = Math.max(model.valueHeads.length, ...model.bars.map((bar) => bar.values.length));
  const columns = Array.from({ length: count }, (_, index) => ({
    head: model.valueHeads[index] ?? [],
    width: Math.max(
      widest(
        model.bars.map((bar) => bar.values[index] ?? []),
        index === count - 1 ? 'strong' : 'text',
      ),
      Math.min(textRunsWidth(model.valueHeads[index] ?? [], 'note'), 44),
    ),
  }));
  return columns
    .toReversed()
    .map((column) => {
      const placed = { ...column, right };
      right -= column.width + gap;
      return placed;
    })
    .toReversed();
}

/** A tick label that would run into its neighbour is left out; its grid line stays. */
function clearTicks(ticks: readonly { readonly x: number; readonly half: number }[]): readonly boolean[] {
  let edge = Number.NEGATIVE_INFINITY;
  return ticks.map(({ x, half }) => {
    const clear = x - half >= edge;
    if (clear) edge = x + half + 4;
    return clear;
  });
}

/** Places a ranked bar chart: labels, bars from zero, values at the right edge. */
export function rankedBars(model: Model) {
  const columns = valueColumns(model);
  const lastTick = model.ticks.at(-1);
  const overhang = lastTick ? (textRunsWidth(lastTick.label, 'note') / 2) * lastTick.at : 0;
  const axisEnd =
    (columns[0] ? columns[0].right - columns[0].width : canvasWidth) - gap - Math.max(0, overhang - 4);
  const marks = widest(
    model.bars.map((bar) => bar.mark ?? []),
    'note',
  );
  const labelX = marks === 0 ? 0 : Math.max(18, marks + 6);
  const labelWidth = Math.max(
    40,
    Math.min(
      widest(
        model.bars.map((bar) => bar.label),
        'strong',
      ),
      168,
      axisEnd - shortestAxis - 10 - labelX,
    ),
  );
  const axisStart = labelX + labelWidth + 10;
  const position = scaleLinear([0, 1], [axisStart, axisEnd]).clamp(true);

  const firstHalf = model.ticks[0] ? textRunsWidth(model.ticks[0].label, 'note') / 2 : 0;
  const unitSetting = { style: 'note', width: axisStart - firstHalf - 6, anchor: 'end' } as const;
  const headHeights = columns.map((column) =>
    textHeight(column.head, { style: 'note', width: column.width }),
  );
  const head = Math.max(10, textHeight(model.axisUnit, unitSetting), ...headHeights);
  const top = head + 6;
  const pitch = pitchOf(model.bars.length);
  const thickness = Math.min(12, pitch - 5);
  const anyEmphasis = model.bars.some((bar) => bar.emphasis);

  let y = top;
  const bars = model.bars.map((bar) => {
    const setting = { style: bar.emphasis ? 'strong' : 'text', width: labelWidth } as const;
    const height = Math.max(pitch, textHeight(bar.label, setting) + 5);
    const middle = y + height / 2;
    const length = bar.length === null || !Number.isFinite(bar.length) ? null : Math.max(0, bar.length);
    const placed = {
      mark: bar.mark ? centredLabel(bar.mark, 0, middle, { style: 'note', width: labelX }) : null,
      label: centredLabel(bar.label, labelX, middle, setting),
      fill: bar.emphasis || !anyEmphasis ? 'accent' : 'mid',
      bar:
        length === null
          ? null
          : {
              x: round(axisStart),
              y: round(middle - thickness / 2),
              width: round(position(length) - axisStart),
              height: round(thickness),
            },
      values: columns.map((column, index) =>
        centredLabel(bar.values[index] ?? [], column.right, middle, {
          style: index === columns.length - 1 ? 'strong' : 'text',
          width: column.width,
          anchor: 'end',
        }),
      ),
    };
    y += height;
    return placed;
  });

  const ticks = model.ticks.map((tick) => ({
    x: position(tick.at),
    half: textRunsWidth(tick.label, 'note') / 2,
    label: tick.label,
  }));
  const clear = clearTicks(ticks);
  return {
    width: canvasWidth,
    height: round(y + 2),
    axis: { x: round(axisStart), top, bottom: round(y) },
    axisUnit: label(
      model.axisUnit,
      axisStart - firstHalf - 6,
      head - textHeight(model.axisUnit, unitSetting),
      unitSetting,
    ),
    ticks: ticks.map((tick, index) => ({
      x: round(tick.x),
      label: clear[index]
        ? label(tick.label, tick.x, head - 10, { style: 'note', width: tick.half * 2, anchor: 'middle' })
        : null,
    })),
    heads: columns.map((column, index) =>
      label(column.head, column.right, head - (headHeights[index] ?? 0), {
        style: 'note',
        width: column.width,
        anchor: 'end',
      }),
    ),
    bars,
  };
}
