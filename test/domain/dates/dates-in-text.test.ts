import { describe, expect, test } from 'vitest';
import { datesIn } from '../../../functions/domain/dates/dates-in-text.ts';
import { sentencesIn, speaksOfPlan } from '../../../functions/domain/dates/plans.ts';

describe('a date in words', () => {
  test.each([
    ['en', 'on 18 July 2024', '2024-07-18', '2024-07-18'],
    ['en', 'on July 18, 2023', '2023-07-18', '2023-07-18'],
    ['en', 'In July we invited', '2024-07-01', '2024-07-31'],
    ['en', 'At the end of August, more', '2024-08-01', '2024-08-31'],
    ['en', 'published in March 2025', '2025-03-01', '2025-03-31'],
    ['en', 'in mid-May', '2024-05-01', '2024-05-31'],
    ['en', 'as of Q3 2023', '2023-07-01', '2023-09-30'],
    ['en', 'in the fourth quarter', '2024-10-01', '2024-12-31'],
    ['en', 'in the second half of the year', '2024-07-01', '2024-12-31'],
    ['en', 'by year end', '2024-12-01', '2024-12-31'],
    ['en', 'in the following year', '2025-01-01', '2025-12-31'],
    ['en', 'for 2025', '2025-01-01', '2025-12-31'],
    ['zh-CN', '2024年7月18日举办', '2024-07-18', '2024-07-18'],
    ['zh-CN', '七月，我们邀请', '2024-07-01', '2024-07-31'],
    ['zh-CN', '十一月底', '2024-11-01', '2024-11-30'],
    ['zh-CN', '2025年3月', '2025-03-01', '2025-03-31'],
    ['zh-CN', '2月', '2024-02-01', '2024-02-29'],
    ['zh-CN', '安排在第四季度', '2024-10-01', '2024-12-31'],
    ['zh-CN', '2023年第二季度末', '2023-04-01', '2023-06-30'],
    ['zh-CN', '下半年还将组织', '2024-07-01', '2024-12-31'],
    ['zh-CN', '计划在年内上线', '2024-12-01', '2024-12-31'],
    ['zh-CN', '2025年计划', '2025-01-01', '2025-12-31'],
    ['zh-CN', '明年', '2025-01-01', '2025-12-31'],
  ])('%s: %s', (language, text, from, to) => {
    expect(datesIn(text, language, 2024)).toMatchObject([{ from, to }]);
  });

  test.each([
    ['en', 'we may march in august company; ISO 14064-1:2018, 2,024 t, 2024.5 t'],
    ['en', 'on 31 June 2024'],
    ['zh-CN', '三个月内，每月核对，连续四周'],
    ['zh-CN', '13月'],
    ['de', 'im Juli 2024'],
  ])('%s: none in %s', (language, text) => {
    expect(datesIn(text, language, 2024)).toEqual([]);
  });

  test('without a year is of the year named before it', () => {
    expect(datesIn('In 2023 we began, and in July we ended.', 'en', 2024).map(({ to }) => to)).toEqual([
      '2023-12-31',
      '2023-07-31',
    ]);
    expect(datesIn('2023年5月启动，8月完成', 'zh-CN', 2024).map(({ to }) => to)).toEqual([
      '2023-05-31',
      '2023-08-31',
    ]);
  });
});

describe('a sentence', () => {
  test.each([
    ['en', 'Both are planned to go live within the year.', true],
    ['en', 'Training will follow.', true],
    ['en', 'All applications planned for 2024 had been submitted.', false],
    ['zh-CN', '相关功能计划在年内上线。', true],
    ['zh-CN', '下半年还将组织培训。', true],
    ['zh-CN', '专项培训安排在第四季度。', true],
    ['zh-CN', '计划中其余子公司也提交了材料。', false],
    ['zh-CN', '完成年度计划。', false],
    ['zh-CN', '拟申报的工厂均已提交。', false],
    ['zh-CN', '应提交整改计划的供应商。', false],
    ['en', 'Special training follows in the second half of the year.', true],
  ])('%s: %s speaks of a plan: %s', (language, sentence, expected) => {
    expect(speaksOfPlan(sentence, language)).toBe(expected);
  });

  test('ends where it ends', () => {
    expect(sentencesIn('七月，A。八月，B！')).toEqual(['七月，A。', '八月，B！']);
    expect(sentencesIn('In July A. In August B.')).toEqual(['In July A.', 'In August B.']);
  });
});
