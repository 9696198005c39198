import type { Chapter, ReportDocument, Section } from '../../../../domain/document.ts';
import { textPieces } from '../../../../domain/html/text-pieces.ts';
import { blockLines, noteLines } from './blocks.ts';
import { type Expected, type ExpectedAttribute, line, lineOf, structurePiece } from './lines.ts';

/** All that a part of the document says between one head and the next. */
export interface ExpectedSection {
  /** Id of its head; empty for cover and contents. */
  readonly id: string;
  readonly lines: readonly Expected[];
  readonly attributes: readonly ExpectedAttribute[];
}

/** What the composed document must say, section by section, and nothing else (domain.md §5, C-LAYOUT). */
export function expectedSections(document: ReportDocument): readonly ExpectedSection[] {
  return [
    { id: '', lines: [...coverLines(document), ...contentsLines(document)], attributes: [] },
    ...document.chapters.flatMap((chapter) => [
      { id: chapter.id, lines: headLines('chapter', chapter), attributes: [] },
      ...chapter.sections.map(sectionLines),
    ]),
  ];
}

function coverLines({ cover }: ReportDocument): readonly Expected[] {
  return [
    ...lineOf(['h1'], [{ text: cover.titleLines.join(' ') }]),
    ...lineOf(['p'], [structurePiece('cover.period', cover.period)]),
    ...line('p', cover.organisation, cover.imprint),
    ...cover.items.flatMap(({ term, description }) => [...line('dt', term), ...line('dd', description)]),
  ];
}

function contentsLines({ contentsTitle, chapters }: ReportDocument): readonly Expected[] {
  return [
    ...lineOf(['h2'], [{ text: contentsTitle }]),
    ...chapters.flatMap((chapter) => [
      ...lineOf(['li'], [structurePiece(`chapter.${chapter.id}`, chapter.number)]),
      ...lineOf(
        ['div'],
        contentsEntry(chapter),
        ...chapter.sections.filter(({ listed }) => listed).map(listedEntry),
      ),
    ]),
  ];
}

/** A title and the place that waits for its page number, both leading there. */
const contentsEntry = ({ id, title }: Pick<Chapter, 'id' | 'title'>) => [
  ...textPieces(title, `#${id}`),
  structurePiece(`page.${id}`, '', `#${id}`),
];

const listedEntry = (section: Section) => [
  { text: ' ' },
  structurePiece(`section.${section.id}`, section.number, `#${section.id}`),
  ...contentsEntry(section),
];

function headLines(
  kind: 'chapter' | 'section',
  { id, number, title }: Chapter | Section,
): readonly Expected[] {
  return [
    ...lineOf(['header'], [structurePiece(`${kind}.${id}`, number)]),
    ...line(kind === 'chapter' ? 'h2' : 'h3', title),
  ];
}

function sectionLines(section: Section): ExpectedSection {
  const blocks = section.blocks.map(blockLines);
  return {
    id: section.id,
    lines: [
      ...headLines('section', section),
      ...blocks.flatMap(({ lines }) => lines),
      ...noteLines(section.notes),
    ],
    attributes: blocks.flatMap(({ attributes = [] }) => attributes),
  };
}
