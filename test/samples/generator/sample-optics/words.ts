import type { ContentRecord } from '../../../../functions/domain/report.ts';
import { mineralPictures } from '../sample-precision/minerals/pictures.ts';
import { contentRecord, type SampleWords } from '../words.ts';

const secondHalf2023: readonly SampleWords[] = [
  {
    slot: 'commitment.opening',
    text: [
      [
        '我们正在申请加入RMI。取得其状态名单和原产国数据之前，本报告只列出供应商申报的SOR，不评价其状态。',
        'We are applying for membership of RMI. Until we have its status lists and origin data, we list the SORs that suppliers named and say nothing of their status.',
      ],
    ],
    picture: mineralPictures['ore-to-part'],
    caption: [
      '从矿石到部件，冶炼厂是追溯的关口（示意图）',
      'From ore to part: the smelter is where tracing is possible (illustration)',
    ],
  },
  {
    slot: 'strength.platform',
    text: [
      [
        '{{period:campaign}}年，冲突矿产模块上线，模组、镜头和线路板供应商率先通过系统填报。',
        'In {{period:campaign}} the conflict-minerals module went into service; suppliers of modules, lenses and circuit boards were the first to fill in their templates there.',
      ],
    ],
    picture: mineralPictures['survey-module'],
    caption: [
      '冲突矿产模块的核对与汇总（示意图）',
      'Checking and consolidating in the conflict-minerals module (illustration)',
    ],
  },
  {
    slot: 'strength.policy',
    text: [
      [
        '政策与作业规范已发放至全部在册供应商，新供应商在准入时签收。',
        'The policy and procedures have been sent to all registered suppliers; new ones sign for them on admission.',
      ],
    ],
  },
  {
    slot: 'strength.support',
    title: ['供应商专题培训', 'Training for suppliers'],
    text: [
      [
        '{{own:month}}，我们为首次参加调查的供应商举办线上培训，以模组和镜头的物料清单为例，说明如何找出含有相关金属的部件、如何向上游索取冶炼厂信息。',
        'In {{own:month}} we trained first-time respondents online. With the bills of material of modules and lenses as examples, we showed how to find the parts that contain these metals and how to ask upstream for the smelters.',
      ],
    ],
    happenedOn: '2023-09-14',
    constants: {
      month: { 'zh-CN': '9月', en: 'September', source: 'SAMPLE: training records' },
    },
    picture: mineralPictures['supplier-training'],
    caption: ['供应商专题培训（示意图）', 'Training for suppliers (illustration)'],
  },
  {
    slot: 'actions.survey',
    title: ['跟进未回复的供应商', 'Following up'],
    text: [
      [
        '对逾期未回复的供应商，执行团队逐家联系，了解原因：有的首次填写EMRT，不熟悉钴的填报要求。我们为其补充了填写示例，并安排一对一辅导。',
        'The team contacted every supplier whose answer was overdue and asked why. Some were new to the EMRT and did not know what it asks about cobalt; they were given worked examples and coached one to one.',
      ],
    ],
  },
  {
    slot: 'closing',
    text: [
      [
        '接下来，我们将完成RMI入会，开展合理原产国调查，并核对SOR的评估状态。',
        'We next mean to complete our membership of RMI, perform the country-of-origin inquiry and check the assessment status of the SORs.',
      ],
    ],
  },
];

/** Content records of the second sample organisation: its one published half-year. */
export function opticsWords(): readonly ContentRecord[] {
  return secondHalf2023.map((one) => contentRecord('conflict-minerals', '2023-H2', one));
}

export const opticsPictures = Object.values(mineralPictures);
