import type { Block } from '../../../functions/domain/document.ts';
import { canvasWidth } from '../charts/canvas.ts';
import { plainText, toRuns } from '../text/runs.ts';
import { textWidth } from '../text/text-width.ts';
import { runsWidth } from '../text/wrap-runs.ts';

type Panels = Extract<Block, { kind: 'panels' }>['panels'];

const gap = 14.2;
const padding = 28.4;
/** A paragraph that runs over more lines than this in a quarter of the width reads better in half of it. */
const linesInQuarter = 5;

function innerWidth(columns: number): number {
  return (canvasWidth - gap * (columns - 1)) / columns - padding;
}

/** The longest word of a title, or a whole one in Han, with the note at its right. */
function titleWidth({ title, note }: Panels[number]): number {
  const words = plainText(toRuns(title)).split(/\s+/u);
  const longest = Math.max(0, ...words.map((word) => textWidth(word, 12, 'serif')));
  return longest + (note ? runsWidth(toRuns(note), 7.5) + 6 : 0);
}

function columnsFor(panels: Panels): number {
  const most = panels.length % 4 === 0 ? 4 : Math.min(3, panels.length);
  const widest = Math.max(
    0,
    ...panels.flatMap((panel) => panel.paragraphs.map((text) => runsWidth(toRuns(text), 8.5))),
  );
  const longestTitle = Math.max(0, ...panels.map((panel) => titleWidth(panel)));
  const readable = widest <= innerWidth(most) * linesInQuarter && longestTitle <= innerWidth(most);
  if (most <= 2 || readable) return most;
  return panels.length % 3 === 0 && most === 4 ? 3 : 2;
}

/** Several paragraphs of one line are a list (countries, names) and stand without gaps; a long name among them may turn over. */
function isList(paragraphs: readonly ReturnType<typeof toRuns>[], width: number): boolean {
  const widths = paragraphs.map((runs) => runsWidth(runs, 8.5));
  const turned = widths.filter((one) => one > width);
  return widths.length >= 3 && turned.length * 4 < widths.length && turned.every((one) => one <= width * 2);
}

export function preparePanels(panels: Panels) {
  const columns = columnsFor(panels);
  const width = innerWidth(columns);
  return {
    partial: 'block-panels',
    columns,
    panels: panels.map((panel) => {
      const paragraphs = panel.paragraphs.map(toRuns);
      const list = isList(paragraphs, width);
      return { title: toRuns(panel.title), note: panel.note ? toRuns(panel.note) : null, list, paragraphs };
    }),
  };
}
