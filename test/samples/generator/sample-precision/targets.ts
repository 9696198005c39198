import { type Fact, fact } from '../fact.ts';
import { targets2024 } from './published.ts';

interface Goal {
  readonly id: string;
  readonly metricId: string;
  readonly zh: string;
  readonly en: string;
}

const goals = {
  cleanEnergy: {
    id: 'clean-energy',
    metricId: 'cr.clean_energy_rate.withoutCertificates',
    zh: '清洁能源使用率',
    en: 'Clean energy utilisation rate',
  },
  coachedSuppliers: {
    id: 'supplier-coaching',
    metricId: 'cr.supplier_coaching',
    zh: '现场辅导核心供应商',
    en: 'Core suppliers coached on site',
  },
  savings: { id: 'eep-savings', metricId: 'cr.electricity_savings', zh: '节电量', en: 'Electricity savings' },
  newPv: {
    id: 'pv-new',
    metricId: 'cr.pv_capacity_new',
    zh: '新增屋顶光伏装机',
    en: 'Newly added rooftop PV',
  },
  green: {
    id: 'green-electricity',
    metricId: 'cr.green_electricity',
    zh: '绿电直购量',
    en: 'Direct green electricity',
  },
} as const satisfies Record<string, Goal>;

type GoalName = keyof typeof goals;

/** Plans of the year after, all invented. */
const targets2025: Readonly<Record<GoalName, string>> = {
  cleanEnergy: '45',
  coachedSuppliers: '60',
  savings: '160000.00',
  newPv: '30.00',
  green: '1200000.00',
};

function annual(goal: Goal, targetYear: number, value: string): Fact {
  return fact('target', {
    targetId: goal.id,
    metricId: goal.metricId,
    targetYear,
    operator: 'atLeast',
    value,
    name: { 'zh-CN': goal.zh, en: goal.en },
  });
}

export const longTermTarget: Fact = fact('target', {
  targetId: 'carbon-neutral',
  metricId: 'cr.total',
  targetYear: 2050,
  operator: 'milestone',
  name: { 'zh-CN': '碳中和', en: 'Carbon neutrality' },
});

/** Approved early in 2024; its number is not published, so none is handed in. */
export const nearTermTarget: Fact = fact('target', {
  targetId: 'sbti-near-term',
  metricId: 'cr.total',
  baseYear: 2022,
  targetYear: 2030,
  operator: 'milestone',
  name: { 'zh-CN': '科学碳目标（近期）', en: 'Science-based target (near-term)' },
  approvedBy: { 'zh-CN': '科学碳目标倡议（SBTi）', en: 'Science Based Targets initiative (SBTi)' },
  approvedOn: '2024-02-08',
});

export const annualTargets2024: readonly Fact[] = (Object.keys(goals) as GoalName[]).map((name) =>
  annual(goals[name], 2024, targets2024[name]),
);

export const annualTargets2025: readonly Fact[] = (Object.keys(goals) as GoalName[]).map((name) =>
  annual(goals[name], 2025, targets2025[name]),
);
