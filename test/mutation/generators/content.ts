import type { Facts } from '../../../functions/contract.ts';
import type { Kind, Language } from '../mutation.ts';
import { languages } from '../mutation.ts';
import type { Random } from '../random.ts';
import type { Specimen } from '../specimen.ts';

/** A content record as data, free to be changed. */
interface Content {
  readonly report: string;
  readonly period: string;
  readonly slot: string;
  title?: Record<Language, string>;
  readonly text: Record<Language, string[]>;
  readonly constants?: Record<string, Record<Language | 'source', string>>;
  happenedOn?: string;
  readonly image?: { alternative: Record<Language, string>; caption?: Record<Language, string> };
}

const recordsOf = (facts: Facts, dataset: string): Record<string, unknown>[] =>
  (facts.records[dataset] ?? []) as Record<string, unknown>[];

function ownContent(facts: Facts, { publication }: Specimen): Content[] {
  return (recordsOf(facts, 'content') as unknown as Content[]).filter(
    ({ report, period }) => report === publication.report && period === publication.period,
  );
}

/** A content record changed; the change says what it made, or nothing where the record has no place for it. */
function oneRecord(
  name: string,
  count: number,
  change: (content: Content, random: Random) => string | undefined,
  fits: (content: Content) => boolean = ({ text }) => text.en.length > 0,
): Kind {
  return {
    name: `content.${name}`,
    count,
    reports: ['carbon', 'green-manufacturing', 'conflict-minerals'],
    make(random, specimen) {
      const fitting = ownContent(specimen.facts, specimen).filter(fits);
      if (fitting.length === 0) return undefined;
      const { slot } = random.one(fitting);
      const copy = structuredClone(fitting.find((one) => one.slot === slot) as Content);
      const found = JSON.stringify(copy);
      const made = change(copy, random);
      if (made === undefined || JSON.stringify(copy) === found) return undefined;
      return {
        place: `content ${slot}`,
        found: found.slice(0, 300),
        made,
        alteration: {
          on: 'facts',
          how: 'computed',
          change(facts) {
            const all = facts.records.content as unknown as Content[];
            const own = ownContent(facts, specimen).find((one) => one.slot === slot) as Content;
            all.splice(all.indexOf(own), 1, copy);
          },
        },
      };
    },
  };
}

/** A sentence put behind the first paragraph of one language, or of both. */
function sentence(
  name: string,
  count: number,
  pairs: readonly Readonly<Record<Language, string>>[],
  inBoth: boolean,
): Kind {
  return oneRecord(name, count, (content, random) => {
    const pair = random.one(pairs);
    const chosen = inBoth ? languages : [random.one(languages)];
    for (const language of chosen)
      content.text[language][0] =
        `${content.text[language][0]}${language === 'en' ? ' ' : ''}${pair[language]}`;
    return chosen.map((language) => pair[language]).join(' ⟷ ');
  });
}

const pairs = (
  ...all: readonly (readonly [zh: string, en: string])[]
): Readonly<Record<Language, string>>[] => all.map(([zh, en]) => ({ 'zh-CN': zh, en }));

