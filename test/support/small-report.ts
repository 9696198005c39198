import { periodCode, yearToDate } from '../../functions/domain/period.ts';
import type { ReportDefinition, ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';

/** Blocks of the one section; each test says what stands in it. */
export type Blocks = (context: ViewContext, notes: ReturnType<ViewContext['notes']>) => readonly Text[];

/** A report of one section over the metrics of the small organisation. */
export function smallReport(
  changes: Partial<ReportDefinition> = {},
  blocks: Blocks = () => [],
): ReportDefinition {
  return {
    slug: 'small',
    timeBases: (period) => ({
      base: '2022',
      year: String(period.year - 1),
      progress: periodCode(yearToDate(period)),
    }),
    base: 'base',
    figures: [
      { metric: 'cr.municipal_electricity', role: 'year' },
      { metric: 'cr.pv_self_use', role: 'year' },
      { metric: 'cr.electricity_used', role: 'year' },
      { metric: 'cr.electricity_savings', role: 'progress' },
    ],
    compositions: [
      {
        id: 'electricity',
        total: 'cr.electricity_used',
        parts: ['cr.municipal_electricity', 'cr.pv_self_use'],
        role: 'year',
      },
    ],
    ranking: 'progress',
    words: [{ dataset: 'content', role: 'progress' }],
    slots: ['opening', 'closing'],
    requiredSlots: ['opening'],
    checks: [],
    view: (context) => documentOf(context, blocks),
    ...changes,
  };
}

function documentOf(context: ViewContext, blocks: Blocks): ReturnType<ReportDefinition['view']> {
  const notes = context.notes();
  const paragraphs = blocks(context, notes);
  return {
    language: context.language,
    theme: 'carbon',
    title: 'Small',
    running: { organisation: 'Acme', report: 'Small', edition: 'Edition' },
    cover: {
      titleLines: ['Small'],
      period: 'Half',
      organisation: text('Acme'),
      imprint: text('Center'),
      items: [],
    },
    contentsTitle: 'Contents',
    chapters: [
      {
        id: 'chapter',
        number: '01',
        title: text('Chapter'),
        sections: [
          {
            id: 'section',
            number: '01.1',
            title: text('Section'),
            listed: true,
            startsPage: false,
            blocks: [{ kind: 'prose', paragraphs }],
            notes: notes.list(),
          },
        ],
      },
    ],
  };
}

export const text = (words: string): Text => [{ kind: 'text', text: words }];
