import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unboundNumerals } from '../../functions/compose/checks/numbers/unbound-numerals.ts';
import type { ReportDocument } from '../../functions/domain/document.ts';
import type { Draft } from '../../functions/domain/draft.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import type { Observation } from '../../functions/domain/finding.ts';
import type { Profile } from '../../functions/domain/reference.ts';
import { root } from '../../infra/blueprint.ts';
import { typeset } from '../../templates/house/typeset.ts';
import { readHouse } from '../templates/house-sources.ts';

export const house = readHouse();

/** House strings of a language as a deployment reads them. */
export function houseStrings(language: string): Readonly<Record<string, unknown>> {
  const files = globSync(join(root, 'locales', language, '*.json'));
  return Object.fromEntries(
    files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(file, 'utf8'))]),
  );
}

const small: ReportDocument = {
  language: 'en',
  theme: 'carbon',
  title: 'Small',
  running: { organisation: 'Acme', report: 'Small', edition: 'Edition' },
  cover: { titleLines: ['Small'], period: 'Half', organisation: [], imprint: [], items: [] },
  contentsTitle: 'Contents',
  chapters: [],
};

const strings = new Map(['zh-CN', 'en'].map((language) => [language, houseStrings(language)]));

/** Numerals of a composed text that nothing stands behind, whatever its view model. */
export const unboundIn = ({ html, language }: Pick<Draft, 'html' | 'language'>): readonly Observation[] =>
  unboundNumerals({ ...draftOf(small), html, language, documents: new Map() });

/** A draft of one document as the house sets it, over figures and whatever else a test says. */
export function draftOf(
  document: ReportDocument,
  changes: Partial<Draft> & { readonly printed?: readonly Figure[] } = {},
): Draft {
  const { printed = [], ...others } = changes;
  return {
    report: 'small',
    period: '2024-H1',
    releasedOn: '2024-09-30',
    language: document.language,
    html: typeset(document, house),
    documents: new Map([[document.language, document]]),
    strings,
    figures: new Map(printed.map((figure) => [figure.id, figure])),
    bases: { year: '2023', base: '2022', progress: '2024-H1' },
    reference: {
      profile: {} as Profile,
      facilities: new Map(),
      consolidations: new Map(),
      factors: [],
      gwp: [],
      targets: [],
      waivers: [],
    },
    records: new Map(),
    stamp: {
      organisation: 'acme',
      report: 'small',
      period: '2024-H1',
      number: 1,
      releasedOn: '2024-09-30',
      cutOff: 7,
      inputDigest: '',
      supersedes: null,
      restatement: null,
    },
    beside: { lists: {}, ranking: [], footings: [], delivery: {} },
    ...others,
  };
}
