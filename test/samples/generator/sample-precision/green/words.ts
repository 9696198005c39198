import type { ContentRecord } from '../../../../../functions/domain/report.ts';
import { contentRecord, type SampleWords } from '../../words.ts';
import { milestones2024, milestones2025 } from './milestones.ts';
import { pictures } from './pictures.ts';

const report = 'green-manufacturing';

/** What is said alike in both halves of the year. */
const always: readonly SampleWords[] = [
  {
    slot: 'development.policy',
    constants: {
      plan: {
        'zh-CN': '《“十四五”工业绿色发展规划》',
        en: '14th Five-Year Plan for green industrial development',
        source: 'Ministry of Industry and Information Technology, November 2021',
      },
    },
    text: [
      [
        '{{own:plan}}提出能源消费低碳化、资源利用循环化、生产过程清洁化和制造体系绿色化等任务。资源与环境的约束日益收紧，传统制造方式的转型已不是选择题，而是必答题。',
        'China’s {{own:plan}} calls for low-carbon energy, circular use of resources, clean processes and a green manufacturing system. With resources and the environment under growing strain, changing the way things are made is no longer a matter of choice.',
      ],
    ],
  },
  {
    slot: 'water.actions.certification',
    text: [
      [
        '辅导从现场做起：工厂收集屋顶雨水，处理后用于冷却和冲洗，既是认证的要求，也直接减少市政取水。',
        'Guidance begins on site: rainwater from the roofs is treated and used for cooling and cleaning, which the standard asks for and which saves municipal water.',
      ],
    ],
    picture: pictures['water-reuse'],
    caption: ['工厂的雨水收集与回用（示意图）', 'Rainwater collected and reused (illustration)'],
  },
  {
    slot: 'substances.audit',
    text: [
      [
        '审核不合格的供应商须限期整改，复审通过后方可恢复供货；新表单先在华东工厂试行，再逐步推广。',
        'Suppliers that do not pass must improve by a set date and may deliver again only after a second audit. The new form is being tried out at our factories in East China before it is used everywhere.',
      ],
    ],
  },
  {
    slot: 'chemicals.review',
    text: [
      [
        '资料不全的申报退回补正；项目组按类别汇总常见缺项，供各子公司在下一次填报前对照自查。',
        'Incomplete submissions are returned. The project team lists what is most often missing, category by category, so that subsidiaries can check their data before the next round.',
      ],
    ],
  },
  {
    slot: 'chemicals.voc',
    text: [
      [
        '其中，清洗工序改用低挥发清洗剂、溶剂密闭回收再用是效果最明显的两项措施。',
        'Two measures have done most: low-volatility cleaning agents, and the recovery of solvents in closed systems.',
      ],
      [
        '替代品须先通过工艺验证和安全评估，再在其他工厂推广，避免以一种风险换取另一种风险。',
        'A substitute must pass process trials and a safety assessment before other factories use it, so that one risk is not traded for another.',
      ],
    ],
  },
  {
    slot: 'supplychain.incentives',
    text: [
      [
        '我们在供应商大会等场合介绍可持续水管理和废弃物零填埋的理念，并以华东工厂为试点优化供应商准入流程：同等条件下，优先选择持有AWS或{{const:ul2799}}相关证书的供应商。',
        'We explain water management and zero waste to landfill at supplier conferences. In a pilot in East China, our admission process gives priority, other things being equal, to suppliers that hold an AWS or {{const:ul2799}} certificate.',
      ],
    ],
  },
  {
    slot: 'closing',
    text: [
      [
        '守住青山绿水，靠的是一厂一策、日积月累。我们愿与客户、供应商和所在社区一起，把绿色制造做深、做实。',
        'Green hills and clear water are kept by patient work, factory by factory. We mean to do it together with our customers, our suppliers and the communities around us.',
      ],
    ],
    picture: pictures['green-valley'],
    caption: ['青山绿水之间的工厂（示意图）', 'A factory among green hills (illustration)'],
  },
];

