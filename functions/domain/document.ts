import type { Chart } from './chart.ts';
import type { Text } from './text.ts';

/**
 * The view model: a report as blocks, in one language, before any markup.
 *
 * Every number in it is bound: a figure, a declared constant or a structural number carries its id as far as the
 * HTML, where checks, language parity and lineage find it. Plain text holds no digits (checked after composing).
 */
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
  /** Stands in the last column, behind the cells, with its shape. */
  readonly status?: Status;
}

export interface TableGroup {
  readonly title?: Text;
  readonly rows: readonly TableRow[];
}

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
      /** What the chart says, for a screen reader: its numbers are bound as any others. */
      readonly alternative: Text;
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
