import { type Defect, points, shown } from './defect.ts';
import type { Box } from './geometry.ts';
import { millimetres } from './geometry.ts';
import type { PageText } from './page-content.ts';
import { type InsidePage, type ReportLayout, textArea, tolerance } from './page-layout.ts';

const textWidth = millimetres(160);

/** Nothing beyond the margins, nothing wider than the text area. */
export function areaDefects({ printed }: ReportLayout): readonly Defect[] {
  return printed.flatMap((page) => {
    const boxes = [
      ...page.texts.map((one) => ({ box: trimmed(one), what: one.text })),
      ...page.shapes.map((one) => ({
        box: one,
        what: `${one.kind} ${size(one)} near “${nearest(page, one)}”`,
      })),
    ];
    return boxes.flatMap(({ box, what }) => outside(page.number, box, what));
  });
}

/** Brackets and stops of Chinese are trimmed at the ends of a line: the empty half of their square hangs out. */
function trimmed(text: PageText): Box {
  const half = text.size / 2;
  return {
    ...text,
    left: text.left + (/^[《〈（“「『【]/u.test(text.text) ? half : 0),
    right: text.right - (/[》〉）”」』】，。、；：]$/u.test(text.text) ? half : 0),
  };
}

function outside(page: number, box: Box, what: string): readonly Defect[] {
  const where = shown(what);
  if (box.right - box.left > textWidth + tolerance)
    return [
      { page, kind: 'too-wide', where, found: points(box.right - box.left), expected: '160 mm at most' },
    ];
  const beyond = (
    [
      ['left', textArea.left - box.left],
      ['right', box.right - textArea.right],
      ['top', box.top - textArea.top],
      ['bottom', textArea.bottom - box.bottom],
    ] as const
  ).filter(([, by]) => by > tolerance);
  return beyond.map(([side, by]) => ({
    page,
    kind: 'overflow',
    where,
    found: `${points(by)} beyond the ${side} margin`,
    expected: 'inside the text area',
  }));
}

const size = (box: Box): string =>
  `${Math.round(box.right - box.left)} × ${Math.round(box.top - box.bottom)} pt`;

function nearest(page: InsidePage, box: Box): string {
  const distance = (text: PageText): number =>
    Math.abs(text.baseline - (box.top + box.bottom) / 2) + Math.abs(text.left - box.left);
  return page.texts.toSorted((one, other) => distance(one) - distance(other))[0]?.text ?? '';
}

/** Sizes of css/tokens.css and cover; Latin faces are set at 106%. */
const sizes = [7.5, 8.5, 10, 11, 12, 14, 17, 20, 23, 28, 34, 40].flatMap((one) => [one, one * 1.06]);
const sizeTolerance = 0.003;

/** Chromium makes every page smaller when one element is wider than the text area. */
export function shrinkDefects({ inside }: ReportLayout): readonly Defect[] {
  const letters = new Map<number, number>();
  for (const { texts } of inside)
    for (const { size: found, text } of texts)
      letters.set(round(found), (letters.get(round(found)) ?? 0) + text.length);
  const [usual] = [...letters].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  if (usual === undefined) return [];
  const closest = Math.min(...sizes.map((one) => Math.abs(usual / one - 1)));
  if (closest <= sizeTolerance) return [];
  return [
    {
      page: inside[0]?.number ?? 0,
      kind: 'shrunk',
      where: 'all pages',
      found: `most text is ${usual} pt`,
      expected: 'a size of the scale: some element is wider than the text area, which shrinks every page',
    },
  ];
}

const round = (value: number): number => Math.round(value * 100) / 100;
