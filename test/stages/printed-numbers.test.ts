import { describe, expect, test } from 'vitest';
import { constantTexts } from '../../functions/compose/checks/declared/constants.ts';
import { numberChecks } from '../../functions/compose/checks/numbers/number-checks.ts';
import type { Chart } from '../../functions/domain/chart.ts';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { Block, Note } from '../../functions/domain/document.ts';
import type { Draft } from '../../functions/domain/draft.ts';
import { numberWordsIn } from '../../functions/domain/number-words.ts';
import type { Inline, Text } from '../../functions/domain/text.ts';
import { checkedFigure } from '../support/check-input.ts';
import { draftOf } from '../support/house-draft.ts';
import { documentOf } from '../support/one-section.ts';
import { constant, figure, mark, structure, text } from '../templates/text-builders.ts';

const total = checkedFigure({ metric: 'cr.total', period: '2023', unit: 'tCO2e' }, '1234.5', '1,234.50');
const change = checkedFigure(
  { metric: 'cr.change.total', period: '2023', unit: 'percent' },
  '-18.68',
  '−18.68',
);
const rate = checkedFigure({ metric: 'cm.rate', period: '2023', unit: 'percent' }, '92.4', '92.40');
const lost = checkedFigure({ metric: 'cr.steam', period: '2023', unit: 'MWh' }, null, '—');
const printed = [total, change, rate, lost];

const prose = (...words: readonly (string | Inline)[]): readonly Block[] => [
  { kind: 'prose', paragraphs: [text(...words)] },
];

function found(blocks: readonly Block[], notes: readonly Note[] = [], changes: Partial<Draft> = {}) {
  return findingsOf(
    numberChecks,
    draftOf(documentOf('en', blocks, notes), { printed, ...changes }),
    asDeclared,
  );
}

const said = (...words: readonly (string | Inline)[]) =>
  found(prose(...words)).map(({ check, values }) => [check, values.found ?? values.numeral]);

describe('what is bound says what it is bound to', () => {
  test('a figure in its forms, a constant, a place', () => {
    const words = [
      figure(total.id, '1,234.50'),
      ' tCO₂e fell by ',
      figure(change.id, '18.68'),
      '%, ',
      figure(rate.id, 'over 90%'),
      ', ',
      figure(lost.id, '—'),
      ' under ',
      constant('iso14064', 'ISO 14064-1:2018'),
      ' in ',
      constant('period.year', '2024'),
      ', quarter ',
      structure('quarter.2', '2'),
    ] as const;
    expect(said(...words)).toEqual([]);
  });

  test.each([
    ['other digits', figure(total.id, '1,243.50'), 'figure-text'],
    ['digits grouped otherwise', figure(total.id, '12,34.50'), 'figure-text'],
    ['a figure rounded by hand', figure(total.id, '1,235'), 'figure-text'],
    ['a lost sign', figure(change.id, '+18.68'), 'figure-text'],
    ['a stronger phrase', figure(rate.id, 'all'), 'figure-text'],
    ['zero in place of a dash', figure(lost.id, '0.00'), 'figure-text'],
    ['a figure that is none', figure('cr.other@2023', '5'), 'figure-text'],
    ['another standard', constant('iso14064', 'ISO 14064-1:2081'), 'constant-text'],
    ['a constant of no kind', constant('my.number', '42'), 'constant-text'],
    ['a number under the name of a word', constant('profile.sample', '42'), 'constant-text'],
    ['another year', constant('period.base', '2021'), 'constant-text'],
    ['another edition', constant('stamp.number', '2'), 'constant-text'],
    ['another quarter', structure('quarter.2', '3'), 'structure-text'],
    ['a place of no kind', structure('anything', '42'), 'structure-text'],
  ] as const)('%s is seen', (_, piece, check) => {
    expect(said(piece)).toEqual([[check, 'text' in piece ? piece.text : '']]);
  });

  test('a finding names the section, the sentence, what it found and what it should be', () => {
    const [first] = found(prose('Total: ', figure(total.id, '1,243.50')));
    expect(first).toMatchObject({
      subject: total.id,
      values: { found: '1,243.50', expected: '1,234.50' },
      place: { language: 'en', section: '01.1 Total', sentence: 'Total: 1,243.50' },
    });
  });
});

describe('a number that nothing stands behind', () => {
  test.each<[string, readonly (string | Inline)[], string]>([
    ['typed', ['We closed 42 wells.'], '42'],
    ['typed in full-width digits', ['共３座'], '３'],
    ['with a character that shows nothing', ['We closed 4\u200b2 wells.'], '42'],
    ['in words', ['We closed forty-two wells.'], 'forty-two'],
    ['turned round', ['We closed \u202e24\u202c wells.'], '24'],
  ])('%s is seen', (_, words, numeral) => {
    expect(said(...words)).toContainEqual(['unbound-numeral', numeral]);
  });

  test('is told by its placeholder where it is a figure', () => {
    expect(found(prose('Total: 1,234.50'))).toMatchObject([
      { check: 'typed-figure', subject: total.id, values: { placeholder: '{{cr.total@year}}' } },
    ]);
  });

  test('is seen in a chart, its alternative, a picture and the title', () => {
    const chart = (alternative: Text, label: Text): Block => ({
      kind: 'chart',
      caption: text('Total'),
      alternative,
      chart: { kind: 'stackedBars', legend: [label], rows: [] },
    });
    const picture: Block = {
      kind: 'picture',
      picture: { source: 'data:image/png,', alternative: 'Roof of 300 m' },
      caption: [],
      height: 'low',
    };
    const bound = text('Total ', figure(total.id, '1,234.50'), ' tCO₂e');
    expect(found([chart(bound, text('All'))])).toEqual([]);
    expect(found([chart(text('Total 77'), text('88')), picture]).map(({ values }) => values.numeral)).toEqual(
      ['88', '77', '300'],
    );
    const titled = draftOf({ ...documentOf('en', prose('All')), title: 'Small, 2024 and 2031' }, { printed });
    expect(findingsOf(numberChecks, titled, asDeclared).map(({ values }) => values.numeral)).toEqual([
      '2031',
    ]);
  });

  test('two that stand side by side are one', () => {
    const [first] = found(prose(figure(total.id, '1,234.50'), constant('period.year', '2024')));
    expect(first).toMatchObject({ check: 'numerals-joined', values: { found: '1,234.502024' } });
  });
});

