import { type Fact, fact, quarters } from '../../fact.ts';
import { exact } from '../exact.ts';
import { numbers } from '../numbers.ts';
import { vary } from '../spread.ts';
import { supplierId } from '../suppliers.ts';
import { dayIn } from './days.ts';

// biome-ignore format: a table, one rule a row
const rules = [
  ['EU', '欧盟REACH法规高度关注物质清单', 'EU REACH candidate list of SVHC', ['SVHC']],
  ['EU', '欧盟全氟和多氟烷基物质限制提案', 'EU restriction proposal on PFAS', ['PFAS']],
  ['EU', '欧盟RoHS指令豁免条款', 'EU RoHS exemptions', ['RoHS']],
  ['EU', '欧盟持久性有机污染物法规', 'EU regulation on persistent organic pollutants', ['POPs']],
  ['EU', '欧盟电池法规', 'EU batteries regulation', ['batteries']],
  ['US', '美国有毒物质控制法', 'US Toxic Substances Control Act', ['TSCA']],
  ['US', '美国各州全氟物质法令', 'US state laws on PFAS', ['PFAS']],
  ['CN', '中国重点管控新污染物清单', 'China list of new pollutants under control', ['POPs', 'PFAS']],
  ['CN', '中国电器电子产品有害物质限制', 'China RoHS', ['RoHS']],
  ['CN', '中国挥发性有机物含量限值标准', 'China limits of VOC content', ['VOC']],
  ['KR', '韩国化学品注册与评估法', 'Korea K-REACH', ['SVHC']],
  ['JP', '日本化学物质审查法', 'Japan Chemical Substances Control Law', ['POPs']],
  ['VN', '越南化学品法', 'Viet Nam Law on Chemicals', ['SVHC']],
  ['CUSTOMER', '客户管控物质清单', 'Customer list of controlled substances', ['SVHC', 'PFAS']],
] as const;

const stages = [
  ['征求意见稿', 'draft for comment'],
  ['正式发布', 'published'],
  ['实施指南', 'implementation guide'],
] as const;

/** An update that came in before a half-year's end and was assessed after it. */
const waitingSince = '2024-06-27';

/** Updates assessed in each quarter: 8, 10, 9 and 11. */
const assessed = [8, 10, 9, 11];

function update(number: number, dates: Readonly<Record<string, string>>, status: string): Fact {
  const [jurisdiction, zh, en, affects] = rules[number % rules.length] ?? rules[0];
  const [stageZh, stageEn] = stages[Math.floor(number / rules.length) % stages.length] ?? stages[0];
  return fact('regulatory-update', {
    updateId: `RU-2024-${String(number + 1).padStart(3, '0')}`,
    title: { 'zh-CN': `${zh}（${stageZh}）`, en: `${en}: ${stageEn}` },
    jurisdiction,
    ...dates,
    status,
    affects,
  });
}

/** Updates assessed in a quarter, with one that had no bearing, and the one that waits. */
export function regulatoryUpdates2024(quarter: number): readonly Fact[] {
  const before = assessed.slice(0, quarter - 1).reduce((sum, one) => sum + one, 0);
  const count = assessed[quarter - 1] ?? 0;
  const own = numbers(0, count - 1).map((index) => {
    const assessedOn = dayIn(quarter, index, count);
    const collectedOn = quarter === 3 && index === 0 ? waitingSince : assessedOn;
    return update(before + index, { collectedOn, assessedOn }, 'assessed');
  });
  const waiting = quarter === 2 ? [update(before + count, { collectedOn: waitingSince }, 'collected')] : [];
  const irrelevant = update(40 + quarter, { collectedOn: dayIn(quarter, 1, 3) }, 'not_relevant');
  return [...own, ...waiting, irrelevant];
}

/** Suggestions for each system and quarter; the report counts those for the hazardous-substance module. */
const suggestions = { GP: [5, 6, 7, 6], GSCM: [2, 1, 3, 2], carbon: [1, 1, 0, 2] } as const;

export function systemSuggestions2024(quarter: number): readonly Fact[] {
  return Object.entries(suggestions).flatMap(([system, counts]) =>
    numbers(1, counts[quarter - 1] ?? 0).map((number) =>
      fact('system-suggestion', {
        suggestionId: `SG-${system}-2024-${quarter}-${number}`,
        system,
        receivedOn: dayIn(quarter, number, 9),
        ...(number % 2 === 1 && number < 6 ? { doneOn: dayIn(quarter, 8, 9) } : {}),
      }),
    ),
  );
}

/** Suppliers audited in each quarter, by their place in the list; two are audited again after an improvement. */
const audits = [
  { first: 101, last: 118, again: [] },
  { first: 119, last: 142, again: [104, 109] },
  { first: 143, last: 166, again: [] },
  { first: 167, last: 190, again: [130] },
] as const;

export function hsSupplierAudits2024(quarter: number): readonly Fact[] {
  const { first, last, again } = audits[quarter - 1] ?? { first: 1, last: 0, again: [] };
  const own = [...numbers(first, last), ...again];
  return own.map((number, index) =>
    fact('hs-supplier-audit', {
      supplierId: supplierId(number),
      auditedOn: dayIn(quarter, index, own.length),
      modules: number % 3 === 0 ? ['SVHC', 'VOC'] : ['SVHC'],
      result: number === 104 || number === 109 ? (quarter === 1 ? 'improving' : 'passed') : 'passed',
    }),
  );
}

/** Projects that save volatile organic compounds, kg a quarter before them; one is not approved and counts nothing. */
const projects = [
  {
    projectId: 'VOC-GD-01-1',
    facilityId: 'GD-01',
    method: 'substitute',
    baseline: 4200,
    left: 610,
    approved: true,
  },
  {
    projectId: 'VOC-JS-01-1',
    facilityId: 'JS-01',
    method: 'recycle',
    baseline: 3650,
    left: 720,
    approved: true,
  },
  {
    projectId: 'VOC-ZJ-01-1',
    facilityId: 'ZJ-01',
    method: 'reuse',
    baseline: 1980,
    left: 655,
    approved: true,
  },
  {
    projectId: 'VOC-SD-01-1',
    facilityId: 'SD-01',
    method: 'substitute',
    baseline: 900,
    left: 400,
    approved: false,
  },
] as const;

export const vocProjects2024: readonly Fact[] = projects.flatMap(
  ({ projectId, facilityId, method, baseline, left, approved }) =>
    quarters.map((quarter) =>
      fact('voc-project', {
        projectId,
        facilityId,
        year: 2024,
        quarter,
        method,
        baselineKg: exact(baseline)
          .times(vary(`${projectId} ${quarter}`, 50))
          .dividedBy(1000)
          .toFixed(2),
        actualKg: exact(baseline)
          .times(left)
          .times(vary(`${projectId} after ${quarter}`, 40))
          .dividedBy(1_000_000)
          .toFixed(2),
        approved,
      }),
    ),
);
