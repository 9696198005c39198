import { describe, expect, test } from 'vitest';
import type { Figure } from '../../functions/domain/figure.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import { findingLines } from '../../functions/domain/finding-lines.ts';
import { readStrings } from '../../functions/wiring/read-strings.ts';
import { root } from '../../infra/blueprint.ts';
import { checkedFigure } from '../support/check-input.ts';

const files = ['findings', 'terms', 'units', 'sheets'];
const strings = {
  'zh-CN': await readStrings(root, 'zh-CN', files),
  en: await readStrings(root, 'en', files),
};

const derived: Figure = {
  ...checkedFigure({ metric: 'cr.scope3', period: '2023', unit: 'tCO2e' }, '5', '5.00'),
  provenance: { inputs: ['a@2023', 'b@2023'], records: 0, datasets: [] },
};
const folded: Figure = {
  ...checkedFigure({ metric: 'cr.gasoline', period: '2023', unit: 'MWh' }, '4', '4.00'),
  provenance: { inputs: [], records: 12, datasets: ['activity'] },
};
const figures = new Map([derived, folded].map((figure) => [figure.id, figure]));
const lines = (language: 'zh-CN' | 'en', finding: Finding) =>
  findingLines(finding, strings[language], (id) => figures.get(id));

const finding: Finding = {
  check: 'categories',
  severity: 'blocking',
  subject: derived.id,
  values: { found: '5.00', expected: '6.00' },
};

describe('a finding in words', () => {
  test('names its figure and what that was computed from', () => {
    expect(lines('zh-CN', finding).slice(1)).toEqual([
      '数据：范围三温室气体排放总量（2023），列示为5.00tCO₂e，由2项数据计算得出',
    ]);
    expect(lines('en', finding)[0]).toContain('5.00');
  });

  test('names the records of a figure that comes straight from them', () => {
    expect(lines('en', { ...finding, figures: [folded.id] }).at(-1)).toBe(
      'Data: Gasoline (2023), printed as 4.00 MWh, from 12 records (Energy and activity data)',
    );
  });

  test('says section, sentence, cause and waiver as far as they are known', () => {
    const whole = {
      ...finding,
      place: { section: '03 Carbon', sentence: 'It fell.' },
      cause: { slip: 'not listed', values: {} },
      waiver: { waiver: 'w1', grantedBy: 'the board', reason: 'agreed', until: '2024-12-31' },
    };
    expect(lines('en', whole).slice(1)).toEqual([
      'Where: 03 Carbon',
      'Sentence: It fell.',
      expect.stringContaining('Data: '),
      'Likely cause: not listed',
      'Waived until 2024-12-31 (w1, granted by the board): agreed',
    ]);
  });

  test('says a cause with the names of its figures, and the others that explain it as well', () => {
    const shown = { found: '9.00', expected: '4.00' };
    const cause = {
      slip: 'doubledDigit',
      values: { row: folded.id, ...shown },
      also: [{ slip: 'signLost', values: { row: folded.id, ...shown } }],
    };
    expect(lines('en', { ...finding, cause }).at(-1)).toBe(
      'Likely cause: A digit of Gasoline (2023) was typed twice: it stands as 9.00 and should be 4.00. Or: The sign of Gasoline (2023) is wrong: it stands as 9.00 and should be 4.00.',
    );
    expect(lines('zh-CN', { ...finding, cause }).at(-1)).toMatch(
      /多写了一位重复的数字.*应为4\.00。也可能是：/,
    );
  });

  test('repeats no sentence that its own words hold', () => {
    const typed = { ...finding, check: 'unbound-numeral', subject: 'en', values: { sentence: 'It fell.' } };
    expect(lines('en', { ...typed, place: { sentence: 'It fell.' } })).toHaveLength(1);
  });

  test('stays what it is where nothing is known', () => {
    expect(lines('en', { ...finding, check: 'unheard-of', subject: 'x' })).toEqual(['unheard-of']);
  });
});
