import { describe, expect, test } from 'vitest';
import { figuresMisnamed, rowsMislabelled } from '../../functions/compose/checks/names/figure-names.ts';
import {
  labelsMisnamed,
  metalsMisnamed,
  unitsMiswritten,
} from '../../functions/compose/checks/names/string-names.ts';
import { placeholdersBroken, signsLost } from '../../functions/compose/checks/numbers/broken-words.ts';
import { unitsInHeads, unitsInSentences } from '../../functions/compose/checks/numbers/unit-beside.ts';
import type { Chart } from '../../functions/domain/chart.ts';
import type { Block, ReportDocument } from '../../functions/domain/document.ts';
import type { Inline, Text } from '../../functions/domain/text.ts';
import { checkedFigure } from '../support/check-input.ts';
import { draftOf, houseStrings } from '../support/house-draft.ts';
import { documentOf } from '../support/one-section.ts';
import { figure, text } from '../templates/text-builders.ts';

const of = (metric: string, unit: 'MWh' | 'tCO2e' | 'percent' | 'suppliers' | 'smelters', printed: string) =>
  checkedFigure({ metric, period: '2023', unit }, printed.replaceAll(',', ''), printed);

const figures = [
  of('cr.total_energy', 'MWh', '1,200.00'),
  of('cr.scope1', 'tCO2e', '11.00'),
  of('cr.scope2_market', 'tCO2e', '22.00'),
  of('cr.scope2_location', 'tCO2e', '23.00'),
  of('cr.scope3', 'tCO2e', '33.00'),
  of('cr.share.scope1', 'percent', '1.00'),
  of('cr.share.scope3', 'percent', '99.00'),
  of('cm.suppliers_surveyed', 'suppliers', '32'),
  of('cm.sor_count.gold', 'smelters', '88'),
  of('cm.sor_count.tin', 'smelters', '64'),
];

/** A figure of the test's own by its metric. */
function num(metric: string): Inline {
  const one = figures.find((each) => each.metric === metric);
  return figure(one?.id ?? metric, one?.printed ?? '');
}

const draft = (language: string, blocks: readonly Block[]) => {
  const document: ReportDocument = documentOf(language, blocks);
  return draftOf(document, { printed: figures });
};
const prose = (...words: readonly (string | Inline)[]): Block => ({
  kind: 'prose',
  paragraphs: [text(...words)],
});
const table = (
  column: { readonly label?: string; readonly unit?: string },
  ...cells: readonly Text[]
): Block => ({
  kind: 'table',
  columns: [
    { label: text('Indicator'), numeric: false },
    ...cells.slice(1).map(() => ({
      label: text(column.label ?? 'Value'),
      ...(column.unit === undefined ? {} : { unit: text(column.unit) }),
      numeric: true,
    })),
  ],
  groups: [{ rows: [{ role: 'row', cells }] }],
  dense: false,
  notes: [],
});
const tile = (label: string, value: Inline, unit: string): Block => ({
  kind: 'tiles',
  tiles: [{ size: 'half', label: text(label), value: text(value), unit: text(unit), period: text('Year') }],
});

