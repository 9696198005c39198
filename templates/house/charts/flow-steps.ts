import type { Chart } from '../../../functions/domain/chart.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { canvasWidth, centredLabel, label, round, textHeight, textRunsWidth } from './canvas.ts';

type Model = Extract<Chart, { kind: 'flow' }>;

const arrowGap = 15;
const corner = 8;
const pad = 8;
const perRow = 4;
const itemGap = 10;

function cardSize(steps: Model['steps'], width: number) {
  const numeral = (number: Text): number => textRunsWidth(number, 'numeralOnDark') + 6;
  const titleWidth = (step: Model['steps'][number]): number => width - 2 * pad - numeral(step.number);
  const itemSetting = { style: 'text', width: width - 2 * pad - 10 } as const;
  const head = Math.max(
    38,
    ...steps.map((step) => textHeight(step.title, { style: 'onDark', width: titleWidth(step) }) + 14),
  );
  // Items of the same rank stand at the same height in all cards.
  const ranks = Math.max(0, ...steps.map((step) => step.items.length));
  const rankHeights = Array.from({ length: ranks }, (_, rank) => {
    const tallest = Math.max(0, ...steps.map((step) => textHeight(step.items[rank] ?? [], itemSetting)));
    return tallest + 2 * itemGap;
  });
  const body = Math.max(
    pad,
    rankHeights.reduce((sum, height) => sum + height, 0),
  );
  return { numeral, titleWidth, itemSetting, head, body, rankHeights };
}

function stepRow(steps: Model['steps'], columns: number, top: number) {
  const width = (canvasWidth - arrowGap * (columns - 1)) / columns;
  const size = cardSize(steps, width);
  const height = size.head + size.body;
  const cards = steps.map((step, index) => {
    const x = index * (width + arrowGap);
    let y = top + size.head;
    const items = step.items.map((item, order) => {
      const placed = {
        rule: order === 0 ? null : { x1: round(x + pad), x2: round(x + width - pad), y: round(y) },
        bullet: { x: round(x + pad), y: round(y + itemGap + 3.6) },
        label: label(item, x + pad + 10, y + itemGap, size.itemSetting),
      };
      y += size.rankHeights[order] ?? 0;
      return placed;
    });
    const right = round(x + width);
    const head = round(top + size.head);
    return {
      body: `M${round(x)} ${top + corner}L${round(x + corner)} ${top}H${right}V${round(top + height - corner)}L${round(right - corner)} ${round(top + height)}H${round(x)}Z`,
      head: `M${round(x)} ${top + corner}L${round(x + corner)} ${top}H${right}V${head}H${round(x)}Z`,
      number: centredLabel(step.number, x + pad, top + size.head / 2, { style: 'numeralOnDark', width: 40 }),
      title: centredLabel(step.title, x + pad + size.numeral(step.number), top + size.head / 2, {
        style: 'onDark',
        width: size.titleWidth(step),
      }),
      items,
      arrow:
        index === 0 ? null : `M${round(x - arrowGap + 3)} ${round(top + size.head / 2)}h8.5m-3.6-4l4 4l-4 4`,
    };
  });
  return { cards, height, width };
}

/** Places the steps of a process as cards in reading order, four to a row, with a loop back to the first. */
export function flowSteps(model: Model) {
  const rowCount = Math.max(1, Math.ceil(model.steps.length / perRow));
  const columns = Math.max(1, Math.ceil(model.steps.length / rowCount));
  let y = 0;
  const rows: ReturnType<typeof stepRow>[] = [];
  for (let index = 0; index < model.steps.length; index += columns) {
    const row = stepRow(model.steps.slice(index, index + columns), columns, y);
    rows.push(row);
    y += row.height + 14;
  }
  const bottom = Math.max(0, y - 14);
  const lastRow = rows.at(-1);
  const width = lastRow?.width ?? canvasWidth;
  const loops = model.returnLabel !== undefined && lastRow !== undefined;
  const from = ((lastRow?.cards.length ?? 1) - 1) * (width + arrowGap) + width / 2;
  const to = rows.length > 1 && lastRow?.cards.length === 1 ? 6 : width / 2;
  const loopLabelWidth = Math.max(60, from - to - 50);
  const loopText = model.returnLabel ?? [];
  const loopHeight = loops ? textHeight(loopText, { style: 'text', width: loopLabelWidth }) : 0;
  const loopY = bottom + 12 + Math.max(14, loopHeight / 2 + 4);
  const textWidth = Math.min(loopLabelWidth, textRunsWidth(loopText, 'text'));
  return {
    width: canvasWidth,
    height: round(loops ? loopY + Math.max(6, loopHeight / 2 + 2) : bottom + 1),
    cards: rows.flatMap((row) => row.cards),
    loop:
      loops && from > to
        ? {
            path: `M${round(from)} ${round(bottom + 3)}V${round(loopY)}H${round(to)}V${round(bottom + 6)}`,
            head: `M${round(to - 4)} ${round(bottom + 9)}l4-5.5l4 5.5`,
            mask: {
              x: round((from + to) / 2 - textWidth / 2 - 6),
              y: round(loopY - loopHeight / 2 - 2),
              width: round(textWidth + 12),
              height: round(loopHeight + 4),
            },
            label: centredLabel(loopText, (from + to) / 2, loopY, {
              style: 'text',
              width: loopLabelWidth,
              anchor: 'middle',
            }),
          }
        : null,
  };
}
