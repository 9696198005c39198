import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { ReportDocument } from '../../functions/domain/document.ts';
import type { Draft, TextCheck } from '../../functions/domain/draft.ts';
import type { Figure } from '../../functions/domain/figure.ts';

interface Worded {
  readonly language?: 'zh-CN' | 'en';
  /** What stands in the body of the document. */
  readonly body: string;
  readonly figures?: readonly Figure[];
  readonly notes?: readonly string[];
  readonly releasedOn?: string;
  readonly period?: string;
}

/** A draft with a sentence or two, for text checks to look at: no more of a document than they ask for. */
export function wordedDraft(worded: Worded): Draft {
  const { language = 'en', body, figures = [], notes = [], releasedOn = '2024-09-30' } = worded;
  const section = {
    ...{ id: 's', number: '01.1', title: [{ kind: 'text', text: 'Section' }], listed: true },
    ...{ startsPage: false, blocks: [], notes: notes.map((id) => ({ id, number: 1, text: [] })) },
  };
  const chapters = [{ id: 'c', number: '01', title: [], sections: [section] }];
  return {
    report: 'carbon',
    period: worded.period ?? '2024-H1',
    releasedOn,
    language,
    html: `<!DOCTYPE html><html><body><header id="s"><h3>Section</h3></header>${body}</body></html>`,
    documents: new Map([[language, { language, chapters } as unknown as ReportDocument]]),
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    bases: { inventory: '2023', base: '2022', progress: '2024-H1', plan: '2024' },
    strings: new Map(),
    records: new Map(),
  } as unknown as Draft;
}

/** What text checks say of a draft, in short: severity and check. */
export const saidOfDraft = (checks: readonly TextCheck[], worded: Worded): readonly string[] =>
  findingsOf(checks, wordedDraft(worded), asDeclared).map((one) => `${one.severity} ${one.check}`);
