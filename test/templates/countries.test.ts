import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ViewContext } from '../../functions/domain/report.ts';
import { plain } from '../../functions/domain/words.ts';
import { root } from '../../infra/blueprint.ts';
import { countriesListed } from '../../templates/house/frame/countries.ts';
import { listedInSentence } from '../../templates/house/frame/names.ts';
import { text } from './text-builders.ts';

const languages = ['zh-CN', 'en'] as const;
type Language = (typeof languages)[number];

const read = (language: Language, file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(root, 'locales', language, `${file}.json`), 'utf8'));

function speaking(language: Language): ViewContext {
  const strings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    common: read(language, 'common'),
    countries: read(language, 'countries'),
  };
  const say = (key: string) => {
    const [file = '', name = ''] = key.split(':');
    return text(strings[file]?.[name] ?? `no text ${key}`);
  };
  return { language, say } as unknown as ViewContext;
}

/** The forms of domain.md §5 (C-COUNTRY): one per language, and Taiwan as part of China in Chinese. */
const published = [
  ['BO', '玻利维亚', 'Bolivia'],
  ['CD', '刚果（金）', 'Democratic Republic of the Congo'],
  ['KR', '韩国', 'South Korea'],
  ['LA', '老挝', 'Laos'],
  ['TR', '土耳其', 'Türkiye'],
  ['TW', '中国台湾', 'Taiwan, China'],
  ['VN', '越南', 'Vietnam'],
] as const;

describe('the names of countries', () => {
  test('are one for each code of ISO 3166-1, told apart in each language', () => {
    for (const language of languages) {
      const names = read(language, 'countries');
      expect(Object.keys(names)).toHaveLength(249);
      expect(Object.keys(names).every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
      expect(new Set(Object.values(names)).size).toBe(249);
    }
  });

  test.each(published)('%s is printed as %s and %s', (code, chinese, english) => {
    expect(read('zh-CN', 'countries')[code]).toBe(chinese);
    expect(read('en', 'countries')[code]).toBe(english);
  });

  test('are listed by pinyin in Chinese and alphabetically in English', () => {
    const codes = ['CN', 'BR', 'ET', 'GB', 'CI', 'VN', 'ZA', 'PG'];
    const names = (language: Language) => countriesListed(speaking(language), codes).map(plain);
    expect(names('zh-CN')).toEqual([
      '埃塞俄比亚',
      '巴布亚新几内亚',
      '巴西',
      '科特迪瓦',
      '南非',
      '英国',
      '越南',
      '中国',
    ]);
    expect(names('en')).toEqual([
      'Brazil',
      'China',
      'Côte d’Ivoire',
      'Ethiopia',
      'Papua New Guinea',
      'South Africa',
      'United Kingdom',
      'Vietnam',
    ]);
  });
});

test('a list inside a sentence joins its last member by a word', () => {
  const metals = (language: Language, ...names: readonly string[]) =>
    plain(
      listedInSentence(
        speaking(language),
        names.map((name) => text(name)),
      ),
    );
  expect(metals('en', 'gold', 'tin', 'cobalt')).toBe('gold, tin and cobalt');
  expect(metals('zh-CN', '金', '锡', '钴')).toBe('金、锡和钴');
  expect(metals('en', 'gold')).toBe('gold');
  expect(metals('en')).toBe('');
});
