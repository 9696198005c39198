import { describe, expect, test } from 'vitest';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import { printedLines } from '../../functions/domain/html/printed-lines.ts';
import type { PrintedPiece, PrintedText } from '../../functions/domain/printed/text.ts';
import { printChecks } from '../../functions/render/print-checks.ts';

const piece = (text: string, more: Partial<PrintedPiece> = {}): PrintedPiece => ({
  text,
  page: 1,
  times: 1,
  ...more,
});

const html = `<html style="--running-report: &quot;Mid-term (H1 2024)&quot;"><body>
  <header id="a"><p>02</p><h2>能源</h2></header>
  <p>用电量下降<span data-figure="e@2023">18.68</span>%，共1,924 MWh。</p>
  <table><thead><tr><th>年度</th><th>2023</th></tr></thead>
  <tbody><tr><th>甲</th><td>12</td></tr><tr><th>乙</th><td>34</td></tr></tbody></table>
  <svg role="img" aria-label="图：5家"><title>no text</title><text>5</text><text>67</text></svg>
  <p>结语</p><p>目录<span data-page-of="a">0</span></p></body></html>`;

const right: PrintedText = {
  pieces: [
    piece('02'),
    piece('能源'),
    piece('用电量下降'),
    piece('18.'),
    piece('68'),
    piece('%，共1,9'),
    piece('24 MWh。'),
    piece('年度', { cell: 1, times: 2 }),
    piece('2023', { cell: 2, times: 2 }),
    piece('甲', { cell: 3 }),
    piece('12', { cell: 4 }),
    piece('乙', { cell: 5 }),
    piece('34', { cell: 6 }),
    piece('5'),
    piece('67'),
    piece('结语', { page: 2 }),
    piece('目录', { page: 2 }),
    piece('7', { page: 2 }),
  ],
  alternatives: ['图：5家'],
  margins: [
    ['Mid', '-term (H1 20', '24)', '1', ' / ', '2'],
    ['2', ' / ', '2', 'Mid-term (H1 2024)'],
  ],
};

const found = (printed: PrintedText): readonly Finding[] =>
  findingsOf(printChecks, { language: 'zh-CN', composed: printedLines(html, { a: 7 }), printed }, asDeclared);
const told = (printed: PrintedText) => found(printed).map(({ check, values }) => ({ check, ...values }));

/** The right print with the pieces of one text replaced. */
const instead = (text: string, ...others: readonly PrintedPiece[]): PrintedText => ({
  ...right,
  pieces: right.pieces.flatMap((one) => (one.text === text ? others : [one])),
});

const differs = (expected: string, seen: string, page = '1') => ({
  check: 'printed-numeral-differs',
  expected,
  found: seen,
  page,
});

test('a print that says what was composed is silent, whatever fonts, lines and pages divide', () => {
  expect(found(right)).toEqual([]);
});

describe('a number of the print that differs', () => {
  const moved = right.pieces.map((one) => ({ 5: piece('56'), 67: piece('7') })[one.text] ?? one);
  test.each([
    ['a digit', instead('68', piece('86')), differs('18.68%, 1,924', '18.86%, 1,924')],
    ['a lost separator', instead('%，共1,9', piece('%，共19')), differs('18.68%, 1,924', '18.68%, 1924')],
    ['a lost number', instead('67'), differs('67', '—')],
    ['a number too many', instead('5', piece('5'), piece('9')), differs('—', '9')],
    ['no more than a number that fonts divide', instead('67', piece('6'), piece('7')), undefined],
    ['digits that moved', { ...right, pieces: moved }, differs('5, 67', '567')],
    ['two that were exchanged', { ...instead('12', piece('34', { cell: 4 })) }, differs('12', '34')],
    ['another page in the contents list', instead('7', piece('8', { page: 2 })), differs('7', '8', '2')],
    ['full-width digits', instead('67', piece('６７')), differs('67', '６７')],
    ['a superscript', instead('67', piece('6⁷')), differs('67', '6⁷')],
    [
      'another unit',
      instead('24 MWh。', piece('24 mWh。')),
      differs('用电量下降18.68%，共1,924 MWh。', '用电量下降18.68%，共1,924 mWh。'),
    ],
    ['a sign', instead('67', piece('−67')), differs('67', '−67')],
    [
      'a cell that is painted twice',
      instead('12', piece('12', { cell: 4, times: 2 })),
      differs('12', '1212'),
    ],
  ])('%s', (_, printed, finding) => {
    expect(told(printed).filter(({ check }) => check !== 'printed-cell-differs')).toEqual(
      finding === undefined ? [] : [expect.objectContaining(finding)],
    );
  });

  test('names section, sentence and figures', () => {
    expect(found(instead('68', piece('86')))).toMatchObject([
      {
        severity: 'blocking',
        figures: ['e@2023'],
        place: { language: 'zh-CN', section: '02 能源', sentence: '用电量下降18.68%，共1,924 MWh。' },
      },
    ]);
  });
});

test('numerals in the margins beyond running heads and page numbers', () => {
  const margins = (...texts: readonly string[]): PrintedText => ({ ...right, margins: [texts, []] });
  const stray = (seen: string) => [{ check: 'printed-numeral-stray', found: seen, page: '1' }];
  expect(told(margins('1 / 2', '99'))).toEqual(stray('99'));
  expect(told(margins('2 / 2'))).toEqual(stray('2'));
  expect(told(margins('1 / 3'))).toEqual(stray('3'));
  expect(told(margins('1 / 2', '1'))).toEqual(stray('1'));
  expect(told(margins('Mid-term (H1 2024)', 'Mid-term (H1 2024)'))).toEqual(stray('2024'));
  expect(told(margins('第', '·'))).toEqual([]);
});

test('a number that stands in the cell of another', () => {
  expect(told(instead('34', piece('34', { cell: 4 })))).toEqual([
    { check: 'printed-cell-differs', found: '34', page: '1' },
  ]);
  expect(told(instead('67', piece('67', { cell: 6 })))).toEqual([
    { check: 'printed-cell-differs', found: '67', page: '1' },
  ]);
  const layout = { ...right, pieces: right.pieces.map(({ cell: _, ...one }) => one) };
  expect(told(layout)).toEqual([]);
});

test('an alternative that says another number, is lost or comes on top', () => {
  const alternative = (...alternatives: readonly string[]) => told({ ...right, alternatives });
  const wrong = (expected: string, seen: string) => [
    { check: 'printed-alternative-differs', expected, found: seen },
  ];
  expect(alternative('图：6家')).toEqual(wrong('5', '6'));
  expect(alternative()).toEqual(wrong('5', '—'));
  expect(alternative('图：5家', '7')).toEqual(wrong('—', '7'));
});

test('other words without a number are a warning', () => {
  expect(found(instead('结语', piece('结', { page: 2 })))).toMatchObject([
    {
      check: 'printed-words-differ',
      severity: 'warning',
      values: { found: '结', expected: '结语', page: '2' },
    },
  ]);
});
