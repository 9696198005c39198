import type { ReportDocument, Section } from '../../../functions/domain/document.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { typeset } from '../../../templates/house/typeset.ts';
import { readHouse } from '../../templates/house-sources.ts';

const house = readHouse();
const slot = 'MADE-UP-SLOT';
const text = (words: string): Text => [{ kind: 'text', text: words }];

const section = (id: string, blocks: Section['blocks']): Section => ({
  id,
  number: id === 'first' ? '01.1' : '02.1',
  title: text(id === 'first' ? 'A made-up section' : 'Another section'),
  listed: true,
  startsPage: false,
  blocks,
  notes: [],
});

/** A report of one chapter with the given blocks, between cover, contents and a full second chapter. */
export function madeUpReport(blocks: Section['blocks'], language = 'en'): ReportDocument {
  const chapter = (id: string, number: string, title: string, one: Section) => ({
    id,
    number,
    title: text(title),
    sections: [one],
  });
  return {
    language,
    theme: 'carbon',
    title: 'Made-up report',
    running: { organisation: 'Nobody', report: 'Made-up report', edition: 'Edition' },
    cover: {
      titleLines: ['Made-up', 'report'],
      period: 'No period',
      organisation: text('Nobody'),
      imprint: text('Tests'),
      items: [],
    },
    contentsTitle: 'Contents',
    chapters: [
      chapter('opening', '01', 'Opening', section('first', blocks)),
      chapter('closing', '02', 'Closing', section('second', [{ kind: 'prose', paragraphs: [text(slot)] }])),
    ],
  };
}

/** The same as a document for the printer, with raw markup in the first chapter: faults that the house style forbids. */
export function madeUpHtml(markup: string): string {
  const html = typeset(madeUpReport([{ kind: 'prose', paragraphs: [text(`first ${slot}`)] }]), house);
  return html
    .replace(`<div class="prose"><p>first ${slot}</p></div>`, () => markup)
    .replace(`<div class="prose"><p>${slot}</p></div>`, () => box(400));
}

export const typesetMadeUp = (document: ReportDocument): string =>
  typeset(document, house).replace(`<div class="prose"><p>${slot}</p></div>`, () => box(400));

/** A tinted panel of a height in points: content that fills a page. */
export const box = (height: number): string =>
  `<div style="height: ${height}pt; background: #EDF2F5; break-inside: avoid"></div>`;

export const lines = (count: number): string =>
  `<div class="prose">${Array.from({ length: count }, (_, index) => `<p>Line ${'abcdefghijklmnopqrstuvwxyz'[index] ?? 'of text'}.</p>`).join('')}</div>`;

export const nextPage = '<div style="break-before: page"></div>';