const typedNumerals = pairs(
  ['共有1,373家供应商参与。', 'In all, 1,373 suppliers took part.'],
  ['同比下降22.98%。', 'This is 22.98% less than a year before.'],
  ['节电500万千瓦时。', 'It saved 5 million kWh.'],
  ['活动于2024年6月结束。', 'It ended in June 2024.'],
);
const numeralsInWords = pairs(
  ['排放量下降百分之三十。', 'Emissions fell by thirty per cent.'],
  ['共有三百余家供应商参与。', 'More than three hundred suppliers took part.'],
  ['用电量减少了一半。', 'Electricity use was halved.'],
  ['其中三分之二来自范围三。', 'Two thirds of it came from Scope Three.'],
);
const otherScripts = pairs(
  ['共有３０家供应商参与。', 'In all, ３０ suppliers took part.'],
  ['减少了½。', 'That is ½ less.'],
  ['已完成第Ⅲ阶段。', 'Stage Ⅲ is complete.'],
);
const stalePlans = pairs(
  ['我们计划于七月完成培训。', 'We plan to complete the training in July.'],
  ['预计今年八月启用新的充电桩。', 'The new charging points are expected to open this August.'],
  ['将于二〇二四年五月发布结果。', 'The results will be published in May.'],
  [
    '公司拟于今年上半年开展核查。',
    'The company intends to carry out the verification in the first half of this year.',
  ],
);
const overclaims = pairs(
  ['我们的全部供应商均已获得无冲突认证。', 'All our suppliers are certified as conflict-free.'],
  ['产品完全不含冲突矿产。', 'Our products contain no conflict minerals whatsoever.'],
  ['我们所有的冶炼厂均可全程追溯。', 'All our smelters are fully traceable.'],
  ['公司已实现碳中和。', 'The company is carbon neutral.'],
  ['我们已实现零排放。', 'We have achieved zero emissions.'],
  ['所有废弃物均已零填埋。', 'None of our waste goes to landfill.'],
  ['各项目标均已全部完成。', 'Every target has been met in full.'],
  ['全部数据均经第三方核查。', 'All data have been verified by a third party.'],
);
const phrases = pairs(
  ['近半数排放来自范围三。', 'Nearly half of the emissions come from Scope Three.'],
  ['超过九成的供应商作出了答复。', 'More than nine tenths of the suppliers answered.'],
  ['绝大多数供应商已提报数据。', 'The vast majority of suppliers reported data.'],
  ['排放量大幅增加。', 'Emissions rose sharply.'],
  ['能耗创历史新低。', 'Energy use reached a record low.'],
);
const misCited = pairs(
  ['核查依据 ISO 14064:2018。', 'The verification followed ISO 14064:2018.'],
  ['依据 PAS 2060 声明。', 'It was declared under PAS 2060.'],
);

function edited(
  name: string,
  count: number,
  dataset: string,
  reports: readonly string[],
  change: (record: Record<string, unknown>) => string | undefined,
): Kind {
  return {
    name: `content.${name}`,
    count,
    reports,
    make(random, specimen) {
      const records = recordsOf(specimen.facts, dataset);
      if (records.length === 0) return undefined;
      const at = random.below(records.length);
      const copy = structuredClone(records[at] as Record<string, unknown>);
      const made = change(copy);
      if (made === undefined) return undefined;
      return {
        place: `${dataset} ${at}`,
        found: JSON.stringify(records[at]).slice(0, 300),
        made,
        alteration: {
          on: 'facts',
          how: 'computed',
          change: (facts) => {
            recordsOf(facts, dataset)[at] = copy;
          },
        },
      };
    },
  };
}

const set =
  (name: string, value: unknown) =>
  (record: Record<string, unknown>): string | undefined => {
    if (record[name] === undefined || record[name] === value) return undefined;
    record[name] = value;
    return `${name} ${value}`;
  };

const carbon = ['carbon'];
const green = ['green-manufacturing'];
const minerals = ['conflict-minerals'];

