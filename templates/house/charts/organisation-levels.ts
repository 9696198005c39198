import type { Chart } from '../../../functions/domain/chart.ts';
import { canvasWidth, centredLabel, label, round, textHeight, textRunsWidth, widest } from './canvas.ts';

type Model = Extract<Chart, { kind: 'organisation' }>;

const boxGap = 8;
const link = 16;
const pad = 8;
const membersPerRow = 4;
/** From the top down: white on deep, white on accent, ink on light. */
const fills = ['deep', 'accent', 'light'] as const;

function memberRows<T>(members: readonly T[]): readonly (readonly T[])[] {
  const rows = Math.ceil(members.length / membersPerRow);
  const columns = Math.ceil(members.length / Math.max(1, rows));
  return Array.from({ length: rows }, (_, row) => members.slice(row * columns, (row + 1) * columns));
}

function placeMembers(members: Model['levels'][number]['members'], left: number, top: number) {
  const width = canvasWidth - left;
  const middle = left + width / 2;
  const lines: string[] = [];
  let y = top;
  const boxes = memberRows(members).flatMap((row, rowIndex) => {
    const boxWidth = (width - boxGap * (row.length - 1)) / row.length;
    const setting = { style: 'text', width: boxWidth - 2 * pad, anchor: 'middle' } as const;
    const height = Math.max(24, Math.max(...row.map((member) => textHeight(member, setting))) + 12);
    const centre = (index: number): number => left + index * (boxWidth + boxGap) + boxWidth / 2;
    if (rowIndex === 0) {
      const bus = y + link / 2;
      lines.push(
        `M${round(middle)} ${round(y)}V${round(bus)}M${round(centre(0))} ${round(bus)}H${round(centre(row.length - 1))}`,
      );
      for (const index of row.keys()) lines.push(`M${round(centre(index))} ${round(bus)}V${round(y + link)}`);
      y += link;
    } else {
      y += boxGap;
    }
    const placed = row.map((member, index) => ({
      box: {
        x: round(centre(index) - boxWidth / 2),
        y: round(y),
        width: round(boxWidth),
        height: round(height),
      },
      label: centredLabel(member, centre(index), y + height / 2, setting),
    }));
    y += height;
    return placed;
  });
  return { boxes, lines, bottom: y };
}

/** Places the levels of an organisation top to bottom; the role of a level stands in the left column. */
export function organisationLevels(model: Model) {
  const roleWidth = Math.min(
    64,
    widest(
      model.levels.map((level) => level.role),
      'note',
    ),
  );
  const left = roleWidth === 0 ? 0 : Math.max(54, roleWidth + 12);
  const width = canvasWidth - left;
  const middle = left + width / 2;
  const lines: string[] = [];
  let y = 0;
  let spine = 0;
  const levels = model.levels.map((level, index) => {
    const fill = fills[Math.min(index, fills.length - 1)] ?? 'light';
    const style = fill === 'light' ? 'strong' : 'onDark';
    const titleWidth = Math.min(width - 2 * pad, Math.max(150, textRunsWidth(level.title, style) + 4));
    const setting = { style, width: titleWidth, anchor: 'middle' } as const;
    const height = textHeight(level.title, setting) + 15;
    const top = y;
    // The spine runs behind the members, so that it also joins levels whose members leave a gap in the middle.
    if (index > 0) lines.push(`M${round(middle)} ${round(spine)}V${round(top)}`);
    spine = top + height;
    const members = placeMembers(level.members, left, top + height);
    lines.push(...members.lines);
    const placed = {
      fill,
      rule: { y: round(top + 0.4), width: round(left === 0 ? 0 : left - 12) },
      role: label(level.role, 0, top + 5, { style: 'note', width: roleWidth }),
      box: {
        x: round(middle - titleWidth / 2 - pad),
        y: round(top),
        width: round(titleWidth + 2 * pad),
        height: round(height),
      },
      title: centredLabel(level.title, middle, top + height / 2, setting),
      members: members.boxes,
    };
    y = Math.max(members.bottom, top + 5 + placed.role.height) + link;
    return placed;
  });
  return { width: canvasWidth, height: round(Math.max(10, y - link + 1)), lines: lines.join(''), levels };
}
