import { type Fact, fact } from '../../fact.ts';

interface Goal {
  readonly id: string;
  readonly metricId: string;
  readonly zh: string;
  readonly en: string;
  readonly operator: 'atLeast' | 'change';
  readonly baseYear?: number;
  /** By year; a value that ends in `~` is a point of the path, which decides a status only. */
  readonly values: Readonly<Record<number, string>>;
}

const goals: readonly Goal[] = [
  {
    id: 'waste-diversion',
    metricId: 'gm.waste_diversion_rate',
    zh: '废弃物转化率',
    en: 'Waste diversion rate',
    operator: 'atLeast',
    values: { 2023: '85.5', 2024: '88', 2025: '90' },
  },
  {
    id: 'water-utilisation',
    metricId: 'gm.water_utilisation_change',
    zh: '取水利用率提升',
    en: 'Higher water utilisation',
    operator: 'change',
    baseYear: 2021,
    values: { 2024: '15~', 2025: '20' },
  },
  {
    id: 'wastewater-test',
    metricId: 'gm.wastewater_test_rate',
    zh: '第三方废水检测覆盖率',
    en: 'Factories with a third-party wastewater test',
    operator: 'atLeast',
    values: { 2024: '100', 2025: '100' },
  },
  {
    id: 'chem-training',
    metricId: 'gm.chem_training_coverage',
    zh: '化学品相关岗位员工培训覆盖率',
    en: 'Chemical-handling staff trained',
    operator: 'atLeast',
    values: { 2024: '100', 2025: '100' },
  },
  {
    id: 'chem-submission',
    metricId: 'gm.chem_submission_rate',
    zh: '化学品信息提报完成率',
    en: 'Subsidiaries that submitted chemical information',
    operator: 'atLeast',
    values: { 2024: '100', 2025: '100' },
  },
  {
    id: 'carbon-disclosure',
    metricId: 'gm.carbon_disclosed_total',
    zh: '完成碳数据披露的子公司与供应商',
    en: 'Subsidiaries and suppliers with carbon disclosure',
    operator: 'atLeast',
    values: { 2024: '180', 2025: '210' },
  },
  {
    id: 'prtr',
    metricId: 'gm.prtr_total',
    zh: '完成PRTR披露的子公司与供应商',
    en: 'Subsidiaries and suppliers with PRTR disclosure',
    operator: 'atLeast',
    values: { 2024: '200', 2025: '230' },
  },
];

/** Goals set for some years: those of 2023 and 2024 with the plans of 2024, those of 2025 a year later. */
export function greenTargets(...years: readonly number[]): readonly Fact[] {
  return goals.flatMap(({ id, metricId, zh, en, operator, baseYear, values }) =>
    years.flatMap((targetYear) => {
      const value = values[targetYear];
      if (value === undefined) return [];
      return [
        fact('target', {
          targetId: id,
          metricId,
          ...(baseYear === undefined ? {} : { baseYear }),
          targetYear,
          operator,
          value: value.replace('~', ''),
          ...(value.endsWith('~') ? { interim: true } : {}),
          name: { 'zh-CN': zh, en },
        }),
      ];
    }),
  );
}
