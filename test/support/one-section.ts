import type { Block, Note, ReportDocument } from '../../functions/domain/document.ts';
import { text } from '../templates/text-builders.ts';

/** A document of one section, as plain as the house allows. */
export function documentOf(
  language: string,
  blocks: readonly Block[],
  notes: readonly Note[] = [],
): ReportDocument {
  const section = {
    id: 'section',
    number: '01.1',
    title: text('Total'),
    listed: true,
    startsPage: false,
    blocks,
    notes,
  };
  return {
    language,
    theme: 'carbon',
    title: 'Small',
    running: { organisation: 'Acme', report: 'Small', edition: 'Edition 1' },
    cover: {
      titleLines: ['Small'],
      period: language === 'en' ? 'First half of 2024' : '二〇二四年上半年',
      organisation: text('Acme'),
      imprint: [],
      items: [],
    },
    contentsTitle: 'Contents',
    chapters: [{ id: 'chapter', number: '01', title: text('Emissions'), sections: [section] }],
  };
}
