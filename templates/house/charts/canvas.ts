import type { Text } from '../../../functions/domain/text.ts';
import { type Run, toRuns } from '../text/runs.ts';
import { runsWidth, wrapRuns } from '../text/wrap-runs.ts';

/** Width of every drawing in points: 160 mm of text area, so that chart text has its true size. */
export const canvasWidth = 453.5;

export type Anchor = 'start' | 'middle' | 'end';

const styles = {
  text: { size: 8.5, leading: 11, strong: false },
  strong: { size: 8.5, leading: 11, strong: true },
  note: { size: 7.5, leading: 10, strong: false },
  onDark: { size: 8.5, leading: 11, strong: true },
  onDarkText: { size: 8.5, leading: 11, strong: false },
  numeral: { size: 20, leading: 22, strong: true },
  numeralOnDark: { size: 20, leading: 22, strong: true },
} as const;

export type LabelStyle = keyof typeof styles;

export interface LabelLine {
  readonly y: number;
  readonly runs: readonly Run[];
  /** Set when one unbreakable piece is wider than its place: the line is squeezed to this width. */
  readonly fit: number | null;
}

/** Text set on a drawing. `y` of a line is its baseline; `width` and `height` are the box it was given to fill. */
export interface Label {
  readonly x: number;
  readonly anchor: Anchor;
  readonly style: LabelStyle;
  readonly lines: readonly LabelLine[];
  readonly width: number;
  readonly height: number;
}

/** Two decimals of a point are finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

export function textRunsWidth(text: Text, style: LabelStyle): number {
  return runsWidth(toRuns(text), styles[style].size, styles[style].strong);
}

export function widest(texts: readonly Text[], style: LabelStyle): number {
  return Math.max(0, ...texts.map((text) => textRunsWidth(text, style)));
}

export interface Setting {
  readonly style: LabelStyle;
  readonly width: number;
  readonly anchor?: Anchor;
}

/** Height of a text when wrapped to a width: lines times leading. */
export function textHeight(text: Text, { style, width }: Setting): number {
  const { size, leading, strong } = styles[style];
  return wrapRuns(toRuns(text), width, size, strong).length * leading;
}

/** Sets a text with the top of its first line at `top`, wrapped to the width of its place. */
export function label(
  text: Text,
  x: number,
  top: number,
  { style, width, anchor = 'start' }: Setting,
): Label {
  const { size, leading, strong } = styles[style];
  const wrapped = wrapRuns(toRuns(text), width, size, strong);
  const baseline = top + (leading + size * 0.7) / 2;
  const natural = wrapped.map((runs) => runsWidth(runs, size, strong));
  return {
    x: round(x),
    anchor,
    style,
    lines: wrapped.map((runs, index) => ({
      y: round(baseline + index * leading),
      runs,
      fit: (natural[index] ?? 0) > width ? round(width) : null,
    })),
    width: Math.min(width, Math.max(0, ...natural)),
    height: wrapped.length * leading,
  };
}

/** The same, centred on a middle line. */
export function centredLabel(text: Text, x: number, middle: number, setting: Setting): Label {
  return label(text, x, middle - textHeight(text, setting) / 2, setting);
}
