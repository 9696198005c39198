import type { ContentRecord } from '../../../../../functions/domain/report.ts';
import { contentRecord, type SampleWords } from '../../words.ts';
import { mineralPictures } from './pictures.ts';

/** What is said alike in every half-year. */
const always: readonly SampleWords[] = [
  {
    slot: 'commitment.opening',
    text: [
      [
        '我们是RMI成员，使用其提供的RMAP状态名单和合理原产国调查数据，核对供应商申报的每一家SOR。',
        'We are a member of RMI and check every SOR that suppliers name against its RMAP status lists and its data on countries of origin.',
      ],
    ],
    picture: mineralPictures['ore-to-part'],
    caption: [
      '从矿石到部件，冶炼厂是追溯的关口（示意图）',
      'From ore to part: the smelter is where tracing is possible (illustration)',
    ],
  },
];

const year2023: readonly SampleWords[] = [
  {
    slot: 'strength.platform',
    text: [
      [
        '{{period:campaign}}年，我们把尽职调查流程整体纳入该模块，调查表的下发、回收与汇总不再依靠邮件往来。',
        'In {{period:campaign}} the whole due-diligence process moved into the module; templates are no longer sent, collected and merged by e-mail.',
      ],
    ],
    picture: mineralPictures['survey-module'],
    caption: [
      '冲突矿产模块的核对与汇总（示意图）',
      'Checking and consolidating in the conflict-minerals module (illustration)',
    ],
  },
  {
    slot: 'strength.support',
    title: ['供应商专题培训', 'Training for suppliers'],
    text: [
      [
        '{{own:month}}，我们为金属表面处理、连接器和线材供应商举办专题培训，逐项讲解模板填写中常见的错误，并由两家供应商介绍各自移除SOR的做法。',
        'In {{own:month}} we held a training session for suppliers of surface treatment, connectors and cables. It went through the usual mistakes in filling in the templates, and two suppliers described how they had removed SORs.',
      ],
    ],
    happenedOn: '2023-10-19',
    constants: {
      month: { 'zh-CN': '10月', en: 'October', source: 'SAMPLE: training records' },
    },
    picture: mineralPictures['supplier-training'],
    caption: ['供应商专题培训（示意图）', 'Training for suppliers (illustration)'],
  },
  {
    slot: 'closing',
    text: [
      [
        '在下一轮调查中，我们将向更多上游供应商提供辅导，并着手核对钴的SOR。',
        'In the next campaign we will coach more suppliers upstream and begin to check the SORs of cobalt.',
      ],
    ],
  },
];

const firstHalf2024: readonly SampleWords[] = [
  {
    slot: 'strength.platform',
    text: [
      [
        '{{whole:campaign}}，模块更新了报告模板的版本检查：供应商上传过期版本时，系统当即提示更换。',
        'In the {{whole:campaign}} the module’s check of template versions was updated: a supplier that uploads an outdated one is told at once.',
      ],
    ],
    picture: mineralPictures['survey-module'],
    caption: [
      '冲突矿产模块的核对与汇总（示意图）',
      'Checking and consolidating in the conflict-minerals module (illustration)',
    ],
  },
  {
    slot: 'strength.support',
    title: ['填报答疑', 'Help with filling in'],
    text: [
      [
        '{{own:month}}，随新一轮调查下发，我们连续四周在线答疑，重点帮助首次填报的供应商识别SOR。',
        'In {{own:month}}, when the new survey went out, we answered questions online for four weeks, above all to help first-time respondents identify their SORs.',
      ],
    ],
    happenedOn: '2024-05-14',
    constants: {
      month: { 'zh-CN': '5月', en: 'May', source: 'SAMPLE: survey calendar' },
    },
    picture: mineralPictures['supplier-training'],
    caption: ['供应商填报辅导（示意图）', 'Coaching suppliers (illustration)'],
  },
  {
    slot: 'closing',
    text: [
      [
        '接下来，我们将把钴的核对纳入同一流程，让两类调查用同一套方法得出结果。',
        'We will next bring cobalt into the same checks, so that both surveys reach their results by one method.',
      ],
    ],
  },
];

const secondHalf2024: readonly SampleWords[] = [
  {
    slot: 'strength.platform',
    text: [
      [
        '{{whole:campaign}}下半年，模块新增季度比对：状态名单更新后，系统自动列出状态有变化的SOR及其供应商。',
        'In the second half of {{whole:campaign}} the module gained a quarterly comparison: whenever a status list is updated, it names the SORs whose status has changed and their suppliers.',
      ],
    ],
    picture: mineralPictures['survey-module'],
    caption: [
      '冲突矿产模块的核对与汇总（示意图）',
      'Checking and consolidating in the conflict-minerals module (illustration)',
    ],
  },
  {
    slot: 'strength.support',
    title: ['供应商专题培训', 'Training for suppliers'],
    text: [
      [
        '{{own:month}}，我们邀请采购量较大的供应商参加专题培训，内容包括替代来源的寻找和缓解计划的编写。',
        'In {{own:month}} we invited our larger suppliers to a training session on finding other sources and drawing up a mitigation plan.',
      ],
    ],
    happenedOn: '2024-09-12',
    constants: {
      month: { 'zh-CN': '9月', en: 'September', source: 'SAMPLE: training records' },
    },
    picture: mineralPictures['supplier-training'],
    caption: ['供应商专题培训（示意图）', 'Training for suppliers (illustration)'],
  },
  {
    slot: 'closing',
    text: [
      [
        '我们将把培训推进到更上游的供应商，并与客户分享核对的方法和结果。',
        'We will take our training further upstream and share how we check, and what we find, with our customers.',
      ],
    ],
  },
];

/** Content records of the conflict-minerals report, by half-year. */
export function mineralWords(): readonly ContentRecord[] {
  return Object.entries({ '2023-H2': year2023, '2024-H1': firstHalf2024, '2024-H2': secondHalf2024 }).flatMap(
    ([period, words]) => [...always, ...words].map((one) => contentRecord('conflict-minerals', period, one)),
  );
}
