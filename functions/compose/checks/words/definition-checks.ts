import { openDefinitions } from '../../../domain/definitions/alternatives.ts';
import type { ReportDocument } from '../../../domain/document.ts';
import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import { readingOf } from '../draft-reading.ts';

const notesOf = ({ chapters }: ReportDocument): readonly string[] =>
  chapters
    .flatMap(({ sections }) => sections)
    .flatMap(({ blocks, notes }) => [
      ...notes,
      ...blocks.flatMap((block) => (block.kind === 'table' ? block.notes : [])),
    ])
    .map(({ id }) => id);

/** C-DEF: an indicator whose definition no standard gives is printed with the note that defines it. */
function undefinedIndicators(draft: Draft): readonly Observation[] {
  const { language, documents, figures } = draft;
  const document = documents.get(language);
  if (document === undefined) return [];
  const notes = new Set(notesOf(document));
  const printed = new Set(
    readingOf(draft)
      .lines.flatMap(({ pieces }) => pieces)
      .flatMap(({ binding }) => {
        const figure = figures.get(binding?.id ?? '');
        return figure?.state === 'value' ? [figure.metric] : [];
      }),
  );
  return openDefinitions
    .filter(
      ({ metric, notes: defining }) =>
        defining.length > 0 && printed.has(metric) && !defining.some((one) => notes.has(one)),
    )
    .map(({ metric }) => ({ subject: metric, values: {}, place: { language } }));
}

export const definitionChecks: readonly TextCheck[] = [
  { id: 'definition-not-printed', rule: 'C-DEF', severity: 'blocking', run: undefinedIndicators },
];
