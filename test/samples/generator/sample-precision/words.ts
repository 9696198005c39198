import type { ContentRecord } from '../../../../functions/domain/report.ts';
import { contentRecord, type SampleWords } from '../words.ts';
import { pictures } from './pictures.ts';

/** What is said alike in both halves of the year. */
const always: readonly SampleWords[] = [
  {
    slot: 'programmes.case',
    title: ['高效制冷机电机改造', 'High-efficiency motors for chillers'],
    text: [
      [
        '工厂为多台老旧、高耗能的制冷机更换高效电机，使机组能效更高、运行更稳定，并重新匹配了冷冻水系统的运行参数。',
        'The plant fitted several old, energy-hungry chillers with high-efficiency motors and retuned the chilled-water system to match.',
      ],
    ],
    picture: pictures.chiller,
  },
  {
    slot: 'operations.travel',
    title: ['绿色出行', 'Greener travel'],
    text: [
      [
        '我们鼓励员工合理安排差旅，长途出行优先选择高铁，减少航空出行；日常通勤方面，各工厂提供新能源班车，并鼓励员工乘坐公共交通或驾驶新能源汽车。',
        'We encourage employees to prefer high-speed rail to flights on long business trips. For commuting, our facilities run electric shuttle buses and encourage public transport and electric cars.',
      ],
    ],
  },
  {
    slot: 'suppliers.coaching',
    text: [
      [
        '截至{{asOf:progress}}，我们已现场辅导**{{cr.supplier_coaching@progress}}**家核心供应商，分享节能减排的理念和做法。',
        'As of {{asOf:progress}}, we had coached **{{cr.supplier_coaching@progress}}** core suppliers on site, sharing ideas and practice in saving energy and cutting emissions.',
      ],
    ],
  },
];

