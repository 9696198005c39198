import type { Block, Chapter, Section } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';

export type Notes = ReturnType<ViewContext['notes']>;

/** A section before it is numbered. One without a title opens its chapter; a part continues the section before it. */
export interface SectionDraft {
  readonly id: string;
  readonly title: Text;
  readonly part: boolean;
  readonly startsPage: boolean;
  readonly blocks: readonly Block[];
  readonly notes: Section['notes'];
}

export interface ChapterDraft {
  readonly id: string;
  readonly title: Text;
  readonly sections: readonly SectionDraft[];
}

/** Builds a section together with its footnotes: marks set while building are listed at its end. */
export function section(
  context: ViewContext,
  head: { readonly id: string; readonly title: Text; readonly startsPage?: boolean; readonly part?: boolean },
  build: (notes: Notes) => readonly Block[],
): SectionDraft {
  const notes = context.notes();
  const blocks = build(notes);
  const { id, title, startsPage = false, part = false } = head;
  return { id, title, startsPage, part, blocks, notes: notes.list() };
}

/** Numbers chapters 01, 02 … and their titled sections 01.1, 01.2 …; empty sections and chapters close up. */
export function numberChapters(drafts: readonly ChapterDraft[]): readonly Chapter[] {
  return drafts
    .map((draft) => ({ ...draft, sections: draft.sections.filter((one) => one.blocks.length > 0) }))
    .filter((draft) => draft.sections.length > 0)
    .map((draft, index) => {
      const number = String(index + 1).padStart(2, '0');
      return { id: draft.id, number, title: draft.title, sections: numberSections(draft.sections, number) };
    });
}

function numberSections(sections: readonly SectionDraft[], chapter: string): readonly Section[] {
  let count = 0;
  return sections.map(({ part, ...one }): Section => {
    const numbered = one.title.length > 0 && !part;
    if (numbered) count += 1;
    return { ...one, number: numbered ? `${chapter}.${count}` : '', listed: numbered };
  });
}
