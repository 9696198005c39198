import type { SampleWords } from '../../words.ts';

type Row = readonly [project: string, name: string, day: string, zh: string, en: string];

/** Milestones of the project plan: a short name and the day it falls on. */
const milestones = (rows: readonly Row[]): readonly SampleWords[] =>
  rows.map(([project, name, happenedOn, zh, en]) => ({
    slot: `plan.${project}.${name}`,
    title: [zh, en],
    text: [],
    happenedOn,
  }));

export const milestones2024: readonly SampleWords[] = milestones([
  ['waste', 'poster', '2024-05-20', '海报', 'Poster'],
  ['waste', 'training', '2024-10-18', '专项培训', 'Training'],
  ['water', 'poster', '2024-04-15', '海报', 'Poster'],
  ['water', 'commitment', '2024-08-09', '承诺', 'Pledge'],
  ['water', 'training', '2024-09-20', '专项培训', 'Training'],
  ['substances', 'standard', '2024-11-29', '标准修订', 'Standard revised'],
  ['chemicals', 'training', '2024-06-18', '专项培训', 'Training'],
  ['chemicals', 'reviews', '2024-12-20', '审核关闭', 'Reviews closed'],
  ['factories', 'first', '2024-06-28', '首批申报', 'First applications'],
  ['factories', 'rest', '2024-08-16', '其余申报', 'The rest'],
  ['supplychain', 'disclosure', '2024-12-27', '披露目标', 'Disclosure goals'],
]);

export const milestones2025: readonly SampleWords[] = milestones([
  ['waste', 'training', '2025-05-22', '专项培训', 'Training'],
  ['waste', 'validation', '2025-11-14', '验证完成', 'Validations'],
  ['water', 'screening', '2025-03-28', '风险识别', 'Risk screening'],
  ['water', 'certification', '2025-10-24', '首次认证', 'First certifications'],
  ['substances', 'standard', '2025-11-28', '标准修订', 'Standard revised'],
  ['chemicals', 'training', '2025-06-17', '专项培训', 'Training'],
  ['chemicals', 'reviews', '2025-12-19', '审核关闭', 'Reviews closed'],
  ['factories', 'selection', '2025-02-28', '名单确定', 'List fixed'],
  ['factories', 'applications', '2025-08-15', '提交申报', 'Applications'],
  ['supplychain', 'disclosure', '2025-12-26', '披露目标', 'Disclosure goals'],
]);
