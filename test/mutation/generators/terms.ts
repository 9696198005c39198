import { type Kind, type Language, languages } from '../mutation.ts';
import { bothLeaves, type LeafContext, oneLeaf } from './leaf-kind.ts';

type Pair = readonly [from: string, to: string];

/** Pairs of terms that mean different things; either may be put for the other. */
const wrong: Readonly<Record<Language, readonly Pair[]>> = {
  en: [
    ['upstream', 'downstream'],
    ['Upstream', 'Downstream'],
    ['market-based', 'location-based'],
    ['gold', 'tin'],
    ['tungsten', 'tantalum'],
    ['Gold', 'Tungsten'],
    ['renewable', 'non-renewable'],
    ['conformant', 'in process'],
    ['withdrawal', 'discharge'],
    ['hazardous', 'non-hazardous'],
    ['suppliers', 'smelters'],
    ['increased', 'decreased'],
    ['electricity', 'gas'],
    ['base year', 'reporting year'],
    ['CMRT', 'EMRT'],
  ],
  'zh-CN': [
    ['上游', '下游'],
    ['基于市场', '基于位置'],
    ['范围一', '范围二'],
    ['范围二', '范围三'],
    ['金', '锡'],
    ['钨', '钽'],
    ['可再生', '不可再生'],
    ['符合', '不符合'],
    ['取水', '排水'],
    ['供应商', '冶炼厂'],
    ['绿电', '绿证'],
    ['基准年', '报告年'],
    ['CMRT', 'EMRT'],
    ['有害', '无害'],
  ],
};

/** Variants that the glossary replaces by one term, and names written otherwise than the house writes them. */
const rejected: Readonly<Record<Language, readonly Pair[]>> = {
  en: [
    ['waste diversion', 'waste conversion'],
    ['Waste diversion', 'Waste transformation'],
    ['greenhouse gas', 'green house gas'],
    ['GHG', 'Green House Gas'],
    ['conflict minerals', 'conflict metals'],
    ['base year', 'baseline year'],
    ['market-based', 'market based'],
    ['location-based', 'location based'],
    ['smelter or refiner', 'melting plant'],
    ['SORs', 'smelting factories'],
    ['due diligence', 'due-diligent survey'],
    ['Sustainable Development Center', 'Sustainability Promotion Center'],
    ['tCO₂e', 'ton'],
    ['grievance', 'complaint'],
    ['emission factors', 'emissions coefficients'],
    ['Alliance for Water Stewardship', 'Alliance for Water Management'],
    ['green electricity certificate', 'green power ticket'],
  ],
  'zh-CN': [
    ['废弃物转化率', '废物转换率'],
    ['温室气体', '温室效应气体'],
    ['冲突矿产', '冲突矿物'],
    ['基准年', '基线年'],
    ['基于市场', '市场法'],
    ['基于位置', '位置法'],
    ['尽职调查', '尽责调查'],
    ['合理原产国', '原厂国'],
    ['原产国', '原产地'],
    ['可持续发展中心', '可持续发展推进中心'],
    ['绿证', '绿色证书'],
    ['申诉', '投诉'],
    ['冶炼厂', '熔炼厂'],
    ['排放因子', '排放系数'],
    ['终止', '停止'],
    ['中止', '中断'],
    ['tCO₂e', '吨'],
  ],
};

const misspelled: Readonly<Record<Language, readonly Pair[]>> = {
  en: [
    ['Management', 'Mangement'],
    ['management', 'managment'],
    ['emissions', 'emisions'],
    ['Emissions', 'Emmissions'],
    ['Tungsten', 'Tungste'],
    ['tungsten', 'tungsen'],
    ['tantalum', 'tantulum'],
    ['conformant', 'conforment'],
    ['suppliers', 'supliers'],
    ['certificate', 'certficate'],
    ['renewable', 'renewble'],
    ['Scope', 'Scoop'],
    ['energy', 'enegry'],
    ['inventory', 'inventry'],
  ],
  'zh-CN': [
    ['供应链', '供应连'],
    ['温室气体', '温室汽体'],
    ['冶炼厂', '冶练厂'],
    ['钽', '旦'],
    ['核查', '合查'],
    ['调查', '调察'],
    ['直接或通过', '直接过通过'],
    ['排放', '徘放'],
    ['废弃物', '废气物'],
    ['光伏', '光付'],
    ['认证', '认正'],
  ],
};

const fits =
  (pairs: Readonly<Record<Language, readonly Pair[]>>) =>
  ({ text }: { readonly text: string }, language: Language): boolean =>
    pairs[language].some(([from]) => outsideBraces(text).includes(from));

const outsideBraces = (text: string): string => text.replaceAll(/\{\{[^}]*\}\}/g, ' ');

function replacedBy(pairs: Readonly<Record<Language, readonly Pair[]>>) {
  return (
    { text }: { readonly text: string },
    random: { readonly one: <T>(items: readonly T[]) => T },
    { language }: Pick<LeafContext, 'language'>,
  ): string => {
    const [from, to] = random.one(pairs[language].filter(([one]) => outsideBraces(text).includes(one)));
    return text.replace(from, to);
  };
}

/** The same wrong term in both languages. */
const wrongInBoth: readonly Readonly<Record<Language, Pair>>[] = [
  { en: ['pstream', 'ownstream'], 'zh-CN': ['上游', '下游'] },
  { en: ['market-based', 'location-based'], 'zh-CN': ['基于市场', '基于位置'] },
  { en: ['gold', 'tin'], 'zh-CN': ['金', '锡'] },
  { en: ['tungsten', 'tantalum'], 'zh-CN': ['钨', '钽'] },
  { en: ['withdrawal', 'discharge'], 'zh-CN': ['取水', '排水'] },
  { en: ['CMRT', 'EMRT'], 'zh-CN': ['CMRT', 'EMRT'] },
];

export const termKinds: readonly Kind[] = [
  oneLeaf('terms.wrong', 10, replacedBy(wrong), fits(wrong)),
  bothLeaves('terms.wrong-in-both', 4, (texts, random) => {
    const fitting = wrongInBoth.filter((pair) =>
      languages.every((language) => outsideBraces(texts[language]).includes(pair[language][0])),
    );
    if (fitting.length === 0) return undefined;
    const pair = random.one(fitting);
    return { en: texts.en.replace(...pair.en), 'zh-CN': texts['zh-CN'].replace(...pair['zh-CN']) };
  }),
  oneLeaf('terms.rejected', 8, replacedBy(rejected), fits(rejected)),
  oneLeaf('terms.misspelled', 8, replacedBy(misspelled), fits(misspelled)),
];
