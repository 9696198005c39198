import type { Chart, StackedPart } from '../../../functions/domain/chart.ts';
import { canvasWidth, centredLabel, label, round, textHeight, textRunsWidth, widest } from './canvas.ts';
import { legend } from './legend.ts';
import { spreadOnLines } from './spread.ts';

type Model = Extract<Chart, { kind: 'stackedBars' }>;

const thickness = 22;
/** One white step between touching fills keeps them apart in grey. */
const seam = 0.8;
const inset = 2.8;
const rowGap = 6;
const widestLabel = 110;

interface Segment extends StackedPart {
  readonly start: number;
  readonly length: number;
  readonly textWidth: number;
}

const finite = (value: number): number => (Number.isFinite(value) ? Math.max(0, value) : 0);

function segmentsOf(parts: readonly StackedPart[], start: number, whole: number): readonly Segment[] {
  let x = start;
  return parts.map((part) => {
    const length = Math.min(finite(part.share) * whole, start + whole - x);
    const segment = { ...part, start: x, length, textWidth: textRunsWidth(part.label, 'text') };
    x += length;
    return segment;
  });
}

const fitsInside = (segment: Segment): boolean => segment.textWidth + 2 * inset <= segment.length - seam;

function inside(segment: Segment, y: number) {
  const width = Math.max(Math.min(0.6, segment.length), segment.length - seam);
  const style = segment.series === 0 ? 'onDarkText' : 'text';
  return {
    series: Math.min(segment.series, 3),
    rect:
      segment.length > 0
        ? { x: round(segment.start), y: round(y), width: round(width), height: thickness }
        : null,
    label:
      segment.textWidth > 0 && fitsInside(segment)
        ? centredLabel(segment.label, segment.start + inset, y + thickness / 2, {
            style,
            width: segment.length - 2 * inset,
          })
        : null,
  };
}

/** Labels too wide for their parts, below the bar, each on a leader that passes behind the labels above it. */
function outside(segments: readonly Segment[], start: number, bottom: number) {
  const spans = segments
    .filter((segment) => segment.textWidth > 0 && !fitsInside(segment))
    .map((segment) => {
      const width = Math.min(segment.textWidth, canvasWidth - start);
      return { segment, wish: segment.start + segment.length / 2 - width / 2, width };
    });
  let top = bottom + 3;
  const labels = spreadOnLines(spans, start, canvasWidth, 8).flatMap((line) => {
    const placed = line.map(({ span, start: x }) => {
      const from = span.segment.start + span.segment.length / 2;
      const to = Math.min(Math.max(from, x + 2), x + span.width - 2);
      const words = label(span.segment.label, x, top, { style: 'text', width: span.width });
      return {
        leader: `M${round(from)} ${round(bottom)}L${round(to)} ${round(top + 1)}`,
        mask: { x: round(x - 2), y: round(top + 1), width: round(span.width + 4), height: words.height },
        label: words,
      };
    });
    top += Math.max(...placed.map((one) => one.label.height));
    return placed;
  });
  return { labels, bottom: labels.length > 0 ? top + 1 : bottom };
}

/** Places stacked bars on one scale. */
export function stackedBars(model: Model) {
  const rowLabels = model.rows.map((row) => row.label);
  const labelWidth = Math.min(widest(rowLabels, 'strong'), widestLabel);
  const start = labelWidth === 0 ? 0 : labelWidth + 10;
  const key = legend(model.legend, start, canvasWidth);
  let y = key.height + 5;

  const rows = model.rows.map((row) => {
    const setting = { style: 'strong', width: labelWidth } as const;
    // A label of three lines is taller than its bar.
    const air = Math.max(0, (textHeight(row.label, setting) - thickness) / 2);
    y += air;
    const segments = segmentsOf(row.parts, start, Math.min(1, finite(row.length)) * (canvasWidth - start));
    const bottom = y + thickness;
    const below = outside(segments, start, bottom);
    const top = y;
    y = Math.max(bottom + air, below.bottom) + rowGap;
    return {
      label: centredLabel(row.label, 0, top + thickness / 2, setting),
      base: { x: round(start), top: round(top - 1), bottom: round(bottom + 1) },
      parts: segments.map((segment) => inside(segment, top)),
      outside: below.labels,
    };
  });
  return {
    width: canvasWidth,
    height: round(Math.max(y - rowGap + 2, 10)),
    legend: key.items,
    rows,
  };
}