const firstHalf: readonly SampleWords[] = [
  {
    slot: 'waste.actions.system',
    text: [
      [
        '{{period:progress}}年，我们着手升级数据填报界面，并增加分析与监测看板，相关功能计划在年内上线。',
        'In {{period:progress}} we began to improve the data-entry screens and to add dashboards for analysis and monitoring; both are planned to go live within the year.',
      ],
    ],
  },
  {
    slot: 'waste.actions.campaign',
    constants: {
      month: { 'zh-CN': '5月', en: 'May', source: 'SAMPLE: internal platform, poster release' },
    },
    text: [
      [
        '{{own:month}}，我们制作并发布《废弃物零填埋介绍》海报，用图文说明零填埋的概念、法规要求和优秀案例，供员工在内部平台学习；面向废弃物管理人员的专项培训安排在第四季度。',
        'In {{own:month}} we published a poster, “Introduction to Zero Waste to Landfill”, which explains the idea, the law and good examples to employees on the internal platform. Special training for waste managers is planned for the fourth quarter.',
      ],
    ],
    picture: pictures['material-loops'],
    caption: ['海报《废弃物零填埋介绍》（局部）', 'Poster “Introduction to Zero Waste to Landfill” (detail)'],
  },
  {
    slot: 'waste.actions.tracking',
    text: [
      [
        '上半年，项目组收集了同行的实践案例并在子公司间分享，为改进处置方式提供参考。',
        'In the first half of the year the team collected cases from other companies and shared them, as a source of ideas for better treatment.',
      ],
    ],
  },
  {
    slot: 'water.actions.commitment',
    happenedOn: '2024-08-09',
    constants: {
      month: { 'zh-CN': '8月', en: 'August', source: 'SAMPLE: publication on the company’s website' },
      goal: {
        'zh-CN': '联合国可持续发展目标6',
        en: 'United Nations SDG 6',
        source: 'United Nations, 2030 Agenda, 2015',
      },
    },
    text: [
      [
        '{{own:month}}，公司发布《水资源管理承诺与声明》，内容涵盖水风险评估、用水评估、用水效率、供应商水管理和能力建设，响应{{own:goal}}“清洁饮水和卫生设施”。',
        'In {{own:month}} the company published its Water Management Commitment and Statement, which covers risk assessment, water accounting, efficiency, suppliers and capacity building, in support of {{own:goal}} on clean water and sanitation.',
      ],
    ],
  },
  {
    slot: 'water.actions.campaign',
    constants: {
      month: { 'zh-CN': '4月', en: 'April', source: 'SAMPLE: internal platform, poster release' },
    },
    text: [
      [
        '{{own:month}}，我们发布《可持续水管理介绍》海报，介绍水管理理念和AWS标准；下半年还将组织水管理人员专项培训。',
        'In {{own:month}} we published the poster “Introduction to Sustainable Water Management” on the idea and the AWS standard. Special training for water managers follows in the second half of the year.',
      ],
    ],
    picture: pictures.catchment,
    caption: [
      '海报《可持续水管理介绍》（局部）',
      'Poster “Introduction to Sustainable Water Management” (detail)',
    ],
  },
  {
    slot: 'substances.standard',
    text: [
      [
        '我们据此更新了SVHC调查表，并就《材料和成品禁限用物质管理标准》的年度修订征集意见。',
        'On this basis we updated the SVHC investigation form and called for suggestions on the annual revision of our standard for restricted substances in materials and products.',
      ],
    ],
  },
  {
    slot: 'substances.system',
    text: [
      [
        '针对全氟和多氟烷基物质（PFAS）的国际管控要求，系统新增了氟含量检测项目，为合规判定提供依据。',
        'In response to international rules on per- and polyfluoroalkyl substances (PFAS), the system now asks for fluorine tests on which compliance can be judged.',
      ],
    ],
  },
  {
    slot: 'chemicals.training',
    text: [
      [
        '年中，项目组举办化学品专项培训，逐项讲解年度要求，并收集子公司在填报中遇到的问题。',
        'In mid-year the project team held a special session that explained the year’s requirements one by one and gathered the questions of the subsidiaries.',
      ],
    ],
    picture: pictures['training-deck'],
    caption: ['化学品专项培训教材（示意图）', 'Slides of the special training on chemicals (illustration)'],
  },
  {
    slot: 'factories.applications',
    title: ['其余申报', 'The remaining applications'],
    happenedOn: '2024-08-16',
    constants: {
      month: { 'zh-CN': '8月', en: 'August', source: 'SAMPLE: green factory tracker' },
      rest: { 'zh-CN': '4', en: '4', source: 'SAMPLE: green factory tracker, applications of August 2024' },
    },
    text: [
      [
        '{{own:month}}，计划中其余{{own:rest}}家子公司也提交了申报材料，年度申报工作全部完成，进入评审阶段。',
        'In {{own:month}} the other {{own:rest}} subsidiaries of the plan submitted their applications, so that all applications of the year are now under review.',
      ],
    ],
  },
  {
    slot: 'supplychain.visits',
    text: [
      [
        '上半年的走访以耗水、耗能较多的供应商为主，访谈之外还查看现场，并约定改进事项。',
        'Visits in the first half of the year went mainly to suppliers that use much water and energy. They included a tour of the site and ended with agreed improvements.',
      ],
    ],
  },
];

