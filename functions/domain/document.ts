/**
 * The view model: a report as blocks, in one language, before any markup.
 *
 * Every number in it is bound: a figure, a declared constant or a structural number carries its id as far as the
 * HTML, where checks, language parity and lineage find it. Plain text holds no digits (checked after composing).
 */

/** How a figure stands on the page: a value, `/` not applicable, `—` missing or withheld. */
export type FigureState = 'value' | 'notApplicable' | 'missing';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: Text }
  | { readonly kind: 'figure'; readonly id: string; readonly text: string; readonly state: FigureState }
  | { readonly kind: 'constant'; readonly id: string; readonly text: string }
  | { readonly kind: 'structure'; readonly id: string; readonly text: string }
  | { readonly kind: 'note'; readonly id: string; readonly number: number }
  | { readonly kind: 'link'; readonly href: string; readonly children: Text };

/** A run of inline pieces; one sentence, label or cell. */
export type Text = readonly Inline[];

export type StatusState = 'achieved' | 'onTrack' | 'behind' | 'notDue' | 'noData';

/** Status against a target: a shape, a word, then the target itself. Never colour alone. */
export interface Status {
  readonly state: StatusState;
  readonly word: string;
  readonly target: Text;
}

export interface Note {
  readonly id: string;
  readonly number: number;
  readonly text: Text;
}

export interface Tile {
  readonly size: 'wide' | 'half' | 'third';
  readonly label: Text;
  readonly value: Text;
  readonly unit: Text;
  readonly change?: Text;
  readonly status?: Status;
  /** Each tile prints its own period (domain.md §3.2). */
  readonly period: Text;
  /** A small comparison beside a wide value; `length` is a share of the longest bar, 0 to 1. */
  readonly bars?: readonly {
    readonly label: Text;
    readonly length: number;
    readonly value: Text;
    readonly current: boolean;
  }[];
}

export interface TableColumn {
  readonly label: Text;
  readonly unit?: Text;
  readonly numeric: boolean;
}

export interface TableRow {
  readonly role: 'row' | 'part' | 'subtotal' | 'total';
  /** First cell is the row header. */
  readonly cells: readonly Text[];
}

export interface TableGroup {
  readonly title?: Text;
  readonly rows: readonly TableRow[];
}

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

export interface Picture {
  /** A data: URI; nothing is fetched while printing. */
  readonly source: string;
  readonly alternative: string;
}

export type Block =
  | { readonly kind: 'lead'; readonly text: Text }
  | { readonly kind: 'prose'; readonly paragraphs: readonly Text[] }
  | { readonly kind: 'heading'; readonly text: Text }
  | {
      readonly kind: 'points';
      readonly columns: 1 | 2;
      readonly items: readonly { readonly title: Text; readonly text: Text; readonly status?: Status }[];
    }
  | { readonly kind: 'tiles'; readonly tiles: readonly Tile[] }
  | {
      readonly kind: 'table';
      readonly caption?: Text;
      readonly captionNote?: Text;
      readonly columns: readonly TableColumn[];
      readonly groups: readonly TableGroup[];
      /** Tighter rows for long appendices. */
      readonly dense: boolean;
      /** A long list of short rows flows through this many columns of the page; each group opens with a rule. */
      readonly register?: 2 | 3;
      /** Printed under the table, on each page it covers. */
      readonly notes: readonly Note[];
    }
  | {
      readonly kind: 'chart';
      readonly caption: Text;
      readonly captionNote?: Text;
      /** What the chart says, for a screen reader. */
      readonly alternative: string;
      readonly chart: Chart;
    }
  | {
      readonly kind: 'case';
      readonly tag: Text;
      readonly title: Text;
      readonly paragraphs: readonly Text[];
      readonly picture?: Picture;
      readonly facts: readonly { readonly value: Text; readonly unit: Text; readonly label: Text }[];
    }
  | {
      readonly kind: 'picture';
      readonly picture: Picture;
      readonly caption: Text;
      readonly height: 'low' | 'tall';
    }
  | {
      readonly kind: 'panels';
      /** `note` stands at the right of the title: a count, a symbol. */
      readonly panels: readonly {
        readonly title: Text;
        readonly note?: Text;
        readonly paragraphs: readonly Text[];
      }[];
    }
  | { readonly kind: 'facts'; readonly items: readonly { readonly term: Text; readonly description: Text }[] }
  | { readonly kind: 'digest'; readonly caption: Text; readonly groups: readonly string[] };

export interface Section {
  /** Anchor; unique in the document. */
  readonly id: string;
  readonly number: string;
  readonly title: Text;
  /** Whether the contents list it. */
  readonly listed: boolean;
  /** Starts a new page, even inside its chapter. */
  readonly startsPage: boolean;
  readonly blocks: readonly Block[];
  /** Footnotes of the section's prose, tiles and charts, printed at its end. */
  readonly notes: readonly Note[];
}

export interface Chapter {
  readonly id: string;
  readonly number: string;
  readonly title: Text;
  readonly sections: readonly Section[];
}

export interface Cover {
  /** Title in lines as they are to be set: vertical columns in Chinese, lines in English. */
  readonly titleLines: readonly string[];
  /** The period in words; in Chinese with Han numerals, as it stands in vertical setting. */
  readonly period: string;
  readonly organisation: Text;
  readonly imprint: Text;
  readonly items: readonly { readonly term: Text; readonly description: Text }[];
}

export interface ReportDocument {
  readonly language: string;
  readonly theme: 'minerals' | 'green' | 'carbon' | 'stone';
  readonly title: string;
  readonly running: { readonly organisation: string; readonly report: string; readonly edition: string };
  readonly cover: Cover;
  readonly contentsTitle: string;
  readonly chapters: readonly Chapter[];
}