export const contentKinds: readonly Kind[] = [
  sentence('numeral-typed', 3, typedNumerals, false),
  sentence('numeral-typed-in-both', 3, typedNumerals, true),
  sentence('numeral-in-words-in-both', 3, numeralsInWords, true),
  sentence('numeral-in-words', 3, numeralsInWords, false),
  sentence('numeral-of-other-script', 3, otherScripts, true),
  sentence('stale-plan-in-both', 3, stalePlans, true),
  sentence('overclaim-in-both', 6, overclaims, true),
  sentence('phrase-without-figure-in-both', 4, phrases, true),
  sentence('standard-mis-cited', 3, misCited, true),
  oneRecord('one-language-emptied', 3, (content, random) => {
    const language = random.one(languages);
    content.text[language].fill('');
    return `${language} empty`;
  }),
  oneRecord(
    'paragraph-of-one-language-dropped',
    3,
    (content, random) => {
      const language = random.one(languages);
      content.text[language].pop();
      return `${language} one less`;
    },
    ({ text }) => text.en.length > 1,
  ),
  oneRecord(
    'title-of-one-language-dropped',
    2,
    (content, random) => {
      if (!content.title) return undefined;
      content.title[random.one(languages)] = '';
      return 'title empty';
    },
    ({ title }) => title !== undefined,
  ),
  oneRecord('language-of-the-other', 3, (content, random) => {
    const [from, to] = random.two(languages);
    content.text[to] = [...content.text[from]];
    return `${to} in ${from}`;
  }),
  oneRecord(
    'placeholder-of-one-language-dropped',
    3,
    (content, random) => {
      const language = random.one(languages);
      content.text[language] = content.text[language].map((one) => one.replace(/\{\{[^}]+\}\}/, ''));
      return `${language} without placeholder`;
    },
    ({ text }) => /\{\{/.test(text.en.join('')),
  ),
  oneRecord(
    'constant-of-one-language-changed',
    4,
    (content, random) => {
      const language = random.one(languages);
      const withDigits = Object.values(content.constants ?? {}).filter((one) => /\d/.test(one[language]));
      if (withDigits.length === 0) return undefined;
      const constant = random.one(withDigits);
      constant[language] = constant[language].replace(/\d(?=\D*$)/, (digit) =>
        String((Number(digit) + 1) % 10),
      );
      return `${language} ${constant[language]}`;
    },
    ({ constants }) => constants !== undefined,
  ),
  oneRecord(
    'caption-of-the-other-language',
    3,
    (content, random) => {
      const [from, to] = random.two(languages);
      if (!content.image?.caption) return undefined;
      content.image.caption[to] = content.image.caption[from];
      return `caption ${to} in ${from}`;
    },
    ({ image }) => image?.caption !== undefined,
  ),
  oneRecord(
    'event-after-release',
    3,
    (content) => {
      content.happenedOn = '2026-03-01';
      return 'happened on 2026-03-01';
    },
    ({ happenedOn }) => happenedOn !== undefined,
  ),
  edited('statement-of-another-year', 2, 'verification', carbon, set('year', 2022)),
  edited('statement-issued-after-release', 1, 'verification', carbon, set('issuedOn', '2026-01-05')),
  edited('statement-by-another-standard', 2, 'verification', carbon, set('standard', 'ISO 14064-3:2006')),
  edited('certificate-expired', 2, 'certificate', green, set('expiresOn', '2023-06-30')),
  edited('certificate-by-another-standard', 1, 'certificate', green, set('standard', 'UL 2809')),
  edited(
    'certificate-retired-in-another-year',
    2,
    'green-certificate',
    carbon,
    set('retiredOn', '2021-12-18'),
  ),
  edited('certificate-twice', 1, 'green-certificate', carbon, (record) => {
    record.serialTo = 'GEC23-A-999999';
    return 'serials to …999999';
  }),
  {
    name: 'content.status-lists-old',
    count: 2,
    reports: minerals,
    make: (_, specimen) =>
      recordsOf(specimen.facts, 'rmap-status').length === 0
        ? undefined
        : {
            place: 'rmap-status, every row',
            found: `${recordsOf(specimen.facts, 'rmap-status').length} rows`,
            made: 'of 2021-01-04',
            alteration: {
              on: 'facts',
              how: 'computed',
              change(facts) {
                for (const row of recordsOf(facts, 'rmap-status')) row.snapshotOn = '2021-01-04';
                for (const row of (facts.lists.smelters ?? []) as Record<string, unknown>[])
                  row.statusOn = '2021-01-04';
              },
            },
          },
  },
];
