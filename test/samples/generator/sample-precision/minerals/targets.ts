import { type Fact, fact } from '../../fact.ts';

/** Goals of a campaign: every supplier answers, every smelter is conformant. */
export const mineralTargets = (year: number): readonly Fact[] =>
  [
    {
      targetId: 'cmrt-response',
      metricId: 'cm.response_rate_cmrt',
      name: { 'zh-CN': 'CMRT回复率', en: 'CMRT response rate' },
    },
    {
      targetId: 'sor-conformance',
      metricId: 'cm.sor_conformant_rate.three_tg',
      name: { 'zh-CN': 'SOR符合率', en: 'Share of conformant SORs' },
    },
  ].map((goal) => fact('target', { ...goal, targetYear: year, operator: 'atLeast', value: '100' }));
