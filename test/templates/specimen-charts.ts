import type { Chart, CoverageState, PathPoint } from '../../functions/domain/chart.ts';
import type { Block } from '../../functions/domain/document.ts';
import { constant, figure, mark, structure, text } from './text-builders.ts';

export type Language = 'zh-CN' | 'en';
export type Say = (zh: string, en: string) => string;
export type ChartBlock = Extract<Block, { kind: 'chart' }>;

export const sayIn =
  (language: Language): Say =>
  (zh, en) =>
    language === 'zh-CN' ? zh : en;

const categories = [
  ['01', '外购商品和服务', 'Purchased goods and services', '2,014,192.98', '34.12', 0.97],
  ['11', '售出产品的使用', 'Use of sold products', '1,985,053.44', '33.63', 0.95],
  ['04', '上游运输和配送', 'Upstream transport and distribution', '736,135.72', '12.47', 0.35],
  [
    '03',
    '燃料和能源相关活动（未包含在范围一或范围二内）',
    'Fuel and energy-related activities (excluded in Scope 1 or Scope 2)',
    '380,364.66',
    '6.44',
    0.18,
  ],
  ['10', '售出产品的加工', 'Processing of sold products', '277,885.69', '4.71', 0.13],
  ['02', '资本货物', 'Capital goods', '135,396.76', '2.29', 0.065],
  ['09', '下游运输和配送', 'Downstream transport and distribution', '104,323.11', '1.77', 0.05],
  ['08', '上游租赁资产', 'Upstream leased assets', '67,043.61', '1.14', 0.03],
  ['15', '投资', 'Investments', '66,938.29', '1.13', 0.03],
  ['07', '员工通勤', 'Employee commuting', '50,030.14', '0.85', 0.024],
  ['13', '下游租赁资产', 'Downstream leased assets', '30,389.13', '0.51', 0.015],
  ['05', '运营中产生的废弃物', 'Waste generated in operations', '29,255.51', '0.50', 0.014],
  ['12', '售出产品的报废处理', 'End-of-life treatment of sold products', '17,461.22', '0.30', 0.008],
  ['06', '商务差旅', 'Business travel', '8,077.61', '0.14', 0.004],
  ['14', '特许经营', 'Franchises', '/', '/', null],
] as const;

const axisTicks = ['0', '0.5', '1', '1.5', '2'].map((label, index) => ({
  at: (index * 0.5) / 2.075,
  label: text(structure(`axis.${index}`, label)),
}));

export function scopeThree(say: Say): ChartBlock {
  return {
    kind: 'chart',
    caption: text(constant('year', '2023'), say('年范围三各类别排放量', ' Scope 3 emissions by category')),
    captionNote: text(say('深色为合计占比最大的三类', 'dark bars: the three largest categories')),
    alternative: text(say('范围三各类别排放量，由大到小', 'Scope 3 emissions by category, largest first')),
    chart: {
      kind: 'rankedBars',
      axisUnit: text(say('百万吨二氧化碳当量', 'million tCO₂e')),
      valueHeads: [text('tCO₂e'), text('%')],
      ticks: axisTicks,
      bars: categories.map(([number, zh, en, value, share, length], index) => ({
        mark: text(constant(`category.${number}`, number)),
        label: index === 0 ? text(say(zh, en), mark(1)) : text(say(zh, en)),
        length,
        values: [
          text(figure(`s3.${number}`, value, length === null ? 'notApplicable' : 'value')),
          text(figure(`s3.share.${number}`, share, length === null ? 'notApplicable' : 'value')),
        ],
        emphasis: index < 3,
      })),
    },
  };
}

export function rankedOf(
  say: Say,
  count: number,
  id: string,
  length: (index: number) => number | null,
): Chart {
  return {
    kind: 'rankedBars',
    axisUnit: text('MWh'),
    valueHeads: [
      text(say('节电量', 'Electricity saved')),
      text(say('占比', 'Share of the total')),
      text(say('名次', 'Rank')),
    ],
    ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({
      at,
      label: text(structure(`${id}.tick.${at}`, String(at * 20_000))),
    })),
    bars: Array.from({ length: count }, (_, index) => {
      const bar = length(index);
      const shown = (value: string) => (bar === null ? '—' : value);
      const state = bar === null ? 'missing' : 'value';
      return {
        label: text(say('示例工厂', 'Sample facility '), constant(`${id}.f${index}`, String(index + 1))),
        length: bar,
        values: [
          text(figure(`${id}.v${index}`, shown((20_000 - index * 613.5).toFixed(2)), state)),
          text(figure(`${id}.s${index}`, shown((9.31 - index * 0.3).toFixed(2)), state)),
          text(figure(`${id}.r${index}`, shown(String(index + 1)), state)),
        ],
        emphasis: index < 3 && bar !== null,
      };
    }),
  };
}