describe('numbers in words', () => {
  test.each([
    ['zh-CN', '共有三十二家供应商', ['三十二']],
    ['zh-CN', '十二个月内完成', ['十二']],
    ['zh-CN', '约一百二十吨', ['一百二十']],
    ['zh-CN', '占百分之八十', ['百分之八十']],
    ['en', 'twelve suppliers, three hundred sites', ['twelve', 'three hundred']],
    ['en', 'Ninety-five factories', ['Ninety-five']],
  ])('%s: %s', (language, words, numbers) => {
    expect(numberWordsIn(words, language)).toEqual(numbers);
  });

  test.each([
    ['zh-CN', '第一、三个层级、一致、十分重要、数十家、千方百计、每年一次、第十二条、万元'],
    [
      'en',
      'one of two methods, the tenth, often, tend, at one site, million tCO₂e, revenue (RMB ten thousand)',
    ],
  ])('%s: words of the language are none', (language, words) => {
    expect(numberWordsIn(words, language)).toEqual([]);
  });
});

describe('numbers that the document counts by itself', () => {
  const note = (id: string, number: number): Note => ({ id, number, text: text('Said.') });
  const order = (blocks: readonly Block[], notes: readonly Note[] = []) =>
    found(blocks, notes).filter(({ check }) => check === 'structure-order');
  const flow = (...numbers: readonly string[]): Block => ({
    kind: 'chart',
    caption: text('Steps'),
    alternative: text('Steps'),
    chart: {
      kind: 'flow',
      steps: numbers.map((number, index) => ({
        number: text(structure(`step.s${index}`, number)),
        title: text('Step'),
        items: [],
      })),
    },
  });
  const ticks = (...labels: readonly string[]): Block => {
    const chart: Chart = {
      kind: 'rankedBars',
      bars: [],
      axisUnit: text('t'),
      valueHeads: [],
      ticks: labels.map((label, index) => ({
        at: index / (labels.length - 1),
        label: text(structure('axis', label)),
      })),
    };
    return { kind: 'chart', caption: text('Bars'), alternative: text('Bars'), chart };
  };
  const table = (...cells: readonly Text[]): Block => ({
    kind: 'table',
    columns: [
      { label: text('A'), numeric: false },
      { label: text('B'), numeric: true },
    ],
    groups: [{ rows: [{ role: 'row', cells }] }],
    dense: false,
    notes: [],
  });

  test('run as they should', () => {
    const noted = prose('a', mark(1, 'a'), 'b', mark(2, 'b'));
    expect(
      found(
        [...noted, flow('1', '2'), ticks('0', '10', '20'), table(text('a'), text('b'))],
        [note('a', 1), note('b', 2)],
      ),
    ).toEqual([]);
  });

  test.each<[string, readonly Block[], readonly Note[]]>([
    ['a mark without its note', prose('a', mark(1, 'a')), []],
    ['a note without a mark', prose('a'), [note('a', 1)]],
    [
      'a mark with the number of another note',
      prose('a', mark(2, 'a'), mark(1, 'b')),
      [note('a', 1), note('b', 2)],
    ],
    ['notes that do not begin at one', prose('a', mark(2, 'a')), [note('a', 2)]],
    ['steps out of order', [flow('1', '3')], []],
    ['a tick that does not stand where its number is', [ticks('0', '15', '20')], []],
    ['a row with a cell too few', [table(text('a'))], []],
    ['a row with a cell too many', [table(text('a'), text('b'), text('c'))], []],
  ])('%s is seen', (_, blocks, notes) => {
    expect(order(blocks, notes).length).toBeGreaterThan(0);
  });

  test('a section that is numbered as another is seen', () => {
    const document = documentOf('en', prose('a'));
    const chapters = document.chapters.map((one) => ({ ...one, number: '02' }));
    const draft = draftOf({ ...document, chapters }, { printed });
    expect(findingsOf(numberChecks, draft, asDeclared).map(({ check, subject }) => [check, subject])).toEqual(
      [
        ['structure-text', 'chapter.chapter'],
        ['structure-text', 'chapter.chapter'],
      ],
    );
  });
});

test('a constant of a record says what its record says, in the language', () => {
  const content = {
    report: 'small',
    period: '2024-H1',
    slot: 'opening',
    constants: { area: { 'zh-CN': '12公顷', en: '12 hectares', source: 'survey' } },
  };
  const draft = draftOf(documentOf('en', []), {
    records: new Map([['content', [content, { ...content, period: '2023-H2' }]]]),
  });
  expect(constantTexts(draft, 'opening.area')).toEqual(['12 hectares']);
  expect(constantTexts(draft, 'opening.other')).toEqual([]);
  expect(constantTexts({ ...draft, report: 'other' }, 'opening.area')).toEqual([]);
});