/** What had changed by the end of the year. */
const secondHalf: readonly SampleWords[] = [
  {
    slot: 'waste.actions.system',
    text: [
      [
        '{{period:progress}}年，数据填报界面完成升级，分析与监测看板上线，子公司可以随时查看自身转化率及其变化。',
        'In {{period:progress}} the data-entry screens were improved and dashboards for analysis and monitoring went live: every subsidiary can now see its diversion rate and how it develops.',
      ],
    ],
  },
  {
    slot: 'waste.actions.campaign',
    constants: {
      poster: { 'zh-CN': '5月', en: 'May', source: 'SAMPLE: internal platform, poster release' },
      training: { 'zh-CN': '10月', en: 'October', source: 'SAMPLE: training records' },
    },
    text: [
      [
        '{{own:poster}}，我们发布《废弃物零填埋介绍》海报；{{own:training}}，又为废弃物管理人员举办专项培训，讲解标准条款、数据填报和现场管理。',
        'In {{own:poster}} we published the poster “Introduction to Zero Waste to Landfill”; in {{own:training}} waste managers were trained in the standard, in reporting and in managing waste on site.',
      ],
    ],
    picture: pictures['material-loops'],
    caption: ['海报《废弃物零填埋介绍》（局部）', 'Poster “Introduction to Zero Waste to Landfill” (detail)'],
  },
  {
    slot: 'waste.actions.tracking',
    text: [
      [
        '年内，项目组收集同行的实践案例并在子公司间分享，几家进度落后的子公司由此找到了新的利用途径。',
        'During the year the team shared cases from other companies, which showed several of the slower subsidiaries new uses for their waste.',
      ],
    ],
  },
  {
    slot: 'water.actions.commitment',
    constants: {
      month: { 'zh-CN': '8月', en: 'August', source: 'SAMPLE: publication on the company’s website' },
      goal: {
        'zh-CN': '联合国可持续发展目标6',
        en: 'United Nations SDG 6',
        source: 'United Nations, 2030 Agenda, 2015',
      },
    },
    text: [
      [
        '{{own:month}}，公司发布《水资源管理承诺与声明》，内容涵盖水风险评估、用水评估、用水效率、供应商水管理和能力建设，响应{{own:goal}}“清洁饮水和卫生设施”。',
        'In {{own:month}} the company published its Water Management Commitment and Statement, which covers risk assessment, water accounting, efficiency, suppliers and capacity building, in support of {{own:goal}} on clean water and sanitation.',
      ],
    ],
  },
  {
    slot: 'water.actions.campaign',
    constants: {
      poster: { 'zh-CN': '4月', en: 'April', source: 'SAMPLE: internal platform, poster release' },
      training: { 'zh-CN': '9月', en: 'September', source: 'SAMPLE: training records' },
    },
    text: [
      [
        '{{own:poster}}，我们发布《可持续水管理介绍》海报；{{own:training}}，举办水管理人员专项培训，内容包括AWS标准、水平衡测试和节水技术。',
        'In {{own:poster}} we published the poster “Introduction to Sustainable Water Management”; in {{own:training}} water managers were trained in the AWS standard, water balances and water-saving technology.',
      ],
    ],
    picture: pictures.catchment,
    caption: [
      '海报《可持续水管理介绍》（局部）',
      'Poster “Introduction to Sustainable Water Management” (detail)',
    ],
  },
  {
    slot: 'substances.standard',
    text: [
      [
        '我们据此更新了SVHC调查表，并完成《材料和成品禁限用物质管理标准》的年度修订。',
        'On this basis we updated the SVHC investigation form and completed the annual revision of our standard for restricted substances in materials and products.',
      ],
    ],
  },
  {
    slot: 'substances.system',
    text: [
      [
        '针对全氟和多氟烷基物质（PFAS）的国际管控要求，系统新增氟含量检测项目；收集的建议经评估后分批上线。',
        'In response to international rules on per- and polyfluoroalkyl substances (PFAS), the system now asks for fluorine tests. Suggestions were assessed and put into use in several releases.',
      ],
    ],
  },
  {
    slot: 'chemicals.training',
    text: [
      [
        '年中，项目组举办化学品专项培训；下半年又为新入职和转岗员工补训，并汇编常见问题供各子公司参考。',
        'In mid-year the project team held a special session; in the second half of the year new employees and those who had changed roles were trained as well, and frequent questions were compiled for all subsidiaries.',
      ],
    ],
    picture: pictures['training-deck'],
    caption: ['化学品专项培训教材（示意图）', 'Slides of the special training on chemicals (illustration)'],
  },
  {
    slot: 'factories.applications',
    title: ['申报与评审', 'Applications and reviews'],
    text: [
      [
        '评审结果由主管部门陆续公布。我们同步整理{{period:progress}}年申报过程中的经验，编入下一年度的辅导教材。',
        'The authorities announce the results as each review is concluded. What was learnt from the applications of {{period:progress}} goes into next year’s coaching material.',
      ],
    ],
  },
  {
    slot: 'supplychain.visits',
    text: [
      [
        '全年走访以耗水、耗能较多的供应商为主；对上半年走访过的供应商，下半年逐项核对了约定的改进事项。',
        'Visits went mainly to suppliers that use much water and energy; improvements agreed in the first half of the year were followed up in the second.',
      ],
    ],
  },
];

/** Content records of the green-manufacturing report for both halves of 2024. */
export function greenWords(): readonly ContentRecord[] {
  return [
    ...[...always, ...firstHalf, ...milestones2024].map((words) => contentRecord(report, '2024-H1', words)),
    ...[...always, ...secondHalf, ...milestones2025].map((words) => contentRecord(report, '2024-H2', words)),
  ];
}
