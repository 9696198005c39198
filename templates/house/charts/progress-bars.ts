import { scaleLinear } from 'd3-scale';
import type { Chart } from '../../../functions/domain/chart.ts';
import { canvasWidth, centredLabel, round, textHeight, widest } from './canvas.ts';
import { hatch } from './hatch.ts';

type Model = Extract<Chart, { kind: 'progress' }>;

const thickness = 11;
const least = 24;

const share = (value: number): number => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0);

/** Places progress rows: done solid, what is still planned hatched, the target as a line across the track. */
export function progressBars(model: Model) {
  const targetWidth = Math.min(
    widest(
      model.rows.map((row) => row.targetText),
      'note',
    ),
    92,
  );
  const doneWidth = Math.min(
    widest(
      model.rows.map((row) => row.doneText),
      'strong',
    ),
    84,
  );
  const labelWidth = Math.min(
    widest(
      model.rows.map((row) => row.label),
      'text',
    ),
    140,
  );
  const targetX = canvasWidth - targetWidth;
  const doneX = targetX - doneWidth - 10;
  const track = scaleLinear([0, 1], [labelWidth + 10, doneX - 12]);

  let y = 0;
  const rows = model.rows.map((row) => {
    const texts = [
      textHeight(row.label, { style: 'text', width: labelWidth }),
      textHeight(row.doneText, { style: 'strong', width: doneWidth }),
      textHeight(row.targetText, { style: 'note', width: targetWidth }),
    ];
    const height = Math.max(least, Math.max(...texts) + 8);
    const middle = y + height / 2;
    const top = middle - thickness / 2;
    const done = track(share(row.done));
    const target = track(share(row.target));
    const planned = Math.max(0, target - done);
    const placed = {
      label: centredLabel(row.label, 0, middle, { style: 'text', width: labelWidth }),
      rule: y === 0 ? null : round(y),
      base: { x: round(track(0)), top: round(top - 3), bottom: round(top + thickness + 3) },
      done: { x: round(track(0)), y: round(top), width: round(done - track(0)), height: thickness },
      planned:
        planned > 0.5
          ? {
              x: round(done + 0.4),
              y: round(top + 0.4),
              width: round(Math.max(0, planned - 0.8)),
              height: thickness - 0.8,
              hatch: hatch(done + 0.4, top + 0.4, Math.max(0, planned - 0.8), thickness - 0.8),
            }
          : null,
      target: { x: round(target), top: round(top - 4), bottom: round(top + thickness + 4) },
      doneText: centredLabel(row.doneText, doneX + doneWidth, middle, {
        style: 'strong',
        width: doneWidth,
        anchor: 'end',
      }),
      targetText: centredLabel(row.targetText, targetX, middle, { style: 'note', width: targetWidth }),
    };
    y += height;
    return placed;
  });
  return { width: canvasWidth, height: round(Math.max(y, 10)), rows };
}