describe('the unit beside a number', () => {
  const seen = (language: string, ...words: readonly (string | Inline)[]) =>
    unitsInSentences(draft(language, [prose(...words)])).map(({ values }) => [values.found, values.expected]);

  test.each<[string, readonly (string | Inline)[]]>([
    ['en', ['We used ', num('cr.total_energy'), '\u00a0MWh in all.']],
    ['en', ['We asked ', num('cm.suppliers_surveyed'), ' suppliers, or ', num('cr.share.scope3'), '%.']],
    ['zh-CN', ['用能', num('cr.total_energy'), 'MWh，排放', num('cr.scope1'), '吨二氧化碳当量。']],
    ['zh-CN', ['共', num('cm.sor_count.gold'), '/', num('cm.suppliers_surveyed'), '家。']],
  ])('is its own, in %s', (language, words) => {
    expect(seen(language, ...words)).toEqual([]);
  });

  test.each<[string, readonly (string | Inline)[], string, string]>([
    ['en', ['We used ', num('cr.total_energy'), ' kWh.'], 'kWh', 'MWh'],
    ['en', ['We used ', num('cr.total_energy'), ' in all.'], '—', 'MWh'],
    ['en', ['Emissions of ', num('cr.scope1'), ' tCO₂e/MWh.'], 'tCO₂e/MWh', 'tCO₂e'],
    ['en', ['We asked ', num('cm.suppliers_surveyed'), '% of them.'], '%', 'suppliers'],
    ['zh-CN', ['用能', num('cr.total_energy'), '吨。'], '吨', 'MWh'],
    ['zh-CN', ['用能', num('cr.total_energy'), '万千瓦时。'], '万千瓦时', 'MWh'],
    ['zh-CN', ['共', num('cm.suppliers_surveyed'), '人。'], '人', '家'],
    ['zh-CN', ['共', num('cm.suppliers_surveyed'), '，均已回复。'], '，', '家'],
  ])('%s: %j is seen', (language, words, found, expected) => {
    expect(seen(language, ...words)).toEqual([[found, expected]]);
  });

  const under = (...blocks: readonly Block[]) =>
    unitsInHeads(draft('en', blocks)).map(({ subject, values }) => [subject, values.found]);
  const bars = (head: string): Block => {
    const chart: Chart = {
      kind: 'rankedBars',
      bars: [{ label: text('All'), length: 1, values: [text(num('cr.scope3'))], emphasis: false }],
      ticks: [],
      axisUnit: [],
      valueHeads: [text(head)],
    };
    return { kind: 'chart', caption: text('Bars'), alternative: text('Bars'), chart };
  };

  test('stands in a head, a cell of its own, a tile, a chart', () => {
    expect(
      under(
        table({ unit: 'MWh' }, text('Energy'), text(num('cr.total_energy'))),
        table({}, text('Energy'), text('MWh'), text(num('cr.total_energy'))),
        table({}, text('Share'), text('%'), text(num('cr.share.scope1')), text(num('cm.suppliers_surveyed'))),
        tile('Energy', num('cr.total_energy'), 'MWh'),
        bars('tCO₂e'),
      ),
    ).toEqual([]);
  });

  test.each<[string, Block, string]>([
    ['a column', table({ unit: 'tCO₂e' }, text('Energy'), text(num('cr.total_energy'))), 'tCO₂e'],
    ['a column without one', table({}, text('Energy'), text(num('cr.total_energy'))), '—'],
    ['a cell', table({}, text('Energy'), text('%'), text(num('cr.total_energy'))), '%'],
    ['a tile', tile('Energy', num('cr.total_energy'), 'MW'), 'MW'],
    ['a tile without one', tile('Energy', num('cr.total_energy'), ''), '—'],
    ['a chart', bars('MWh'), 'MWh'],
  ])('that is not its own is seen: %s', (_, block, found) => {
    expect(under(block).map(([, unit]) => unit)).toEqual([found]);
  });
});

describe('the name beside a number', () => {
  const seen = (language: string, ...blocks: readonly Block[]) => {
    const one = draft(language, blocks);
    return [...figuresMisnamed(one), ...rowsMislabelled(one)].map(({ subject }) => subject.split('@')[0]);
  };

  test.each<[string, readonly (string | Inline)[]]>([
    [
      'en',
      [
        'Scope 1, Scope 2 and Scope 3: ',
        num('cr.scope1'),
        ', ',
        num('cr.scope2_market'),
        ', ',
        num('cr.scope3'),
      ],
    ],
    ['en', ['Energy (not in Scope 1 or 2) of ', num('cr.scope3')]],
    ['zh-CN', ['范围一占', num('cr.share.scope1'), '%，范围三占', num('cr.share.scope3'), '%']],
    ['zh-CN', ['金', num('cm.sor_count.gold'), '家，锡', num('cm.sor_count.tin'), '家；资金和金属不算']],
  ])('is its own, in %s', (language, words) => {
    expect(seen(language, prose(...words))).toEqual([]);
  });

  test.each<[string, readonly (string | Inline)[], readonly string[]]>([
    ['en', ['Scope 3 was ', num('cr.scope1'), ' tCO₂e.'], ['cr.scope1']],
    ['en', ['Scopes 1 and 3: ', num('cr.scope3'), ' and ', num('cr.scope1')], ['cr.scope3', 'cr.scope1']],
    ['en', ['Scope 2, market-based: ', num('cr.scope2_location')], ['cr.scope2_location']],
    ['zh-CN', ['范围三为', num('cr.scope1')], ['cr.scope1']],
    ['zh-CN', ['锡', num('cm.sor_count.gold'), '家'], ['cm.sor_count.gold']],
  ])('%s: %j is seen', (language, words, subjects) => {
    expect(seen(language, prose(...words))).toEqual(subjects);
  });

  test('of a row or a tile is held against its figure, or its own label', () => {
    const label = (houseStrings('en').terms as { metric: Record<string, string> }).metric
      .cr_total_energy as string;
    expect(seen('en', tile(label, num('cr.total_energy'), 'MWh'))).toEqual([]);
    expect(seen('en', tile(label, num('cr.scope1'), 'tCO₂e'))).toEqual(['cr.scope1']);
    expect(seen('en', table({}, text('Scope 3'), text(num('cr.scope1'))))).toEqual(['cr.scope1']);
  });
});