export function composition(say: Say): Chart {
  const part = (id: string, share: number, label: string, series: number) => ({
    share,
    label: text(figure(id, label)),
    series,
  });
  return {
    kind: 'stackedBars',
    legend: [
      text(say('范围一', 'Scope 1')),
      text(say('范围二（基于市场）', 'Scope 2 (market-based)')),
      text(say('范围三', 'Scope 3')),
    ],
    rows: [
      {
        label: text(constant('y2023', '2023')),
        length: 0.813,
        parts: [
          part('c.1', 0.0099, '0.99%', 0),
          part('c.2', 0.0928, '9.28%', 1),
          part('c.3', 0.8973, '89.74%', 2),
        ],
      },
      {
        label: text(constant('y2022', '2022')),
        length: 1,
        parts: [
          part('c.4', 0.0116, '1.16%', 0),
          part('c.5', 0.1713, '17.13%', 1),
          part('c.6', 0.8171, '81.71%', 2),
        ],
      },
    ],
  };
}

/** A year without any emission: nothing to draw, but its figures are printed. */
export function zeroTotal(say: Say): Chart {
  return {
    kind: 'stackedBars',
    legend: [text(say('范围一', 'Scope 1')), text(say('范围二', 'Scope 2'))],
    rows: [
      {
        label: text(say('合计为零', 'Zero total')),
        length: 0,
        parts: [
          { share: Number.NaN, label: text(figure('zero.1', '0.00%')), series: 0 },
          { share: 0, label: text(figure('zero.2', '0.00%')), series: 1 },
        ],
      },
    ],
  };
}

export function manyParts(say: Say): Chart {
  const names = [
    [say('汽油', 'Gasoline'), 0.0178],
    [say('柴油', 'Diesel oil'), 0.0255],
    [say('液化石油气', 'Liquefied petroleum gas'), 0.0007],
    [say('天然气', 'Natural gas'), 0.6118],
    [say('制冷剂与灭火剂逸散', 'Fugitive refrigerants and extinguishers'), 0.3442],
  ] as const;
  return {
    kind: 'stackedBars',
    legend: [
      text(say('移动源', 'Mobile')),
      text(say('固定源', 'Stationary')),
      text(say('逸散', 'Fugitive')),
      text(say('其他', 'Other')),
    ],
    rows: [
      {
        label: text(say('按来源划分的范围一排放', 'Scope 1 emissions by source')),
        length: 1,
        parts: names.map(([name, share], index) => ({
          share,
          label: text(`${name} `, figure(`many.${index}`, `${(share * 100).toFixed(2)}%`)),
          series: [0, 1, 3, 1, 2][index] ?? 3,
        })),
      },
    ],
  };
}

export function goals(say: Say): Chart {
  const row = (
    id: string,
    zh: string,
    en: string,
    done: number,
    target: number,
    doneText: string,
    targetText: string,
  ) => ({
    label: text(say(zh, en)),
    done,
    target,
    doneText: text(figure(`${id}.done`, doneText)),
    targetText: text(say('目标 ', 'target '), figure(`${id}.target`, targetText)),
  });
  return {
    kind: 'progress',
    rows: [
      row('g1', '现场辅导核心供应商', 'Core suppliers coached on site', 0.68, 1, '34', '≥ 50'),
      row(
        'g2',
        '完成化学品信息提报的子公司占比，含年内新设子公司',
        'Subsidiaries that submitted their chemical information, those founded in the year included',
        1,
        0.9,
        '100%',
        '≥ 90%',
      ),
      row(
        'g3',
        '碳数据披露',
        'Carbon disclosure',
        0,
        0.8,
        '0',
        say('180家，2024年底前', '180 by the end of 2024'),
      ),
    ],
  };
}

