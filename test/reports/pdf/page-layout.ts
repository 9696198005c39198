import { type Box, millimetres } from './geometry.ts';
import type { PageContent, PageShape, PageText } from './page-content.ts';
import type { ReportPdf } from './read-report.ts';
import { contentOf, type Element } from './structure-tree.ts';

/** The text area of an inside page (look/NOTES.md, "Grid"): A4, margins 72 pt, 20 mm, 64 pt, 30 mm. */
export const textArea: Box = {
  left: millimetres(30),
  right: millimetres(190),
  bottom: 64,
  top: millimetres(297) - 72,
};

/** Chromium lays out in whole pixels and rounds the paper to them: three quarters of a point each way. */
export const tolerance = 1;

/** The cut through the strata on the left edge is 5 mm wide. */
const edge = millimetres(5) + tolerance;

export interface Line extends Box {
  readonly texts: readonly PageText[];
  readonly baseline: number;
  readonly text: string;
}

/** An inside page without its running heads and its edge. */
export interface InsidePage {
  readonly number: number;
  readonly texts: readonly PageText[];
  readonly shapes: readonly PageShape[];
  readonly lines: readonly Line[];
  /** Lower end of the lowest text or shape; the top of the text area on a page without any. */
  readonly bottom: number;
  readonly startsChapter: boolean;
  readonly endsChapter: boolean;
}

export interface ReportLayout {
  readonly report: ReportPdf;
  /** All pages but the cover. */
  readonly printed: readonly InsidePage[];
  /** Pages of the chapters: those after cover and contents. */
  readonly inside: readonly InsidePage[];
  /** Visible text of an element by page. Chromium also leaves empty content on the page before a break. */
  textsOf(element: Element): ReadonlyMap<number, readonly PageText[]>;
}

/** Where Chromium repeats a heading on the page before its break, only an empty mark stands: chapters come from the bookmarks. */
export function chapterStarts(report: ReportPdf): readonly number[] {
  return report.bookmarks
    .filter((one) => one.level === 2)
    .slice(1)
    .map((one) => one.page);
}

export function layOut(report: ReportPdf): ReportLayout {
  const starts = chapterStarts(report);
  const first = Math.min(...starts);
  const texts = new Map(
    report.pages.flatMap((page) => [...byMark(page)].map(([mcid, found]) => [key(page.number, mcid), found])),
  );
  const printed = report.pages.slice(1).map((page) => insidePage(page, starts, report.pages.length));
  return {
    report,
    printed,
    inside: printed.filter((page) => page.number >= first),
    textsOf: (element) => {
      const found = new Map<number, PageText[]>();
      for (const { page, mcid } of contentOf(element)) {
        const visible = texts.get(key(page, mcid)) ?? [];
        if (visible.length > 0) found.set(page, [...(found.get(page) ?? []), ...visible]);
      }
      return found;
    },
  };
}

const key = (page: number, mcid: number): string => `${page}:${mcid}`;

function byMark(page: PageContent): ReadonlyMap<number, readonly PageText[]> {
  const found = new Map<number, PageText[]>();
  for (const text of page.texts)
    if (text.mcid !== null) found.set(text.mcid, [...(found.get(text.mcid) ?? []), text]);
  return found;
}

function insidePage(page: PageContent, starts: readonly number[], last: number): InsidePage {
  // Running heads carry no mark and stand in the margin; unmarked text between the margins is content all the same.
  const texts = page.texts.filter(
    (one) => one.mcid !== null || (one.baseline > textArea.bottom && one.baseline < textArea.top),
  );
  const shapes = page.shapes.filter(
    (one) =>
      one.right > edge && !(one.right - one.left > page.width - 2 && one.top - one.bottom > page.height - 2),
  );
  return {
    number: page.number,
    texts,
    shapes,
    lines: linesOf(texts),
    bottom: Math.min(textArea.top, ...texts.map((one) => one.bottom), ...shapes.map((one) => one.bottom)),
    startsChapter: starts.includes(page.number),
    endsChapter: page.number === last || starts.includes(page.number + 1),
  };
}

/** Texts whose baselines differ by less than this stand on one line: note marks are raised by up to 0.4 em. */
const sameLine = 5;

/** Lines from top to bottom, across all columns of the page. */
export function linesOf(texts: readonly PageText[]): readonly Line[] {
  const rows: PageText[][] = [];
  for (const text of texts.toSorted((one, other) => other.baseline - one.baseline)) {
    const row = rows.at(-1);
    if (row?.[0] && row[0].baseline - text.baseline < sameLine) row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) => {
    const ordered = row.toSorted((one, other) => one.left - other.left);
    return {
      texts: ordered,
      text: joined(ordered),
      baseline: Math.min(...row.map((one) => one.baseline)),
      left: Math.min(...row.map((one) => one.left)),
      right: Math.max(...row.map((one) => one.right)),
      bottom: Math.min(...row.map((one) => one.bottom)),
      top: Math.max(...row.map((one) => one.top)),
    };
  });
}

/** Runs that touch are one word: ligatures and changes of face begin a run of their own. */
function joined(ordered: readonly PageText[]): string {
  return ordered
    .map((one, index) => {
      const before = ordered[index - 1];
      const touches = before !== undefined && one.left - before.right < one.size / 6;
      return touches || before === undefined ? one.text : ` ${one.text}`;
    })
    .join('');
}
