import { plainText, type Run } from '../text/runs.ts';
import { textWidth } from '../text/text-width.ts';

const scale = [40, 28, 20, 17, 14] as const;
const space = 6;
/** A long unit may run on to a second line; it never makes its value smaller than this share allows. */
const largestUnitShare = 0.5;

/** The largest step of the type scale, up to `largest`, at which a value stands on one line with its unit. */
export function valueStep(
  value: readonly Run[],
  unit: readonly Run[],
  room: number,
  largest: number,
): string {
  const unitWidth = unit.length === 0 ? 0 : textWidth(plainText(unit), 8.5) + space;
  const beside = unitWidth <= room * largestUnitShare ? unitWidth : 0;
  const text = plainText(value);
  const fitting = scale.find((size) => size <= largest && textWidth(text, size, 'serif') + beside <= room);
  return String(fitting ?? 14);
}
