import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../functions/domain/decimal.ts';
import { phraseFor } from '../../../functions/domain/phrase.ts';
import { countsFor, marginOf, phraseHolds } from '../../../functions/domain/phrases/bounds.ts';
import { phrasesIn } from '../../../functions/domain/phrases/phrases-in.ts';

const saidOf = (text: string, language: string) =>
  phrasesIn(text, language).map(({ kind, words, bounds }) => [kind, words, bounds ?? {}]);

describe('a qualitative phrase is read', () => {
  test.each([
    ['en', 'nearly half of Scope 3', 'nearly half', { atLeast: 45, below: 50 }],
    ['en', 'make up more than 80% of it', 'more than 80%', { above: 80 }],
    ['en', 'over 90% of suppliers', 'over 90%', { above: 90, atMost: 95 }],
    ['en', 'nearly 90 per cent answered', 'nearly 90 per cent', { atLeast: 88, below: 90 }],
    ['en', 'at least 85.5%', 'at least 85.5%', { atLeast: 85.5 }],
    ['en', 'Almost a third of it', 'Almost a third', { atLeast: 100 / 3 - 2, below: 100 / 3 }],
    ['en', 'nine out of ten suppliers', 'nine out of ten', { atLeast: 89.5, atMost: 90.5 }],
    ['en', 'The vast majority of suppliers', 'vast majority', { above: 80 }],
    ['en', 'for most suppliers', 'most suppliers', { above: 50 }],
    ['zh-CN', '占范围三的近一半', '近一半', { atLeast: 45, below: 50 }],
    ['zh-CN', '将近半数供应商', '将近半数', { atLeast: 45, below: 50 }],
    ['zh-CN', '超过八成', '超过八成', { above: 80 }],
    ['zh-CN', '80%以上的供应商', '80%以上', { above: 80 }],
    ['zh-CN', '近九成供应商', '近九成', { atLeast: 88, below: 90 }],
    ['zh-CN', '约百分之九十五', '约百分之九十五', { atLeast: 93, atMost: 97 }],
    ['zh-CN', '三分之二的工厂', '三分之二', { atLeast: 200 / 3 - 0.5, atMost: 200 / 3 + 0.5 }],
    ['zh-CN', '大部分子公司', '大部分', { above: 50 }],
    ['zh-CN', '过半数工厂', '过半数', { above: 50 }],
  ])('%s: %s', (language, text, words, bounds) => {
    expect(saidOf(text, language)).toEqual([['share', words, bounds]]);
  });

  test.each([
    ['en', 'energy use doubled', 'change', 'doubled'],
    ['zh-CN', '用量翻了一番', 'change', '翻了一番'],
    ['en', 'emissions rose sharply', 'change', 'rose sharply'],
    ['zh-CN', '排放量大幅增加', 'change', '大幅增加'],
    ['en', 'more than three hundred suppliers', 'count', 'three hundred'],
    ['en', 'fell by thirty per cent', 'count', 'thirty per cent'],
    ['zh-CN', '三百余家供应商', 'count', '三百余家'],
    ['zh-CN', '公司已实现碳中和', 'state', '已实现碳中和'],
    ['en', 'all of them', 'all', 'all'],
    ['zh-CN', '所有供应商', 'all', '所有'],
    ['en', 'the largest source', 'superlative', 'largest'],
    ['zh-CN', '首次实现', 'superlative', '首次'],
  ])('%s: %s is of its kind', (language, text, kind, words) => {
    expect(phrasesIn(text, language)[0]).toMatchObject({ kind, words });
  });

  test.each([
    ['en', 'in the second half of the year and the next quarter'],
    ['en', '48.89% of it, and what is most often missing'],
    ['zh-CN', '上半年与下半年，一成不变，统一成为标准'],
    ['zh-CN', '多数据来源，完成48.89%'],
    ['en', 'above all, all else being equal, RMB ten thousand'],
    ['de', 'nearly half'],
  ])('%s: none in %s', (language, text) => {
    expect(saidOf(text, language)).toEqual([]);
  });
});

describe('a phrase and its value', () => {
  const bounds = (words: string, language = 'en') => phrasesIn(words, language)[0]?.bounds ?? {};

  test.each([
    ['nearly half', '48.89', true],
    ['nearly half', '50.66', false],
    ['more than 80%', '80.23', true],
    ['more than 80%', '80', false],
    ['over 90%', '97', false],
    ['doubled', '99.9', false],
  ])('%s of %s: %s', (words, value, holds) => {
    expect(phraseHolds(bounds(words), new Decimal(value))).toBe(holds);
  });

  test.each([
    ['nearly 90%', 1373, 1209, 1235],
    ['over 90%', 239, 216, 227],
    ['nearly 90%', 239, 211, 215],
    ['all', 239, 239, 239],
  ])('%s of %i is %i to %i', (words, whole, least, most) => {
    expect(countsFor(bounds(words), whole)).toEqual({ least, most });
  });

  test('of three suppliers no count is nearly half, and margins are to the nearest bound', () => {
    expect(countsFor(bounds('nearly half'), 3)).toBeUndefined();
    expect(marginOf(bounds('more than 80%'), new Decimal('80.23'))?.toFixed()).toBe('0.23');
    expect(marginOf({}, new Decimal(1))).toBeUndefined();
  });

  test.each(['zh-CN', 'en'])('what the %s house says of a share is read back, and true', (language) => {
    const { phrases } = JSON.parse(readFileSync(`locales/${language}/common.json`, 'utf8'));
    const shares = Array.from({ length: 2000 }, (_, index) => new Decimal(index).plus(1).dividedBy(20));
    const unread = shares.filter((share) => {
      const words: string = phrases.share[phraseFor(share)];
      const [read, ...more] = phrasesIn(words.replace('{{value}}', share.toFixed()), language);
      if (phraseFor(share) === 'exact') return read !== undefined;
      return more.length > 0 || !phraseHolds(read?.bounds ?? { above: 100 }, share);
    });
    expect(unread.map((share) => share.toFixed())).toEqual([]);
  });
});
