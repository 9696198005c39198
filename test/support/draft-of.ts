import type { ReportDocument } from '../../functions/domain/document.ts';
import type { Draft } from '../../functions/domain/draft.ts';
import type { Reference } from '../../functions/domain/reference.ts';
import type { EditionStamp } from '../../functions/domain/report.ts';
import type { ComposedSample } from './sample-composed.ts';

/** A draft of which only what is given is there to look at. */
export function draftOf(given: Partial<Draft> & Pick<Draft, 'documents' | 'strings'>): Draft {
  return {
    report: 'small',
    period: '2024-H1',
    releasedOn: '2024-09-30',
    language: 'en',
    html: '<body></body>',
    figures: new Map(),
    bases: {},
    reference: { profile: { name: {} }, facilities: new Map() } as unknown as Reference,
    records: new Map(),
    stamp: {} as EditionStamp,
    beside: { lists: {}, ranking: [], footings: [], delivery: {} },
    ...given,
  };
}

/** The view models of a composed sample by language, its own to change. */
export const documentsOf = (composed: readonly ComposedSample[]): Map<string, ReportDocument> =>
  new Map(structuredClone(composed.map(({ language, document }) => [language, document])));
