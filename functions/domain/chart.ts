import type { Text } from './text.ts';

/** A ranked bar: `length` is a share of the axis, 0 to 1; `null` draws no bar (not applicable, missing). */
export interface RankedBar {
  readonly mark?: Text;
  readonly label: Text;
  readonly length: number | null;
  /** Printed at the right edge, one per value column. */
  readonly values: readonly Text[];
  readonly emphasis: boolean;
}

export interface StackedPart {
  readonly share: number;
  readonly label: Text;
  /** Index into the legend, which also decides the fill: 0 deep, 1 mid, 2 light, 3 tint. */
  readonly series: number;
}

/** A point of a target path. `value` is null where the organisation has published no number: drawn without one. */
export interface PathPoint {
  readonly year: number;
  readonly label: Text;
  readonly value: number | null;
  readonly valueText?: Text;
  readonly kind: 'base' | 'actual' | 'target' | 'goal';
  readonly caption: Text;
}

export type Chart =
  | {
      readonly kind: 'rankedBars';
      readonly bars: readonly RankedBar[];
      /** Positions 0 to 1 with their printed labels; the first is 0. */
      readonly ticks: readonly { readonly at: number; readonly label: Text }[];
      readonly axisUnit: Text;
      readonly valueHeads: readonly Text[];
    }
  | {
      readonly kind: 'stackedBars';
      readonly legend: readonly Text[];
      /** `length` is the whole bar's share of the axis, so that two years stand on one scale. */
      readonly rows: readonly {
        readonly label: Text;
        readonly length: number;
        readonly parts: readonly StackedPart[];
      }[];
    }
  | {
      readonly kind: 'progress';
      /** Done against a goal: done solid, remaining planned part hatched; `target` is a share of the axis. */
      readonly rows: readonly {
        readonly label: Text;
        readonly done: number;
        readonly target: number;
        readonly doneText: Text;
        readonly targetText: Text;
      }[];
    }
  | {
      readonly kind: 'goalSteps';
      /** A rate against its yearly goals. Ticks rise from the foot of the axis, which may lie above zero, to its end. */
      readonly ticks: readonly { readonly value: number; readonly label: Text }[];
      readonly years: readonly {
        readonly label: Text;
        readonly goal: number;
        readonly goalText: Text;
        readonly actual?: { readonly value: number; readonly text: Text; readonly note: Text };
      }[];
    }
  | { readonly kind: 'path'; readonly points: readonly PathPoint[] }
  | {
      readonly kind: 'flow';
      /** Steps left to right; `returnLabel` closes the loop from the last to the first. */
      readonly steps: readonly {
        readonly number: Text;
        readonly title: Text;
        readonly items: readonly Text[];
      }[];
      readonly returnLabel?: Text;
    }
  | {
      readonly kind: 'organisation';
      /** Levels top to bottom, joined by lines: decision, planning, execution. */
      readonly levels: readonly {
        readonly role: Text;
        readonly title: Text;
        readonly members: readonly Text[];
      }[];
    }
  | {
      readonly kind: 'branches';
      /** A trunk with groups and their members: what a programme is made of. */
      readonly trunk: Text;
      readonly groups: readonly {
        readonly title: Text;
        readonly value?: Text;
        readonly items: readonly Text[];
      }[];
    }
  | {
      readonly kind: 'coverage';
      /** One square per facility and month or quarter: verified, estimated, missing, not expected. */
      readonly columns: readonly Text[];
      readonly rows: readonly { readonly label: Text; readonly cells: readonly CoverageState[] }[];
      readonly legend: readonly { readonly state: CoverageState; readonly label: Text }[];
    }
  | {
      readonly kind: 'units';
      /** One square per counted thing (a smelter): the first `met` of `count` are solid, the others hollow. */
      readonly groups: readonly {
        readonly count: number;
        readonly met: number;
        readonly value: Text;
        readonly label: Text;
        readonly caption?: Text;
      }[];
    }
  | {
      readonly kind: 'plan';
      /** Projects on a time axis of equal periods; positions are shares of the axis, 0 to 1. Done up to the cut-off. */
      readonly periods: readonly Text[];
      readonly cutOff: number;
      readonly rows: readonly {
        readonly title: Text;
        readonly note?: Text;
        readonly start: number;
        readonly end: number;
        readonly milestones: readonly { readonly at: number; readonly label: Text }[];
      }[];
      readonly legend: {
        readonly done: Text;
        readonly planned: Text;
        readonly milestone: Text;
        readonly cutOff: Text;
      };
    };

export type CoverageState = 'verified' | 'estimated' | 'missing' | 'notExpected';