/** Yearly goals of a rate; reached in the second year unless nothing was measured. */
export function yearlyGoals(say: Say, measured: boolean): Chart {
  const goals = [
    [2023, 85.5],
    [2024, 88],
    [2025, 90],
  ] as const;
  const percent = (id: string, value: number) => text(figure(id, `${value.toFixed(1)}%`));
  return {
    kind: 'goalSteps',
    ticks: [84, 86, 88, 90, 92].map((value) => ({
      value,
      label: text(structure('axis', `${value}%`)),
    })),
    years: goals.map(([year, goal]) => ({
      label: text(constant(`year.${year}`, String(year))),
      goal,
      goalText: text(say('目标≥', 'target ≥ '), ...percent(`goal.${year}`, goal)),
      ...(measured && year === 2024
        ? {
            actual: {
              value: 89.2,
              text: percent('reached', 89.2),
              note: text(say('截至第二季度末', 'as of the second quarter')),
            },
          }
        : {}),
    })),
  };
}

export function neutralityPath(say: Say, numbered: boolean): Chart {
  const point = (
    year: number,
    kind: PathPoint['kind'],
    value: number | null,
    zh: string,
    en: string,
  ): PathPoint => ({
    year,
    label: text(constant(`year.${year}`, String(year))),
    value: numbered ? value : null,
    valueText:
      numbered && value !== null
        ? text(figure(`path.${year}`, value.toFixed(2)), say(' 百万吨', ' million t'))
        : undefined,
    kind,
    caption: text(say(zh, en)),
  });
  return {
    kind: 'path',
    points: [
      point(2022, 'base', 8.09, '基准年', 'Base year'),
      point(2023, 'actual', 6.58, '经核查的排放总量', 'Verified total emissions'),
      point(
        2030,
        'target',
        4.69,
        '近期科学碳目标：范围一与范围二绝对减排',
        'Near-term science-based target: absolute reduction of Scope 1 and 2',
      ),
      point(2050, 'goal', null, '碳中和', 'Carbon neutrality across the value chain'),
    ],
  };
}

export function dueDiligence(say: Say): Chart {
  const step = (n: number, title: string, items: readonly string[]) => ({
    number: text(structure(`step.${n}`, String(n))),
    title: text(title),
    items: items.map((item) => text(item)),
  });
  return {
    kind: 'flow',
    steps: [
      step(1, say('供应商选择', 'Supplier selection'), [
        say('准入问卷', 'Entry questionnaire'),
        say('签署矿产承诺', 'Minerals commitment'),
        say('筛查高风险来源', 'High-risk screening'),
      ]),
      step(2, say('供应商尽职调查', 'Supplier due diligence'), [
        say('问卷调查', 'Survey with both templates'),
        say('核对冶炼厂名单', 'Smelter list check'),
        say('退回并更正', 'Return and correct'),
      ]),
      step(3, say('风险评估与缓解', 'Risk assessment and mitigation'), [
        say('六类风险判定', 'Six risk categories'),
        say('六个月整改计划', 'Six-month plan'),
        say('中止或终止合作', 'Suspend or terminate the business relationship'),
      ]),
      step(4, say('培训与支持', 'Training and support'), [
        say('覆盖全部采购人员', 'All buyers trained'),
        say('一对一填报辅导', 'One-to-one guidance'),
        say('分享改进做法', 'Shared good practice'),
      ]),
    ],
    returnLabel: text(
      say(
        '申诉机制与年度复核的结果回到供应商选择',
        'Findings of the grievance channel and the yearly review return to selection',
      ),
    ),
  };
}

export function governance(say: Say): Chart {
  return {
    kind: 'organisation',
    levels: [
      { role: text(say('决策', 'Decision')), title: text(say('董事会', 'Board of Directors')), members: [] },
      {
        role: text(say('规划', 'Planning')),
        title: text(say('可持续发展委员会', 'Sustainability Committee')),
        members: [
          text(say('可持续发展中心', 'Sustainable Development Center')),
          text(say('气候变化工作组', 'Climate change working group')),
        ],
      },
      {
        role: text(say('执行', 'Execution')),
        title: text(say('子公司碳管理团队', 'Carbon management teams of the subsidiaries')),
        members: [
          say('能源与设施', 'Energy and facilities'),
          say('采购与供应链', 'Procurement and supply chain'),
          say('研发与设计', 'Research and design'),
          say('人力与行政', 'People and administration'),
          say('财务', 'Finance'),
        ].map((name) => text(name)),
      },
    ],
  };
}

