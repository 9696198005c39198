import { scaleLinear } from 'd3-scale';
import type { Chart } from '../../../functions/domain/chart.ts';
import { canvasWidth, centredLabel, label, round, textHeight, widest } from './canvas.ts';

type Model = Extract<Chart, { kind: 'goalSteps' }>;

const plotHeight = 112;
const top = 12;
const numeralHeight = 22;

/**
 * Places yearly goals as steps, and what has been reached as a stem in its year. The axis is cut: it runs from the
 * first tick to the last, which the caption says.
 */
export function goalSteps(model: Model) {
  const tickWidth = widest(
    model.ticks.map((tick) => tick.label),
    'note',
  );
  const left = tickWidth + 6;
  const bottom = top + plotHeight;
  const values = model.ticks.map((tick) => tick.value);
  const y = scaleLinear([values[0] ?? 0, values.at(-1) ?? 1], [bottom, top]).clamp(true);
  const width = (canvasWidth - left) / Math.max(1, model.years.length);
  const inner = width - 8;
  const setting = (style: 'strong' | 'note') => ({ style, width: inner, anchor: 'middle' }) as const;

  let lowest = bottom;
  const years = model.years.map((year, index) => {
    const from = left + index * width;
    const middle = from + width / 2;
    const words: (readonly [typeof year.label, 'strong' | 'note'])[] = [
      [year.label, 'strong'],
      [year.goalText, 'note'],
      ...(year.actual ? [[year.actual.note, 'note'] as const] : []),
    ];
    let line = bottom + 6;
    const labels = words.map(([text, style]) => {
      const placed = label(text, middle, line, setting(style));
      line += textHeight(text, setting(style));
      return placed;
    });
    lowest = Math.max(lowest, line);
    return { from, middle, goal: y(year.goal), labels, actual: actualAt(year.actual, middle, width, y) };
  });
  const line = years
    .map(
      (year, index) =>
        `${index === 0 ? `M${round(year.from)} ` : 'V'}${round(year.goal)}H${round(year.from + width)}`,
    )
    .join('');
  return {
    width: canvasWidth,
    height: round(lowest + 2),
    axis: { y: bottom, from: round(left), to: canvasWidth },
    ticks: model.ticks.map((tick) => ({
      y: round(y(tick.value)),
      label: centredLabel(tick.label, left - 6, y(tick.value), {
        style: 'note',
        width: tickWidth,
        anchor: 'end',
      }),
    })),
    area: years.length === 0 ? null : `${line}V${bottom}H${round(left)}Z`,
    line: years.length === 0 ? null : line,
    years: years.map(({ labels, actual }) => ({ labels, actual })),
  };
}

/** Stem and knob in the middle of the year; the value beside the knob, on a slip that clears the step under it. */
function actualAt(
  actual: Model['years'][number]['actual'],
  middle: number,
  width: number,
  y: (value: number) => number,
) {
  if (actual === undefined) return null;
  const knob = y(actual.value);
  const place = width / 2 - 14;
  const words = label(actual.text, middle + 11, Math.max(0, knob - numeralHeight / 2), {
    style: 'numeral',
    width: place,
  });
  return {
    x: round(middle),
    y: round(knob),
    slip: {
      x: round(middle + 8),
      y: round(Math.max(0, knob - numeralHeight / 2)),
      width: round(words.width * 1.08 + 6),
      height: numeralHeight,
    },
    value: words,
  };
}
