import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument, Section, TableRow } from '../../functions/domain/document.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import type { ReportDefinition } from '../../functions/domain/report.ts';
import type { RestatedFigure, Restatement } from '../../functions/domain/restatement.ts';
import { restatementReasons } from '../../functions/domain/restatement-reason.ts';
import type { Text } from '../../functions/domain/text.ts';
import { plain } from '../../functions/domain/words.ts';
import { assetReader } from '../../functions/wiring/assets.ts';
import { root } from '../../infra/blueprint.ts';
import { restatementSection } from '../../templates/house/frame/restatement.ts';
import { reports } from '../../templates/reports.ts';
import { unboundIn } from '../support/house-draft.ts';
import { type ComposedSample, composeSample, publicationsOf } from '../support/sample-composed.ts';

const assets = assetReader(root, [...reports.keys()]);

/** As if every figure had been printed otherwise, for one reason after the other. */
const restatedAs = (figure: Figure, index: number): RestatedFigure => ({
  ...{ id: figure.id, metric: figure.metric, period: figure.period, unit: figure.unit },
  ...{ earlier: '1,234.50', restated: figure.printed, change: '−1.25' },
  changeIn: figure.unit === 'percent' ? 'points' : 'percent',
  reasons: restatementReasons.filter(
    (_, at) => at === index % restatementReasons.length || index % 11 === at,
  ),
});

/** The report with a restatement in its stamp. */
function documentOf(definition: ReportDefinition, one: ComposedSample, restatement: Restatement | null) {
  const stamp = { ...one.context.stamp, number: 2, supersedes: 1, restatement };
  return definition.view({ ...one.context, stamp });
}

const sectionOf = ({ chapters }: ReportDocument): Section | undefined =>
  chapters.flatMap(({ sections }) => sections).find(({ id }) => id === 'restatement');
const rowsOf = (section: Section | undefined): readonly TableRow[] =>
  (section?.blocks ?? []).flatMap((block) =>
    block.kind === 'table' ? block.groups.flatMap(({ rows }) => rows) : [],
  );
const idsOf = (text: Text): readonly string[] => text.flatMap((piece) => ('id' in piece ? [piece.id] : []));

/** A report without figures, as a policy is, has nothing to restate. */
const withFigures = [...reports].filter(([, { figures }]) => figures.length > 0);

describe.each(withFigures)('%s', (slug, definition) => {
  let composed: readonly ComposedSample[];
  let all: Restatement;
  beforeAll(async () => {
    const [publication] = publicationsOf(slug);
    composed = await composeSample(publication as NonNullable<typeof publication>);
    const { facts, bases } = composed[0] as ComposedSample;
    const printed = new Set(definition.figures.map(({ metric, role }) => `${metric}@${bases[role]}`));
    const figures = facts.figures.filter(({ id, metric }) => printed.has(id) || /factory_rank/.test(metric));
    all = {
      supersedes: 1,
      rows: figures.map(restatedAs),
      baseYear: { period: '2022', significance: '7.5', by: 'scopeTotal' },
    };
  });

  test('lists every restated figure once, by reason, with every number bound, the same in both languages', async () => {
    const tables: unknown[] = [];
    for (const one of composed) {
      const document = documentOf(definition, one, all);
      expect(unboundIn({ html: await assets.typeset(document), language: one.language })).toEqual([]);
      const rows = rowsOf(sectionOf(document));
      expect(rows).toHaveLength(all.rows.length);
      expect(rows.length).toBeGreaterThan(30);
      for (const { cells } of rows) for (const cell of cells) expect(plain(cell)).not.toBe('');
      tables.push(rows.map(({ role, cells }) => [role, cells.slice(3).map(idsOf)]));
    }
    expect(tables[1]).toEqual(tables[0]);
  });

  test('names the base period where the rule says so, and says nothing of it otherwise', () => {
    for (const one of composed) {
      const said = (restatement: Restatement): string =>
        (sectionOf(documentOf(definition, one, restatement))?.blocks ?? [])
          .flatMap((block) => (block.kind === 'prose' ? block.paragraphs : []))
          .map(plain)
          .join(' ');
      const base = one.language === 'en' ? /threshold of 7\.5%.*\(2022\)/ : /达到7\.5%的重要性水平.*2022年/;
      expect(said(all)).toMatch(base);
      expect(said({ ...all, baseYear: null })).not.toMatch(/7\.5%/);
    }
  });

  test('has no such section where nothing is restated or there is nothing to compare with', () => {
    for (const one of composed)
      for (const none of [null, { ...all, rows: [], baseYear: null }])
        expect(sectionOf(documentOf(definition, one, none))).toBeUndefined();
  });
});

test('a few rows follow what stands before them, more open a page', async () => {
  const [one] = await composeSample(
    publicationsOf('carbon')[0] as NonNullable<ReturnType<typeof publicationsOf>[0]>,
  );
  const { context, facts } = one as ComposedSample;
  const startsPage = (count: number): boolean | undefined => {
    const rows = facts.figures.slice(0, count).map(restatedAs);
    const restatement = { supersedes: 1, rows, baseYear: null };
    return restatementSection({ ...context, stamp: { ...context.stamp, restatement } }).startsPage;
  };
  expect([1, 6, 7].map(startsPage)).toEqual([false, false, true]);
});

test('a value in another unit than before stands with that unit', async () => {
  const [one] = await composeSample(
    publicationsOf('carbon')[0] as NonNullable<ReturnType<typeof publicationsOf>[0]>,
  );
  const { context, facts } = one as ComposedSample;
  const figure = facts.figures.find(({ unit }) => unit === 'tCO2e') as Figure;
  const rows = [{ ...restatedAs(figure, 0), earlierUnit: 't' }];
  const stamp = { ...context.stamp, restatement: { supersedes: 1, rows, baseYear: null } };
  const section = { ...restatementSection({ ...context, stamp }), number: '1' } as unknown as Section;
  expect(plain(rowsOf(section)[0]?.cells[3] as Text)).toMatch(/^1,234\.50.(t|吨)$/);
});

test('a part is set in below its whole only where it stands right under it', () => {
  const carbon = reports.get('carbon') as ReportDefinition;
  const row = (metric: string): RestatedFigure => ({
    ...{ id: `${metric}@2023`, metric, period: '2023', unit: 'tCO2e' },
    ...{ earlier: '1', restated: '2', change: '+100.00', changeIn: 'percent', reasons: ['records'] },
  });
  return composeSample(publicationsOf('carbon')[0] as NonNullable<ReturnType<typeof publicationsOf>[0]>).then(
    ([one]) => {
      const metrics = ['cr.scope1', 'cr.scope1.co2', 'cr.scope1.ch4', 'cr.total', 'cr.scope1.stationary'];
      const restatement = { supersedes: 1, rows: metrics.map(row), baseYear: null };
      const rows = rowsOf(sectionOf(documentOf(carbon, one as ComposedSample, restatement)));
      expect(rows.map(({ role }) => role)).toEqual(['row', 'part', 'part', 'row', 'row']);
    },
  );
});
