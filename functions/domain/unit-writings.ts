import type { Unit } from './metric.ts';

/** Units that are measured, not counted, and how each language may write them (GB 3100, SI Brochure 9 §5; domain.md §3.1). */
const writings: Readonly<
  Partial<Record<Unit, { readonly 'zh-CN': readonly string[]; readonly en: readonly string[] }>>
> = {
  MWh: { 'zh-CN': ['MWh', '兆瓦时'], en: ['MWh'] },
  MW: { 'zh-CN': ['MW', '兆瓦'], en: ['MW'] },
  tCO2e: { 'zh-CN': ['tCO₂e', '吨二氧化碳当量'], en: ['tCO₂e', 't CO₂e'] },
  percent: {
    'zh-CN': ['%', '％', '个百分点'],
    en: ['%', 'percentage points', 'percentage point', 'per cent'],
  },
  MWhPerRmbMillion: { 'zh-CN': ['MWh/百万元'], en: ['MWh/RMB million'] },
  tCO2ePerRmbMillion: { 'zh-CN': ['tCO₂e/百万元'], en: ['tCO₂e/RMB million'] },
  tCO2ePerMWh: { 'zh-CN': ['tCO₂e/MWh'], en: ['tCO₂e/MWh'] },
  rmb: { 'zh-CN': ['元', '元人民币'], en: ['RMB'] },
  rmbMillion: { 'zh-CN': ['百万元', '百万元人民币'], en: ['RMB million'] },
  rmb10kPerCubicMetre: { 'zh-CN': ['万元/立方米'], en: ['RMB 10,000/m³'] },
  t: { 'zh-CN': ['吨', 't'], en: ['t', 'tonnes', 'tonne'] },
  kg: { 'zh-CN': ['千克', 'kg'], en: ['kg'] },
  m3: { 'zh-CN': ['立方米', 'm³'], en: ['m³', 'cubic metres'] },
};

/** What is counted, with its counter in Chinese and its nouns in English, of several and of one. */
const nouns: Readonly<
  Partial<Record<Unit, { readonly 'zh-CN': readonly string[]; readonly en: readonly string[] }>>
> = {
  suppliers: { 'zh-CN': ['家'], en: ['suppliers', 'supplier'] },
  smelters: { 'zh-CN': ['家'], en: ['SORs', 'SOR'] },
  facilities: { 'zh-CN': ['家'], en: ['facilities', 'facility'] },
  subsidiaries: { 'zh-CN': ['家'], en: ['subsidiaries', 'subsidiary'] },
  entities: { 'zh-CN': ['家'], en: ['entities', 'entity'] },
  products: { 'zh-CN': ['款'], en: ['products', 'product'] },
  people: { 'zh-CN': ['人', '名'], en: ['people', 'person'] },
  sessions: { 'zh-CN': ['场'], en: ['sessions', 'session'] },
  items: { 'zh-CN': ['项'], en: ['items', 'item'] },
  certificates: { 'zh-CN': ['张'], en: ['certificates', 'certificate'] },
  plans: { 'zh-CN': ['份'], en: ['plans', 'plan'] },
  countries: { 'zh-CN': ['个'], en: ['countries', 'country'] },
  rows: { 'zh-CN': ['行'], en: ['rows', 'row'] },
  cases: { 'zh-CN': ['件'], en: ['cases', 'case'] },
  findings: { 'zh-CN': ['项'], en: ['findings', 'finding'] },
  categories: { 'zh-CN': ['个'], en: ['categories', 'category'] },
  year: { 'zh-CN': ['年'], en: ['year'] },
  rank: { 'zh-CN': ['名'], en: ['rank'] },
  score: { 'zh-CN': ['分'], en: ['points'] },
};

/** Units that no metric has: beside a figure they are always wrong. */
const foreign: readonly string[] = [
  ...['kWh', 'GWh', 'TWh', 'kW', 'GW', 'GJ', 'TJ', 'MJ', 'tce', 'Mt', 'kt', 'mg', 'ppm', 'ktCO₂e', 'kgCO₂e'],
  ...[
    'MtCO₂e',
    '‰',
    '千瓦时',
    '千瓦',
    '吉瓦时',
    '万千瓦时',
    '亿千瓦时',
    '万吨',
    '亿吨',
    '公斤',
    '克',
    '升',
    '吨标准煤',
  ],
  ...[
    '万元',
    '亿元',
    '千元',
    '万立方米',
    '万吨二氧化碳当量',
    'litres',
    'kilograms',
    'million',
    'billion',
    'thousand',
  ],
];

const isLatin = /[A-Za-z]$/;

/** How a language may write a measured unit; none where it is counted: then its noun stands in the sentence. */
export const writingsOf = (unit: string, language: string): readonly string[] | undefined =>
  writings[unit as Unit]?.[language.startsWith('zh') ? 'zh-CN' : 'en'];

/** How a language may name what is counted. */
export const nounsOf = (unit: string, language: string): readonly string[] | undefined =>
  nouns[unit as Unit]?.[language.startsWith('zh') ? 'zh-CN' : 'en'];

const everyWriting = (language: string): readonly string[] =>
  [...Object.keys(writings).flatMap((unit) => writingsOf(unit, language) ?? []), ...foreign].toSorted(
    (a, b) => b.length - a.length,
  );

const known = new Map<string, readonly string[]>();

/** The measured unit that a text begins with, the longest that fits: tCO₂e/MWh before tCO₂e before t. */
export function unitAtStart(text: string, language: string): string | undefined {
  const all = known.get(language) ?? everyWriting(language);
  known.set(language, all);
  const begins = text.replace(/^[\s\u00a0]+/u, '');
  return all.find(
    (unit) =>
      begins.startsWith(unit) && !(isLatin.test(unit) && /^[A-Za-z₂]/.test(begins.slice(unit.length))),
  );
}
