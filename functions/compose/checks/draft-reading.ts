import type { Block, ReportDocument } from '../../domain/document.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Place } from '../../domain/finding.ts';
import { type HtmlLine, type HtmlReading, lineText, readHtml } from '../../domain/html/reading.ts';
import { textPieces } from '../../domain/html/text-pieces.ts';
import { plain } from '../../domain/words.ts';

const readings = new WeakMap<Draft, HtmlReading>();

/** The composed document of a draft as it is read; read once for all checks. */
export function readingOf(draft: Draft): HtmlReading {
  const known = readings.get(draft) ?? readHtml(draft.html);
  readings.set(draft, known);
  return known;
}

const names = new WeakMap<ReportDocument, ReadonlyMap<string, string>>();

/** Names of chapters and sections by their ids, where two have one id that of the first. */
function sectionNames(document: ReportDocument): ReadonlyMap<string, string> {
  const known = names.get(document);
  if (known) return known;
  const heads = document.chapters.flatMap((chapter) => [
    chapter,
    ...chapter.sections.map((section) => ({
      ...section,
      number: section.number || chapter.number,
      title: section.title.length > 0 ? section.title : chapter.title,
    })),
  ]);
  const named = new Map(heads.toReversed().map(({ id, number, title }) => [id, `${number} ${plain(title)}`]));
  names.set(document, named);
  return named;
}

/** Number and title of a chapter or section as its reader finds it; the document's title for what stands before them. */
export function sectionName({ documents, language }: Draft, id: string): string {
  const document = documents.get(language);
  return document ? (sectionNames(document).get(id) ?? document.title) : '';
}

/** What charts say to who cannot see them: printed in attributes, bound in the view model. */
function alternativeLines({ documents, language }: Draft): readonly HtmlLine[] {
  const sections = documents.get(language)?.chapters.flatMap((chapter) => chapter.sections) ?? [];
  return sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block: Block) =>
      block.kind === 'chart'
        ? [{ element: 'svg', pieces: textPieces(block.alternative), section: id, hidden: false }]
        : [],
    ),
  );
}

const lines = new WeakMap<Draft, readonly HtmlLine[]>();

/** Every line of the composed document with its bindings, the spoken ones of its charts too. */
export function linesOf(draft: Draft): readonly HtmlLine[] {
  const known = lines.get(draft) ?? [...readingOf(draft).lines, ...alternativeLines(draft)];
  lines.set(draft, known);
  return known;
}

/** Where a line stands, as a person finds it. */
export function placeOf(draft: Draft, line: HtmlLine): Place {
  return { language: draft.language, section: sectionName(draft, line.section), sentence: lineText(line) };
}
