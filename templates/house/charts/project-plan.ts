import { scaleLinear } from 'd3-scale';
import type { Chart } from '../../../functions/domain/chart.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { canvasWidth, label, round, textHeight, textRunsWidth, widest } from './canvas.ts';
import { hatch } from './hatch.ts';
import { spreadOnLines } from './spread.ts';

type Model = Extract<Chart, { kind: 'plan' }>;
type Row = Model['rows'][number];

const thickness = 11;
const rowAir = 10;
const diamond = 6;
const keyGap = 16;

function milestoneLabels(row: Row, x: (at: number) => number, from: number) {
  const sorted = row.milestones.toSorted((a, b) => a.at - b.at);
  const spans = sorted.map(({ at, label: words }) => {
    const width = Math.min(textRunsWidth(words, 'note'), canvasWidth - from);
    return { words, width, wish: x(at) - width / 2 };
  });
  return spreadOnLines(spans, from, canvasWidth, 6);
}

function placeRow(row: Row, top: number, x: (at: number) => number, labelWidth: number, cutOff: number) {
  const from = x(0);
  const title = label(row.title, 0, top, { style: 'strong', width: labelWidth });
  const note = label(row.note ?? [], 0, top + title.height, { style: 'note', width: labelWidth });
  const lines = milestoneLabels(row, x, from);
  const done = {
    x: round(x(row.start)),
    width: round(Math.max(0, x(Math.min(row.end, cutOff)) - x(row.start))),
  };
  const plannedFrom = x(Math.max(row.start, Math.min(cutOff, row.end)));
  const planned = Math.max(0, x(row.end) - plannedFrom);
  let labelsTop = top + thickness + 2.5;
  const labels = lines.flatMap((line) => {
    const placed = line.map(({ span, start }) => {
      const words = label(span.words, start, labelsTop, { style: 'note', width: span.width });
      return {
        mask: {
          x: round(start - 1.5),
          y: round(labelsTop),
          width: round(span.width + 3),
          height: words.height,
        },
        label: words,
      };
    });
    labelsTop += Math.max(...placed.map((one) => one.label.height));
    return placed;
  });
  return {
    title,
    note,
    done: done.width > 0 ? { ...done, y: round(top), height: thickness } : null,
    planned:
      planned > 0.5
        ? {
            x: round(plannedFrom + 0.4),
            y: round(top + 0.4),
            width: round(planned - 0.8),
            height: thickness - 0.8,
            hatch: hatch(plannedFrom + 0.4, top + 0.4, planned - 0.8, thickness - 0.8),
          }
        : null,
    marks: row.milestones.map(
      ({ at }) => `M${round(x(at))} ${round(top + thickness / 2 - diamond)}l6 6-6 6-6-6z`,
    ),
    labels,
    height: Math.max(title.height + note.height, labelsTop - top + 2),
  };
}

function placeKey(model: Model, from: number, top: number) {
  const { legend } = model;
  let x = from;
  let y = top;
  let tallest = 10;
  const entry = (kind: 'done' | 'planned' | 'milestone' | 'cutOff', words: Text) => {
    const sign = kind === 'cutOff' ? 4 : kind === 'milestone' ? 12 : 18;
    const width = Math.min(textRunsWidth(words, 'note'), canvasWidth - from - sign - 5);
    if (x > from && x + sign + 5 + width > canvasWidth) {
      x = from;
      y += tallest + 4;
      tallest = 10;
    }
    const placed = {
      kind,
      x: round(x),
      y: round(y),
      hatch: kind === 'planned' ? hatch(x, y + 1, sign, 8) : null,
      label: label(words, x + sign + 5, y, { style: 'note', width }),
    };
    tallest = Math.max(tallest, placed.label.height);
    x += sign + 5 + width + keyGap;
    return placed;
  };
  const items = [
    ...(model.rows.some(({ start }) => start < model.cutOff) ? [entry('done', legend.done)] : []),
    ...(model.rows.some(({ end }) => end > model.cutOff) ? [entry('planned', legend.planned)] : []),
    entry('milestone', legend.milestone),
    entry('cutOff', legend.cutOff),
  ];
  return { items, bottom: Math.max(...items.map((item) => item.y + item.label.height)) };
}

/** Places a project plan: done solid up to the data cut-off, planned hatched after it, milestones as diamonds. */
export function projectPlan(model: Model) {
  const words = [...model.rows.map((row) => row.title), ...model.rows.map((row) => row.note ?? [])];
  const labelWidth = Math.min(124, widest(words, 'strong'));
  const scale = scaleLinear([0, 1], [labelWidth + 12, canvasWidth - diamond]).clamp(true);
  const x = (at: number): number => scale(Number.isFinite(at) ? at : 0);
  const periodWidth = (x(1) - x(0)) / Math.max(1, model.periods.length);
  const periodSetting = { style: 'strong', width: periodWidth - 4, anchor: 'middle' } as const;
  const head = Math.max(11, ...model.periods.map((period) => textHeight(period, periodSetting)));
  const top = head + 6;

  let y = top + 8;
  const rows = model.rows.map((row, index) => {
    const placed = {
      ...placeRow(row, y, x, labelWidth, model.cutOff),
      rule: index === 0 ? null : round(y - rowAir / 2 - 2),
    };
    y += placed.height + rowAir;
    return placed;
  });
  const bottom = y - rowAir + 4;
  const key = placeKey(model, labelWidth + 12, bottom + 10);
  return {
    width: canvasWidth,
    height: round(key.bottom + 2),
    periods: model.periods.map((period, index) =>
      label(
        period,
        x(0) + (index + 0.5) * periodWidth,
        head - textHeight(period, periodSetting),
        periodSetting,
      ),
    ),
    grid: Array.from({ length: model.periods.length + 1 }, (_, index) => ({
      x: round(x(0) + index * periodWidth),
      top,
      bottom: round(bottom),
    })),
    cutOff: { x: round(x(model.cutOff)), top: top - 4, bottom: round(bottom + 2) },
    rows,
    key: key.items,
  };
}
