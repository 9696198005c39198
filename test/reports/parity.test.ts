import { beforeAll, describe, expect, test } from 'vitest';
import { parityChecks } from '../../functions/compose/checks/parity/parity-checks.ts';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { ReportDocument } from '../../functions/domain/document.ts';
import { assetReader } from '../../functions/wiring/assets.ts';
import { root } from '../../infra/blueprint.ts';
import { reports } from '../../templates/reports.ts';
import { documentsOf, draftOf } from '../support/draft-of.ts';
import { editsOf } from '../support/edits.ts';
import { composeSample } from '../support/sample-composed.ts';

const assets = assetReader(root, [...reports.keys()]);
const strings = new Map<string, Readonly<Record<string, unknown>>>();
const publications = [
  { report: 'carbon', period: '2024-H1', releasedOn: '2024-09-30' },
  { report: 'green-manufacturing', period: '2024-H1', releasedOn: '2024-09-30' },
];
/** Edits of each kind that are tried in each language of a report. */
const triedOfEachKind = 1;

beforeAll(async () => {
  for (const language of ['zh-CN', 'en']) strings.set(language, await assets.strings(language));
});

const found = (documents: ReadonlyMap<string, ReportDocument>, language: string) =>
  findingsOf(parityChecks, draftOf({ documents, strings, language }), asDeclared);

/** A document of one section: an edit is found or missed within it, at a fraction of the whole. */
const sectionOf = (
  documents: ReadonlyMap<string, ReportDocument>,
  { chapter, section }: Pick<Site, 'chapter' | 'section'>,
): Map<string, ReportDocument> =>
  new Map(
    [...documents].map(([language, document]) => {
      const chapters = document.chapters.slice(chapter, chapter + 1);
      const alone = chapters.map((one) => ({ ...one, sections: one.sections.slice(section, section + 1) }));
      return [language, { ...document, chapters: alone }];
    }),
  );

/** Where an edit is: its section, and its place among the edits of that section alone in its chapter. */
interface Site {
  readonly kind: string;
  readonly chapter: number;
  readonly section: number;
  readonly index: number;
}

function sitesOf(documents: ReadonlyMap<string, ReportDocument>, changed: string): readonly Site[] {
  const sites = (documents.get(changed)?.chapters ?? []).flatMap(({ sections }, chapter) =>
    sections.flatMap((_, section) => {
      const alone = sectionOf(documents, { chapter, section }).get(changed);
      return editsOf(alone?.chapters[0]).map(({ kind }, index) => ({ kind, chapter, section, index }));
    }),
  );
  // A step that shares no factor with most lengths spreads the tries over the document.
  return [...Map.groupBy(sites, ({ kind }) => kind).values()].flatMap((list) =>
    Array.from(
      { length: Math.min(triedOfEachKind, list.length) },
      (_, at) => list[(at * 7919 + 13) % list.length] as Site,
    ),
  );
}

describe.each(publications)('$report', (publication) => {
  let composed: Awaited<ReturnType<typeof composeSample>>;
  beforeAll(async () => {
    composed = await composeSample({ organisation: 'sample-precision', ...publication });
  });

  test('says the same in both languages', () => {
    expect(found(documentsOf(composed), 'en')).toEqual([]);
  });

  test.each(['zh-CN', 'en'])('is found out when only the %s is changed, whatever is changed', (changed) => {
    const whole = documentsOf(composed);
    const sites = sitesOf(whole, changed);
    expect(new Set(sites.map(({ kind }) => kind)).size).toBeGreaterThan(15);
    const missed = sites.filter((site) => {
      const documents = structuredClone(sectionOf(whole, site));
      editsOf(documents.get(changed)?.chapters[0])[site.index]?.apply();
      return found(documents, changed).length === 0;
    });
    expect(missed).toEqual([]);
  });

  test('is told the same from either side', () => {
    const documents = documentsOf(composed);
    editsOf(documents.get('en'))[0]?.apply();
    const findings = found(documents, 'en');
    expect(findings.length).toBeGreaterThan(0);
    expect(found(documents, 'zh-CN')).toEqual(findings);
  });
});
