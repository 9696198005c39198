import type { Chart } from '../../../functions/domain/chart.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { canvasWidth, centredLabel, label, round, textHeight, widest } from './canvas.ts';

type Model = Extract<Chart, { kind: 'branches' }>;

const trunkWidth = 84;
const groupX = 116;
const rowGap = 10;
const pad = 8;
const bullet = 9;

interface Columns {
  readonly groupWidth: number;
  readonly itemX: number;
  readonly itemWidth: number;
}

function columnsOf(model: Model): Columns {
  const items = model.groups.some((group) => group.items.length > 0);
  const natural =
    Math.max(
      widest(
        model.groups.map((group) => group.title),
        'strong',
      ),
      80,
    ) +
    2 * pad;
  const groupWidth = items ? Math.min(146, natural) : canvasWidth - groupX;
  const itemX = groupX + groupWidth + 14;
  return { groupWidth, itemX, itemWidth: canvasWidth - itemX };
}

function itemLabels(items: readonly Text[], { itemX, itemWidth }: Columns, top: number) {
  const setting = { style: 'text', width: itemWidth - bullet } as const;
  let y = top;
  return items.map((item) => {
    const placed = {
      bullet: { x: round(itemX), y: round(y + 3.6) },
      label: label(item, itemX + bullet, y, setting),
    };
    y += placed.label.height + 3;
    return placed;
  });
}

/** Places a trunk at the left, its groups as boxes and their members beside them. */
export function branchTree(model: Model) {
  const columns = columnsOf(model);
  const titleSetting = { style: 'strong', width: columns.groupWidth - 2 * pad } as const;
  const valueSetting = { style: 'text', width: columns.groupWidth - 2 * pad } as const;
  const itemSetting = { style: 'text', width: columns.itemWidth - bullet } as const;
  const trunkSetting = { style: 'onDark', width: trunkWidth - 2 * pad, anchor: 'middle' } as const;

  const sizes = model.groups.map((group) => {
    const title = textHeight(group.title, titleSetting);
    const value = group.value ? textHeight(group.value, valueSetting) : 0;
    const items = group.items.reduce((sum, item) => sum + textHeight(item, itemSetting) + 3, 0);
    return { title, box: title + value + 14, height: Math.max(title + value + 14, items + 4) };
  });
  const total = sizes.reduce((sum, size) => sum + size.height, 0) + rowGap * Math.max(0, sizes.length - 1);
  const trunkHeight = textHeight(model.trunk, trunkSetting) + 24;
  const height = Math.max(total, trunkHeight);
  const middle = height / 2;
  const bus = (trunkWidth + groupX) / 2;

  let y = (height - total) / 2;
  const groups = model.groups.map((group, index) => {
    const size = sizes[index] ?? { title: 0, box: 0, height: 0 };
    const centre = y + size.height / 2;
    const top = centre - size.box / 2;
    const itemsHeight = group.items.reduce((sum, item) => sum + textHeight(item, itemSetting) + 3, -3);
    const placed = {
      centre,
      rule: index === 0 ? null : { y: round(y - rowGap / 2), x1: groupX, x2: canvasWidth },
      box: { x: groupX, y: round(top), width: round(columns.groupWidth), height: round(size.box) },
      title: label(group.title, groupX + pad, top + 7, titleSetting),
      value: group.value ? label(group.value, groupX + pad, top + 7 + size.title, valueSetting) : null,
      items: itemLabels(group.items, columns, centre - itemsHeight / 2),
    };
    y += size.height + rowGap;
    return placed;
  });
  const centres = groups.map((group) => group.centre);
  const lines = [
    `M${trunkWidth} ${round(middle)}H${bus}`,
    `M${bus} ${round(Math.min(middle, ...centres))}V${round(Math.max(middle, ...centres))}`,
    ...centres.map((centre) => `M${bus} ${round(centre)}H${groupX}`),
  ];
  return {
    width: canvasWidth,
    height: round(height + 1),
    trunk: {
      box: { x: 0, y: round(middle - trunkHeight / 2), width: trunkWidth, height: round(trunkHeight) },
      label: centredLabel(model.trunk, trunkWidth / 2, middle, trunkSetting),
    },
    lines: groups.length > 0 ? lines.join('') : '',
    groups,
  };
}
