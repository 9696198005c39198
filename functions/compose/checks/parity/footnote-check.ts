import type { Block, ReportDocument, Section } from '../../../domain/document.ts';
import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import { plain } from '../../../domain/words.ts';
import { surplus } from './multiset.ts';
import { piecesOf, textsIn } from './pieces.ts';

const named = (note: { readonly id: string; readonly number: number }): string =>
  `${note.number} [${note.id}]`;

const notesOf = (block: Block): Section['notes'] => (block.kind === 'table' ? block.notes : []);

/** Every mark of a section has its note under the table or at the end, and every note a mark. */
function unresolved({ language, chapters }: ReportDocument): readonly Observation[] {
  return chapters
    .flatMap(({ sections }) => sections)
    .flatMap((section) => {
      const marks = textsIn(section).flatMap((text) =>
        piecesOf(text).flatMap((piece) => (piece.kind === 'note' ? [named(piece)] : [])),
      );
      const notes = [...section.notes, ...section.blocks.flatMap(notesOf)].map(named);
      const lost = [...surplus([...new Set(marks)], notes), ...surplus(notes, [...new Set(marks)])];
      if (lost.length === 0) return [];
      const place = { language, section: `${section.number} ${plain(section.title)}`.trim() };
      return [{ subject: section.id, values: { found: lost.join(', ') }, place }];
    });
}

export const footnoteCheck: TextCheck = {
  id: 'footnote-unresolved',
  rule: 'C-FOOTNOTE',
  severity: 'blocking',
  firm: true,
  run: ({ documents }: Pick<Draft, 'documents'>) => [...documents.values()].flatMap(unresolved),
};
