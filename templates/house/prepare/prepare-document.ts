import type { ReportDocument } from '../../../functions/domain/document.ts';
import { edgeImage } from '../cover/edge.ts';
import { toTitleRuns } from '../text/runs.ts';
import { prepareBlock } from './prepare-block.ts';
import { prepareCover } from './prepare-cover.ts';
import { prepareNotes } from './prepare-notes.ts';

/** A CSS string; margin boxes take their text from custom properties, the only text that reaches a style. */
function cssString(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(/[\n\r\f]+/g, ' ');
  return `"${escaped}"`;
}

function rootStyle({ running, theme }: ReportDocument): string {
  return [
    `--running-organisation: ${cssString(running.organisation)}`,
    `--running-report: ${cssString(running.report)}`,
    `--running-edition: ${cssString(running.edition)}`,
    `--edge: url("${edgeImage(theme)}")`,
  ].join('; ');
}

/** Heights in points of the contents list: a chapter with its rules, a section, and what a page holds below its title. */
const contentsHeight = { chapter: 60, section: 20, page: 620 };

/** A long list of contents is set closer, so that it stays on one page. */
function isLongList(chapters: ReportDocument['chapters']): boolean {
  const sections = chapters.flatMap((chapter) => chapter.sections.filter((one) => one.listed));
  const height = chapters.length * contentsHeight.chapter + sections.length * contentsHeight.section;
  return height > contentsHeight.page;
}

/** The document as the layout prints it. */
export function prepareDocument(document: ReportDocument) {
  return {
    language: document.language,
    theme: document.theme,
    title: document.title,
    style: rootStyle(document),
    cover: prepareCover(document.cover, document),
    contentsTitle: document.contentsTitle,
    contentsClose: isLongList(document.chapters),
    chapters: document.chapters.map((chapter) => ({
      id: chapter.id,
      number: chapter.number,
      title: toTitleRuns(chapter.title),
      listed: chapter.sections
        .filter((section) => section.listed)
        .map(({ id, number, title }) => ({ id, number, title: toTitleRuns(title) })),
      sections: chapter.sections.map((section) => ({
        id: section.id,
        number: section.number,
        title: toTitleRuns(section.title),
        startsPage: section.startsPage,
        blocks: section.blocks.map(prepareBlock),
        notes: prepareNotes(section.notes),
      })),
    })),
  };
}
