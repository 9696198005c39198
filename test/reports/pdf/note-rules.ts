import { type Defect, shown } from './defect.ts';
import type { PageText } from './page-content.ts';
import type { ReportLayout } from './page-layout.ts';
import { type Element, within, withRole } from './structure-tree.ts';

interface PrintedNote {
  readonly number: string;
  readonly pages: ReadonlyMap<number, readonly PageText[]>;
}

/** Footnotes are the list items set at note size that begin with a semibold number. */
const noteSize = 8.2;
const numberFace = /Sans.*-SemiBold$/;

export function notesOf(layout: ReportLayout): readonly PrintedNote[] {
  return within(layout.report.structure)
    .filter((one) => one.role === 'LI')
    .flatMap((item: Element) => {
      const pages = layout.textsOf(item);
      const [texts] = pages.values();
      const first = texts?.[0];
      const isNote =
        first !== undefined &&
        /^\d+$/.test(first.text.trim()) &&
        numberFace.test(first.face) &&
        first.size < noteSize;
      return isNote ? [{ number: first.text.trim(), pages }] : [];
    });
}

/** A footnote stands on the page of its mark. */
export function noteDefects(layout: ReportLayout): readonly Defect[] {
  const notes = notesOf(layout);
  return layout.report.links
    .filter((link) => link.anchor.startsWith('note-'))
    .flatMap((link) => {
      const note = noteAt(notes, link.target);
      if (note?.pages.has(link.page)) return [];
      const where = link.anchor;
      const found = note
        ? `mark on page ${link.page}, note on page ${[...note.pages.keys()].join(', ')}`
        : `mark on page ${link.page}, no note where its link leads`;
      return [
        { page: link.page, kind: 'note-elsewhere' as const, where, found, expected: 'both on one page' },
      ];
    });
}

/** Marks in drawings: two thirds of the smallest text, without a link. */
const drawnMark = { largest: 6.5, digits: /^\d+$/ };

/** A mark in a drawing has its note on the same page, too; there it is known by its number alone. */
export function drawnNoteDefects(layout: ReportLayout): readonly Defect[] {
  const notes = notesOf(layout);
  return withRole(layout.report.structure, 'Figure').flatMap((figure) =>
    [...layout.textsOf(figure)].flatMap(([page, texts]) =>
      texts
        .filter((one) => one.size < drawnMark.largest && drawnMark.digits.test(one.text))
        .filter((one) => !notes.some((note) => note.number === one.text && note.pages.has(page)))
        .map((one) => ({
          page,
          kind: 'note-elsewhere' as const,
          where: shown(figure.alternative ?? ''),
          found: `mark ${one.text} in a drawing, no note ${one.text} on its page`,
          expected: 'both on one page',
        })),
    ),
  );
}

/** Chromium counts a destination from the top of the text area, but writes it from the top of the paper. */
const marginLeftOut = 72;
/** From the top of a note to its first baseline. */
const firstBaseline = 7.6;
const lineHeight = 11;

function noteAt(
  notes: readonly PrintedNote[],
  target: { readonly page: number; readonly top: number },
): PrintedNote | undefined {
  const distance = (note: PrintedNote): number => {
    const first = note.pages.get(target.page)?.[0];
    if (first === undefined) return Number.POSITIVE_INFINITY;
    return Math.abs(target.top - marginLeftOut - firstBaseline - first.baseline);
  };
  const nearest = notes.toSorted((one, other) => distance(one) - distance(other))[0];
  return nearest && distance(nearest) < lineHeight ? nearest : undefined;
}

/** Notes that stand alone have been left behind by what they explain. */
export function lonelyNoteDefects(layout: ReportLayout): readonly Defect[] {
  const texts = new Set(notesOf(layout).flatMap((note) => [...note.pages.values()].flat()));
  return layout.inside
    .filter((page) => page.texts.length > 0 && page.texts.every((one) => texts.has(one)))
    .map((page) => ({
      page: page.number,
      kind: 'note-alone' as const,
      where: shown(page.lines[0]?.text ?? ''),
      found: 'notes and nothing else',
      expected: 'notes under what they explain',
    }));
}
