import type { Text } from '../../../functions/domain/text.ts';
import { label, round, textHeight, textRunsWidth } from './canvas.ts';

const swatch = 8;
const entryGap = 18;
const shortestLine = 15;

/** Legend entries in reading order, as many lines as they need. */
export function legend(entries: readonly Text[], from: number, to: number) {
  let x = from;
  let y = 0;
  let lineHeight = shortestLine;
  const items = entries.map((text, index) => {
    const width = Math.min(textRunsWidth(text, 'text'), to - from - swatch - 4);
    if (x > from && x + swatch + 4 + width > to) {
      x = from;
      y += lineHeight;
      lineHeight = shortestLine;
    }
    lineHeight = Math.max(lineHeight, textHeight(text, { style: 'text', width }) + 4);
    const item = {
      series: Math.min(index, 3),
      swatch: { x: round(x), y: round(y + 1.5), size: swatch },
      label: label(text, x + swatch + 4, y, { style: 'text', width }),
    };
    x += swatch + 4 + width + entryGap;
    return item;
  });
  return { items, height: entries.length === 0 ? 0 : y + lineHeight };
}
