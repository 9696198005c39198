import { plainText, type Run } from '../text/runs.ts';
import { textWidth } from '../text/text-width.ts';

const scale = [40, 28, 20, 17, 14] as const;
/** Below this size a value gives up having its unit on the same line. */
const smallestBesideUnit = 20;
const space = 3.5;
/** Proportional figures kern about commas and points: a twentieth less than their advances, as measured in print. */
const kerning = 0.95;

/** The largest step of the type scale, up to `largest`, at which a value stands on one line, with its unit if it can. */
export function valueStep(
  value: readonly Run[],
  unit: readonly Run[],
  room: number,
  largest: number,
): number {
  const width = (size: number): number => textWidth(plainText(value), size, 'serif') * kerning;
  const unitWidth = unit.length === 0 ? 0 : textWidth(plainText(unit), 8.5) + space;
  const steps = scale.filter((size) => size <= largest);
  const beside = steps.find((size) => size >= smallestBesideUnit && width(size) + unitWidth <= room);
  return beside ?? steps.find((size) => width(size) <= room) ?? 14;
}
