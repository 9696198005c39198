import { type Fact, fact } from '../../fact.ts';

/** Goals of direction, published without a number: what they are measured by is printed instead. */
const goals = [
  {
    id: 'hazardous-substances',
    metricId: 'gm.regulatory_updates',
    zh: '严格分级管控有害物质，逐步替代和淘汰',
    en: 'Graded control of hazardous substances and their gradual replacement and phase-out',
  },
  {
    id: 'green-factories',
    metricId: 'gm.gf_submitted',
    zh: '推广绿色制造理念，积极创建绿色工厂',
    en: 'Promotion of green manufacturing and green factories',
  },
  {
    id: 'green-supply-chain',
    metricId: 'gm.carbon_disclosed_total',
    zh: '推动供应商履行环境与社会责任',
    en: 'Environmental and social responsibility among suppliers',
  },
] as const;

/** No year is published either; the year of the record is that of the next review. */
export const longTermGoals: readonly Fact[] = goals.map(({ id, metricId, zh, en }) =>
  fact('target', {
    targetId: id,
    metricId,
    targetYear: 2030,
    operator: 'milestone',
    name: { 'zh-CN': zh, en },
  }),
);
