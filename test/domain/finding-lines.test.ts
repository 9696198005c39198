import { describe, expect, test } from 'vitest';
import type { Figure } from '../../functions/domain/figure.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import { findingLines } from '../../functions/domain/finding-lines.ts';
import { readStrings } from '../../functions/wiring/read-strings.ts';
import { root } from '../../infra/blueprint.ts';
import { checkedFigure } from '../support/check-input.ts';

const files = ['findings', 'terms', 'constants', 'units', 'sheets'];
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
  findingLines(finding, strings[language], language, (id) => figures.get(id));

const finding: Finding = {
  check: 'categories',
  severity: 'blocking',
  subject: derived.id,
  values: { found: '5.00', expected: '6.00' },
};

describe('a finding in words', () => {
  test('names its figure and what that was computed from', () => {
    expect(lines('zh-CN', finding).slice(1)).toEqual([
      '数据：范围三温室气体排放总量（2023年），列示为5.00 tCO₂e，由2项数据计算得出',
    ]);
    expect(lines('en', finding)[0]).toContain('5.00');
  });

  test('names the records of a figure that comes straight from them', () => {
    expect(lines('en', { ...finding, figures: [folded.id] }).at(-1)).toBe(
      'Data: Gasoline (2023), printed as 4.00 MWh, from records (12: Energy and activity data)',
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
      'Waived until 31 December 2024 (w1, granted by the board): agreed',
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

  test('says days, periods, metals, reasons and states in the words of the language', () => {
    const overdue = {
      ...({ check: 'risk-decision-overdue', severity: 'warning', subject: 'RC-7' } as const),
      values: { state: 'suspended', due: '2024-09-30', day: '2024-12-31' },
    };
    expect(lines('zh-CN', overdue)).toEqual([
      '案件RC-7的状态为“已中止”：应于2024年9月30日作出决定，到2024年12月31日仍未作出。请按施行中的政策作出决定，并提交相应步骤。',
    ]);
    const removal = {
      ...({ check: 'scope-without-rows', severity: 'note', subject: 'scope' } as const),
      values: { metals: 'Cobalt, Tin' },
    };
    expect(lines('zh-CN', removal)[0]).toContain('钴、锡');
    const swing = {
      ...({ check: 'quarter-swing', severity: 'warning', subject: 'cr.natural_gas' } as const),
      values: { cell: '', previous: '2023-Q3', before: '1', quarter: '2023-Q4', found: '2', change: '100.0' },
    };
    expect(lines('en', swing)[0]).toMatch(
      /^Natural gas changed by 100\.0% from Q3 2023 \(1\) to Q4 2023 \(2\)\./,
    );
    const missing = {
      ...({ check: 'headline-missing', severity: 'blocking', subject: 'cr.total@2023' } as const),
      values: { reason: 'noRecords' },
    };
    expect(lines('zh-CN', missing)[0]).toContain('没有数值（没有记录）');
  });

  test('says what a constant within a name stands for', () => {
    const shown = { ...finding, subject: 'cr.scope2_location@2023' };
    expect(lines('en', { ...shown, check: 'recomputed' })[0]).toMatch(/^Total Scope 2 GHG emissions/);
  });

  test('repeats no sentence that its own words hold', () => {
    const typed = { ...finding, check: 'unbound-numeral', subject: 'en', values: { sentence: 'It fell.' } };
    expect(lines('en', { ...typed, place: { sentence: 'It fell.' } })).toHaveLength(1);
  });

  test('stays what it is where nothing is known', () => {
    expect(lines('en', { ...finding, check: 'unheard-of', subject: 'x' })).toEqual(['unheard-of']);
  });
});