const firstHalf: readonly SampleWords[] = [
  {
    slot: 'challenge.climate',
    constants: {
      report: {
        'zh-CN': '《2023年全球气候状况》',
        en: 'State of the Global Climate 2023',
        source: 'World Meteorological Organization, State of the Global Climate, March 2024',
      },
      released: {
        'zh-CN': '2024年3月',
        en: 'March 2024',
        source: 'World Meteorological Organization, State of the Global Climate, March 2024',
      },
      year: {
        'zh-CN': '2023年',
        en: '2023',
        source: 'World Meteorological Organization, State of the Global Climate, March 2024',
      },
      warming: {
        'zh-CN': '1.45±0.12℃',
        en: '1.45 ± 0.12 °C',
        source: 'World Meteorological Organization, State of the Global Climate, March 2024',
      },
      fiveYearPlan: {
        'zh-CN': '《“十四五”信息通信行业发展规划》',
        en: '14th Five-Year Plan for the information and communication industry',
        source: 'Ministry of Industry and Information Technology, November 2021',
      },
      actionPlan: {
        'zh-CN': '《信息通信行业绿色低碳发展行动计划（2022—2025年）》',
        en: 'industry’s green and low-carbon action plan for 2022–2025',
        source: 'Seven ministries and commissions, August 2022',
      },
    },
    text: [
      [
        '世界气象组织{{own:released}}发布的{{own:report}}报告显示，{{own:year}}全球平均气温比工业化前水平高{{own:warming}}，为有记录以来最暖的一年。',
        'The World Meteorological Organization reports in its {{own:report}}, published in {{own:released}}, that the global mean temperature in {{own:year}} was {{own:warming}} above the pre-industrial level, the warmest year on record.',
      ],
      [
        '{{own:fiveYearPlan}}把单位电信业务综合能耗的下降列为行业发展目标，{{own:actionPlan}}进一步明确了产业绿色转型的方向。',
        'In China, the {{own:fiveYearPlan}} aims for less energy per unit of telecommunication services, and the {{own:actionPlan}} points the way to a green transition.',
      ],
    ],
  },
  {
    slot: 'deployment.incentive',
    title: ['与薪酬挂钩的激励机制', 'Incentives linked to pay'],
    text: [
      [
        '{{period:progress}}年，我们建立了碳管理成效与高级管理人员薪酬挂钩的机制，部分年度奖金依据科学碳目标的完成情况发放。管理层因此在决策中兼顾气候目标，把资金、技术和人员投向减排效果更好的项目。',
        'In {{period:progress}} we linked the pay of senior management to carbon management: part of the annual bonus depends on progress towards our science-based targets. Climate goals thus enter management decisions, and money, technology and people go to the projects that cut emissions most.',
      ],
    ],
  },
  {
    slot: 'efforts.opening',
    text: [
      [
        '{{period:progress}}年初，我们覆盖范围一、范围二和范围三的科学碳目标获得科学碳目标倡议（SBTi）批准。年中，公司发布《碳管理承诺与声明》，以《巴黎协定》{{const:ambition}}温控要求为基本原则，指导生产运营、供应链管理和产品研发等环节的低碳转型。',
        'Early in {{period:progress}}, the Science Based Targets initiative (SBTi) approved our science-based targets for {{const:scope123}}. In mid-year we published our Carbon Management Commitment and Statement, which makes the {{const:ambition}} limit of the Paris Agreement the guiding principle for production, supply chain and product development.',
      ],
      [
        '我们承诺持续推进自身运营脱碳，与供应商共建低碳供应链，支持客户的减排目标，并公开报告目标进展。',
        'We are committed to decarbonising our operations, building a low-carbon supply chain with our suppliers, supporting our customers’ targets and reporting openly on progress.',
      ],
    ],
  },
  {
    slot: 'programmes.solar',
    title: ['屋顶上的电站', 'Power from our own roofs'],
    text: [
      [
        '厂房屋顶是离用电设备最近的电站。项目组逐厂评估屋面结构与用电曲线，优先建设自发自用比例高的项目，建成后按月核对发电量与自用量。',
        'A factory roof is the power station closest to the machines. Project teams assess roof structure and load curve facility by facility, build first where own use will be high, and check generation and own use every month.',
      ],
    ],
    picture: pictures['solar-roof'],
    caption: ['厂房屋顶光伏（示意图）', 'Rooftop PV on a factory (illustration)'],
  },
  {
    slot: 'platforms.dashboard',
    text: [
      [
        '{{period:progress}}年，可持续发展中心启动平台可视化升级，以看板呈现排放趋势、排放源、清洁能源和各子公司的排放情况，计划于下一年全面上线。',
        'In {{period:progress}}, the Sustainable Development Center began a visual upgrade of the platform: dashboards will show emission trends, sources, clean energy and each subsidiary’s emissions. Full launch is planned for the following year.',
      ],
    ],
    picture: pictures.dashboard,
    caption: ['碳数据平台可视化看板（示意图）', 'Dashboard of the carbon data platform (illustration)'],
  },
  {
    slot: 'platforms.collection',
    text: [
      [
        '上半年，我们在系统首页上线操作指南，并收集子公司碳管理人员就账号权限、表单逻辑等提出的优化建议，逐项评估后纳入系统改进。',
        'In the first half of the year we put a user guide on the home page and collected suggestions on access rights and form logic, each of which is being assessed.',
      ],
    ],
    picture: pictures.collection,
    caption: [
      '供应链碳数据汇集与核对（示意图）',
      'Collecting and checking supply-chain carbon data (illustration)',
    ],
  },
  {
    slot: 'suppliers.concepts',
    constants: {
      attendance: { 'zh-CN': '300', en: '300', source: 'SAMPLE: attendance list of the conference' },
    },
    text: [
      [
        '七月，我们邀请{{own:attendance}}余家供应商到总部参加年度供应商大会，介绍公司在绿色发展方面的成果与规划，并就碳数据核算、降碳增效和能源结构转型提出具体要求。核心供应商是公司兑现气候承诺不可缺少的伙伴。',
        'In July we invited more than {{own:attendance}} suppliers to our annual conference, presented results and plans, and set out what we ask for in carbon accounting, energy efficiency and clean energy. Our climate commitments depend on our core suppliers.',
      ],
    ],
    happenedOn: '2024-07-18',
    picture: pictures.conference,
    caption: [
      '供应商大会上的可持续发展分享（示意图）',
      'Sustainability talk at the supplier conference (illustration)',
    ],
  },
  {
    slot: 'design.footprint',
    text: [
      [
        '截至{{asOf:progress}}，年内有**{{cr.pcf_verified@progress}}**款产品依据{{const:iso14067}}完成碳足迹核查，涉及连接器、手表组件和扬声器；再生塑料电源外壳通过{{const:ul2809}}再生成分验证。',
        'As of {{asOf:progress}}, **{{cr.pcf_verified@progress}}** product carbon footprints had been verified under {{const:iso14067}} this year (connector, smartwatch module, speaker), and the recycled content of a power supply housing had been validated under {{const:ul2809}}.',
      ],
    ],
    picture: pictures['product-layers'],
    caption: ['逐层评估产品的碳排放（示意图）', 'Assessing a product layer by layer (illustration)'],
  },
  {
    slot: 'operations.week',
    title: ['节能宣传周', 'Energy-saving week'],
    text: [
      [
        '五月，公司与工厂所在社区共同举办以“绿色转型，节能攻坚”为主题的节能宣传周，通过知识竞答和互动游戏普及节能减碳知识，带动员工参与。',
        'In May, together with the local community of a facility, we held an energy-saving week on the theme “Green transition, determined energy saving”. Quizzes and interactive games spread knowledge of energy and carbon and drew employees in.',
      ],
    ],
    happenedOn: '2024-05-17',
    picture: pictures['energy-week'],
    caption: ['节能宣传周活动（示意图）', 'Energy-saving week (illustration)'],
  },
  {
    slot: 'operations.charging',
    constants: {
      piles: { 'zh-CN': '40', en: '40', source: 'SAMPLE: acceptance record of the charging piles' },
    },
    title: ['厂区充电桩', 'Charging on the premises'],
    text: [
      [
        '八月底，{{own:piles}}余个新能源汽车充电桩在江苏厂区投入使用，满足员工日益增长的充电需求。车棚上方的光伏组件为充电提供部分清洁电力。后续将在更多工厂建设充电设施，让绿色出行更加便利。',
        'At the end of August, more than {{own:piles}} charging points for electric cars went into service at a facility in Jiangsu, partly supplied by PV panels on the carport. More facilities will follow.',
      ],
    ],
    happenedOn: '2024-08-30',
    picture: pictures.charging,
    caption: ['光伏车棚与充电桩（示意图）', 'Solar carport with charging points (illustration)'],
  },
  {
    slot: 'closing',
    text: [
      [
        '科学碳目标获得批准，是我们走向碳中和的重要一步。前路漫长，唯有把承诺落实到每一座工厂、每一件产品和每一段合作之中，才能行稳致远。我们愿与各方保持开放的沟通与合作，定期检视减排成效，坚定走向碳中和。',
        'The approval of our science-based targets is an important step towards carbon neutrality. It has to be honoured in every facility, every product and every partnership; we stay open to dialogue, review our results regularly and hold our course.',
      ],
    ],
    picture: pictures.horizon,
    caption: ['层层推进，迈向碳中和', 'Layer by layer towards carbon neutrality'],
  },
];

