import type { Cover, ReportDocument } from '../../../functions/domain/document.ts';
import { round } from '../charts/canvas.ts';
import { coverArt } from '../cover/cover-art.ts';
import { toRuns } from '../text/runs.ts';
import { textWidth } from '../text/text-width.ts';

/** The slip of css/cover.css: inner width of the horizontal one, inner height of the vertical one, in points. */
const horizontal = { room: 335, largest: 30, smallest: 20 } as const;
const vertical = { room: 400, largest: 34, smallest: 20, letterSpacing: 1.1, indent: 2.2 } as const;

function horizontalSize(lines: readonly string[]): number {
  const widest = Math.max(1, ...lines.map((line) => textWidth(line, 1, 'serif')));
  return Math.max(horizontal.smallest, Math.min(horizontal.largest, horizontal.room / widest));
}

function verticalSize(lines: readonly string[]): number {
  const longest = Math.max(
    1,
    ...lines.map(
      (line, index) => [...line].length * vertical.letterSpacing + (index > 0 ? vertical.indent : 0),
    ),
  );
  return Math.max(vertical.smallest, Math.min(vertical.largest, vertical.room / longest));
}

export function prepareCover(cover: Cover, { theme, language }: ReportDocument) {
  const isVertical = language.startsWith('zh');
  const size = isVertical ? verticalSize(cover.titleLines) : horizontalSize(cover.titleLines);
  return {
    art: coverArt(theme),
    vertical: isVertical,
    titleSize: round(size),
    titleLines: cover.titleLines,
    lineCount: cover.titleLines.length,
    period: cover.period,
    organisation: toRuns(cover.organisation),
    imprint: toRuns(cover.imprint),
    items: cover.items.map((item) => ({ term: toRuns(item.term), description: toRuns(item.description) })),
  };
}
