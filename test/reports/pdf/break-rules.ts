import { type Defect, shown } from './defect.ts';
import { type InsidePage, linesOf, type ReportLayout, textArea } from './page-layout.ts';
import { withRole } from './structure-tree.ts';

/** All titles (chapters, sections, blocks, captions, leads of points) are set in the semibold or bold serif. */
const titleFace = /Serif.*-(SemiBold|Bold)$/;
const smallestTitle = 9;
/** A drawing that reaches further down than this stands under the title, not beside it. */
const below = 6;

/** A title as the last thing of a page has lost what it announces. */
export function headingDefects({ inside }: ReportLayout): readonly Defect[] {
  return inside.flatMap((page) => {
    const last = page.lines.at(-1);
    if (!last || page.shapes.some((shape) => shape.bottom < last.baseline - below)) return [];
    const title = last.texts.every((one) => titleFace.test(one.face) && one.size >= smallestTitle);
    if (!title) return [];
    return [
      {
        page: page.number,
        kind: 'orphaned-heading' as const,
        where: shown(last.text),
        found: 'last thing of the page',
        expected: 'what follows the title on the same page',
      },
    ];
  });
}

/** A paragraph that goes over a page leaves two lines behind and takes two along. */
export function widowDefects({ report, textsOf }: ReportLayout): readonly Defect[] {
  return withRole(report.structure, 'P').flatMap((paragraph) => {
    const pages = [...textsOf(paragraph)];
    if (pages.length < 2) return [];
    return pages.flatMap(([page, texts]) => {
      const lines = linesOf(texts);
      return lines.length >= 2
        ? []
        : [
            {
              page,
              kind: 'widow' as const,
              where: shown(lines[0]?.text ?? ''),
              found: 'one line of a paragraph that goes over the page',
              expected: 'two lines at least',
            },
          ];
    });
  });
}

/** A drawing stays on one page. */
export function figureDefects({ report, textsOf }: ReportLayout): readonly Defect[] {
  return withRole(report.structure, 'Figure').flatMap((figure) => {
    const pages = [...textsOf(figure).keys()];
    if (pages.length < 2) return [];
    const where = shown(figure.alternative ?? '');
    const found = `on pages ${pages.join(', ')}`;
    return [{ page: pages[0] ?? 0, kind: 'split-figure' as const, where, found, expected: 'on one page' }];
  });
}

/** look/NOTES.md, "Grid": three quarters of each page; the last page of a chapter may end after a third. */
const fill = { inside: 3 / 4, chapterEnd: 1 / 3 };
const fewestLines = 4;

export function fillDefects({ inside }: ReportLayout): readonly Defect[] {
  return inside.flatMap((page): readonly Defect[] => {
    const share = (textArea.top - page.bottom) / (textArea.top - textArea.bottom);
    const least = page.endsChapter ? fill.chapterEnd : fill.inside;
    const where = shown(page.lines[0]?.text ?? '');
    const percent = `${Math.round(share * 100)}% of the text area used`;
    if (isFewLines(page))
      return [
        {
          page: page.number,
          kind: 'block-alone' as const,
          where,
          found: `${page.lines.length} lines alone, ${percent}`,
          expected: `${fewestLines} lines or a drawing at least`,
        },
      ];
    if (share >= least) return [];
    const expected = `${Math.round(least * 100)}% at least${page.endsChapter ? ' on the last page of a chapter' : ''}`;
    return [{ page: page.number, kind: 'near-empty' as const, where, found: percent, expected }];
  });
}

/** Rules and bullets are no content of their own. */
function isFewLines(page: InsidePage): boolean {
  const drawing = page.shapes.some((one) => one.top - one.bottom > 30);
  return page.lines.length < fewestLines && !drawing;
}