/** What had changed by the end of the year; every other slot of the first half is told again. */
const secondHalf: readonly SampleWords[] = [
  {
    slot: 'challenge.climate',
    constants: {
      report: {
        'zh-CN': '《2024年全球气候状况》',
        en: 'State of the Global Climate 2024',
        source: 'World Meteorological Organization, State of the Global Climate, March 2025',
      },
      released: {
        'zh-CN': '2025年3月',
        en: 'March 2025',
        source: 'World Meteorological Organization, State of the Global Climate, March 2025',
      },
      year: {
        'zh-CN': '2024年',
        en: '2024',
        source: 'World Meteorological Organization, State of the Global Climate, March 2025',
      },
      warming: {
        'zh-CN': '1.55±0.13℃',
        en: '1.55 ± 0.13 °C',
        source: 'World Meteorological Organization, State of the Global Climate, March 2025',
      },
      fiveYearPlan: {
        'zh-CN': '《“十四五”信息通信行业发展规划》',
        en: '14th Five-Year Plan for the information and communication industry',
        source: 'Ministry of Industry and Information Technology, November 2021',
      },
      actionPlan: {
        'zh-CN': '《信息通信行业绿色低碳发展行动计划（2022—2025年）》',
        en: 'industry’s green and low-carbon action plan for 2022–2025',
        source: 'Seven ministries and commissions, August 2022',
      },
    },
    text: [
      [
        '世界气象组织{{own:released}}发布的{{own:report}}报告显示，{{own:year}}全球平均气温比工业化前水平高{{own:warming}}，再次刷新有记录以来的最高值。',
        'The World Meteorological Organization reports in its {{own:report}}, published in {{own:released}}, that the global mean temperature in {{own:year}} was {{own:warming}} above the pre-industrial level, once again the highest on record.',
      ],
      ...(firstHalf.find((words) => words.slot === 'challenge.climate')?.text.slice(1) ?? []),
    ],
  },
  {
    slot: 'design.footprint',
    text: [
      [
        '截至{{asOf:progress}}，年内**{{cr.pcf_verified@progress}}**款产品依据{{const:iso14067}}完成碳足迹核查，涉及连接器、手表、扬声器、线束和光模块；再生塑料外壳通过{{const:ul2809}}再生成分验证。',
        'As of {{asOf:progress}}, **{{cr.pcf_verified@progress}}** product carbon footprints had been verified under {{const:iso14067}} this year (connector, smartwatch module, speaker, data cable, optical transceiver), and the recycled content of a power supply housing had been validated under {{const:ul2809}}.',
      ],
    ],
    picture: pictures['product-layers'],
    caption: ['逐层评估产品的碳排放（示意图）', 'Assessing a product layer by layer (illustration)'],
  },
  {
    slot: 'platforms.dashboard',
    text: [
      [
        '{{period:progress}}年，可持续发展中心推进平台可视化升级，以看板呈现排放趋势、排放源、清洁能源和各子公司的排放情况；下半年已在部分工厂试运行，将逐步推广。',
        'In {{period:progress}}, the Sustainable Development Center advanced the visual upgrade of the platform: dashboards show trends, sources, clean energy and each subsidiary’s emissions. Some facilities tried them out in the second half of the year; others will follow.',
      ],
    ],
    picture: pictures.dashboard,
    caption: ['碳数据平台可视化看板（示意图）', 'Dashboard of the carbon data platform (illustration)'],
  },
  {
    slot: 'platforms.collection',
    text: [
      [
        '年内收集的优化建议已逐项评估，账号权限和表单逻辑的改进已在系统中完成，操作指南随之更新。',
        'The suggestions collected during the year have all been assessed. Access rights and form logic have been improved, and the user guide has been updated.',
      ],
    ],
    picture: pictures.collection,
    caption: [
      '供应链碳数据汇集与核对（示意图）',
      'Collecting and checking supply-chain carbon data (illustration)',
    ],
  },
];

/** Content records of the carbon report for both halves of 2024. */
export function carbonWords(): readonly ContentRecord[] {
  const changed = new Set(secondHalf.map((words) => words.slot));
  const kept = firstHalf.filter((words) => !changed.has(words.slot));
  return [
    ...[...always, ...firstHalf].map((words) => contentRecord('carbon', '2024-H1', words)),
    ...[...always, ...secondHalf, ...kept].map((words) => contentRecord('carbon', '2024-H2', words)),
  ];
}