describe('units and labels among the strings', () => {
  const with_ = (namespace: string, change: (strings: Record<string, unknown>) => unknown) => {
    const strings = { ...houseStrings('en') };
    strings[namespace] = change(strings[namespace] as Record<string, unknown>) as never;
    return { ...draft('en', []), strings: new Map([['en', strings]]) };
  };

  test.each(['zh-CN', 'en'])('are those of their metrics, in %s', (language) => {
    const one = draft(language, []);
    expect([...unitsMiswritten(one), ...labelsMisnamed(one), ...metalsMisnamed(one)]).toEqual([]);
  });

  test('a unit that is written as another is seen', () => {
    const changed = with_('units', (units) => ({ ...units, MWh: 'kWh', smelters_one: 'supplier' }));
    expect(unitsMiswritten(changed).map(({ subject }) => subject)).toEqual([
      'units.MWh',
      'units.smelters_one',
    ]);
  });

  test('a label that names another metal or scope is seen', () => {
    const changed = with_('terms', (terms) => {
      const metric = terms.metric as Record<string, string>;
      return {
        ...terms,
        metric: { ...metric, cm_sor_count_gold: metric.cm_sor_count_tin, cr_scope1: '{{const:scope3}}' },
      };
    });
    expect(labelsMisnamed(changed).map(({ subject }) => subject)).toEqual(['cr.scope1', 'cm.sor_count.gold']);
  });
});

describe('what is left of a sentence', () => {
  const fall = checkedFigure(
    { metric: 'cr.change.total', period: '2023', unit: 'percent' },
    '-18.68',
    '−18.68',
  );
  const said = (...words: readonly (string | Inline)[]) => {
    const one = draftOf(documentOf('en', [prose(...words)]), { printed: [fall] });
    return [...signsLost(one), ...placeholdersBroken(one)].map(({ values }) => values.found);
  };

  test('a fall keeps its sign, or is called a fall', () => {
    expect(said('Emissions ', figure(fall.id, '−18.68'), '% vs 2022')).toEqual([]);
    expect(said('Emissions fell by ', figure(fall.id, '18.68'), '%')).toEqual([]);
    expect(said('Emissions ', figure(fall.id, '18.68'), '% vs the base year')).toEqual(['18.68']);
  });

  test('braces and units without a number are seen', () => {
    expect(said('It says {{const:iso14064}.')).toEqual(['It says {{const:iso14064}.']);
    expect(said('Together % of all')).toEqual(['Together % of all']);
    expect(said('Share (%)')).toEqual([]);
  });

  test('a metal under the name of another is seen', () => {
    const terms = houseStrings('en').terms as Record<string, Record<string, string>>;
    const strings = {
      terms: { ...terms, metalInSentence: { ...terms.metalInSentence, Tungsten: 'tantalum' } },
    };
    const changed = { ...draft('en', []), strings: new Map([['en', strings]]) };
    expect(metalsMisnamed(changed).map(({ subject }) => subject)).toEqual(['metalInSentence.Tungsten']);
  });
});
