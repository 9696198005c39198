import type { Chart, StackedPart } from '../../../functions/domain/document.ts';
import { canvasWidth, centredLabel, label, round, textHeight, textRunsWidth, widest } from './canvas.ts';
import { legend } from './legend.ts';
import { spreadOnLines } from './spread.ts';

type Model = Extract<Chart, { kind: 'stackedBars' }>;

const thickness = 22;
/** One white step between touching fills keeps them apart in grey. */
const seam = 0.8;
const outsideLine = 11;
const inset = 2.8;
const rowGap = 6;

interface Segment extends StackedPart {
  readonly start: number;
  readonly length: number;
  readonly textWidth: number;
}

const finite = (value: number): number => (Number.isFinite(value) ? Math.max(0, value) : 0);

function segmentsOf(parts: readonly StackedPart[], start: number, whole: number): readonly Segment[] {
  let x = start;
  return parts.map((part) => {
    const length = finite(part.share) * whole;
    const segment = { ...part, start: x, length, textWidth: textRunsWidth(part.label, 'text') };
    x += length;
    return segment;
  });
}

/** Places stacked bars on one scale. A label that does not fit its part stands below the bar, on a leader. */
export function stackedBars(model: Model) {
  const labelWidth = Math.min(
    widest(
      model.rows.map((row) => row.label),
      'strong',
    ),
    110,
  );
  const start = labelWidth === 0 ? 0 : labelWidth + 10;
  const key = legend(model.legend, start, canvasWidth);
  let y = key.height + 5;

  const rows = model.rows.map((row) => {
    // A label of three lines is taller than its bar.
    const air = Math.max(0, (textHeight(row.label, { style: 'strong', width: labelWidth }) - thickness) / 2);
    y += air;
    const whole = Math.min(1, finite(row.length)) * (canvasWidth - start);
    const segments = segmentsOf(row.parts, start, whole);
    const fits = (segment: Segment): boolean => segment.textWidth + 2 * inset <= segment.length - seam;
    const middle = y + thickness / 2;
    const outside = spreadOnLines(
      segments
        .filter((segment) => segment.textWidth > 0 && !fits(segment))
        .map((segment) => ({
          segment,
          wish: segment.start + segment.length / 2 - segment.textWidth / 2,
          width: segment.textWidth,
        })),
      start,
      canvasWidth,
      8,
    );
    const bottom = y + thickness;
    const placed = {
      label: centredLabel(row.label, 0, middle, { style: 'strong', width: labelWidth }),
      base: { x: round(start), top: round(y - 1), bottom: round(bottom + 1) },
      parts: segments.map((segment) => ({
        series: Math.min(segment.series, 3),
        rect:
          segment.length > 0
            ? {
                x: round(segment.start),
                y: round(y),
                width: round(Math.max(Math.min(0.6, segment.length), segment.length - seam)),
                height: thickness,
              }
            : null,
        label:
          segment.textWidth > 0 && fits(segment)
            ? centredLabel(segment.label, segment.start + inset, middle, {
                style: segment.series === 0 ? 'onDarkText' : 'text',
                width: segment.length - 2 * inset,
              })
            : null,
      })),
      outside: outside.flatMap((line, index) =>
        line.map(({ span, start: x }) => {
          const top = bottom + 3 + index * outsideLine;
          const from = span.segment.start + span.segment.length / 2;
          const anchor = Math.min(Math.max(from, x + 2), x + span.width - 2);
          return {
            leader: `M${round(from)} ${round(bottom)}L${round(anchor)} ${round(top + 1)}`,
            label: label(span.segment.label, x, top, { style: 'text', width: span.width }),
          };
        }),
      ),
    };
    y = bottom + Math.max(air, outside.length > 0 ? 4 + outside.length * outsideLine : 0) + rowGap;
    return placed;
  });
  return { width: canvasWidth, height: round(Math.max(y - rowGap + 2, 10)), legend: key.items, rows };
}
