import { type Fact, fact } from '../../fact.ts';

const suspend = (category: number) => ({ category, response: 'suspend_or_terminate' });

/** The rules of domain.md §1.4, the same in both versions. */
const rules = [
  suspend(1),
  suspend(2),
  { category: 3, response: 'risk_management_plan', timing: 'immediate', planMonths: 6 },
  {
    category: 4,
    response: 'risk_management_plan',
    timing: 'reasonable_time',
    planMonths: 6,
    minSuspensionMonths: 3,
    targetsBeforeResuming: true,
    endsEarly: true,
    furtherAssessment: true,
  },
  suspend(5),
  suspend(6),
];

const common = {
  approvedBy: { 'zh-CN': '董事会', en: 'Board of Directors' },
  openEnded: true,
  rules,
  stance: 'immediate',
  revisedPlanMonths: 6,
  overdueDecisions: 'warning',
};

const fiveMinerals = ['tungsten', 'tin', 'tantalum', 'gold', 'cobalt'];
const furtherMinerals = [
  'copper',
  'aluminium',
  'lead',
  'zinc',
  'nickel',
  'molybdenum',
  'rare_earths',
  'lithium',
  'mica',
  'barite',
];

export const firstPolicy: Fact = fact('minerals-policy', {
  ...common,
  version: '1.0',
  approvedOn: '2022-12-15',
  effectiveOn: '2023-01-01',
  minerals: fiveMinerals,
  cahraLists: [],
});

/** Names more minerals, and the list by which areas are told. */
export const secondPolicy: Fact = fact('minerals-policy', {
  ...common,
  version: '2.0',
  approvedOn: '2024-02-27',
  effectiveOn: '2024-04-01',
  minerals: [...fiveMinerals, ...furtherMinerals],
  cahraLists: [
    {
      'zh-CN': '欧盟《冲突矿产条例》（第2017/821号）所附的指示性清单',
      en: 'the indicative list under the EU Conflict Minerals Regulation (2017/821)',
    },
  ],
});