export function programme(say: Say): Chart {
  return {
    kind: 'branches',
    trunk: text(say('节能增效与清洁能源', 'Energy efficiency and clean energy')),
    groups: [
      {
        title: text(say('能效提升计划', 'Energy efficiency programme')),
        value: text(figure('prog.eep', '143,893.50'), ' MWh'),
        items: [
          say('空压系统余热回收', 'Heat recovery of compressed-air systems'),
          say('制冷机组更新与群控', 'New chillers under group control'),
          say('注塑机节能改造', 'Retrofit of injection moulding'),
        ].map((item) => text(item)),
      },
      {
        title: text(say('清洁能源计划', 'Clean energy programme')),
        value: text(figure('prog.cep', '85.29'), ' MW'),
        items: [
          text(say('屋顶光伏自发自用', 'Rooftop photovoltaics for own use')),
          text(say('绿电直购与绿色电力证书', 'Direct purchase of green electricity and green certificates')),
        ],
      },
      {
        title: text(say('内部碳定价', 'Internal carbon price')),
        items: [text(say('投资评审计入影子成本', 'Shadow cost in each investment review'))],
      },
    ],
  };
}

export function coverage(say: Say, rows: number, columns: number, id: string): Chart {
  const states: readonly CoverageState[] = [
    'verified',
    'verified',
    'verified',
    'verified',
    'estimated',
    'verified',
    'verified',
    'missing',
    'verified',
    'notExpected',
  ];
  return {
    kind: 'coverage',
    columns: Array.from({ length: columns }, (_, index) =>
      text(
        constant(`${id}.c${index}`, columns > 4 ? say(`${index + 1}月`, `M${index + 1}`) : `Q${index + 1}`),
      ),
    ),
    rows: Array.from({ length: rows }, (_, row) => ({
      label: text(say('示例工厂', 'Sample facility '), constant(`${id}.r${row}`, String(row + 1))),
      cells: Array.from(
        { length: columns },
        (_, column) => states[(row * 7 + column * 3) % states.length] ?? 'verified',
      ),
    })),
    legend: [
      { state: 'verified', label: text(say('已核实', 'Verified')) },
      { state: 'estimated', label: text(say('估算', 'Estimated')) },
      { state: 'missing', label: text(say('缺失', 'Missing')) },
      { state: 'notExpected', label: text(say('无需填报', 'Not expected')) },
    ],
  };
}

export function smelters(say: Say): Chart {
  const group = (id: string, zh: string, en: string, count: number, met: number) => ({
    count,
    met,
    value: text(figure(`${id}.count`, String(count))),
    label: text(say(zh, en)),
    caption: text(
      say('符合 ', 'Conformant '),
      figure(`${id}.met`, String(met)),
      ' / ',
      figure(`${id}.of`, String(count)),
    ),
  });
  return {
    kind: 'units',
    groups: [
      group('ta', '钽', 'Tantalum', 32, 32),
      group('sn', '锡', 'Tin', 64, 61),
      group('au', '金', 'Gold', 88, 88),
      group('w', '钨', 'Tungsten', 32, 0),
      group('co', '钴', 'Cobalt', 0, 0),
    ],
  };
}

export function projectPlan(say: Say): Chart {
  const row = (
    zh: string,
    en: string,
    start: number,
    end: number,
    milestones: readonly (readonly [number, string, string])[],
  ) => ({
    title: text(say(zh, en)),
    note: text(say('年度项目', 'project of the year')),
    start,
    end,
    milestones: milestones.map(([at, zhLabel, enLabel]) => ({ at, label: text(say(zhLabel, enLabel)) })),
  });
  return {
    kind: 'plan',
    periods: [
      text(say('第一季度', 'Q1')),
      text(say('第二季度', 'Q2')),
      text(say('第三季度', 'Q3')),
      text(say('第四季度', 'Q4')),
    ],
    cutOff: 0.5,
    rows: [
      row('废弃物零填埋', 'Zero waste to landfill', 0, 1, [
        [0.38, '海报', 'Poster'],
        [0.79, '培训', 'Training'],
      ]),
      row('可持续水管理', 'Water management', 0, 1, [
        [0.29, '海报', 'Poster'],
        [0.62, '承诺', 'Pledge'],
        [0.7, '厂区培训', 'Training at the facilities'],
      ]),
      row('有害物质管控', 'Control of hazardous substances', 0.1, 0.5, []),
      row('绿色供应链', 'Green supply chain', 0.6, 1, [[1, '年末目标', 'Target at the end of the year']]),
    ],
    legend: {
      done: text(say('已进行', 'done')),
      planned: text(say('计划', 'planned')),
      milestone: text(say('节点', 'milestone')),
      cutOff: text(say('数据截止：2024年6月30日', 'data cut-off, 30 June 2024')),
    },
  };
}
