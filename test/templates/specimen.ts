import type { Chart } from '../../functions/domain/chart.ts';
import type { Block, Chapter, Note, ReportDocument, Section, Tile } from '../../functions/domain/document.ts';
import {
  type ChartBlock,
  composition,
  coverage,
  dueDiligence,
  goals,
  governance,
  type Language,
  manyParts,
  neutralityPath,
  programme,
  projectPlan,
  rankedOf,
  type Say,
  sayIn,
  scopeThree,
  smelters,
  yearlyGoals,
  zeroTotal,
} from './specimen-charts.ts';
import { constant, figure, link, mark, strong, structure, text } from './text-builders.ts';

const note = (number: number, body: string, id = `n${number}`): Note => ({ id, number, text: text(body) });

const picture =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 200'%3E%3Crect width='300' height='200' fill='%23C6D6E0'/%3E%3Cpath fill='%237095AE' d='M0 130q75-40 150-10t150-8v88H0z'/%3E%3Cpath fill='%232B5878' d='M0 165q75-25 150-6t150-4v45H0z'/%3E%3C/svg%3E";

function headline(say: Say): readonly Tile[] {
  const against = (id: string, value: string) =>
    text(strong(figure(id, value)), say(' 较2022基准年', ' against the 2022 base year'));
  const period = text(say('2023年全年，经核查', 'Full year 2023, verified'));
  return [
    {
      size: 'wide',
      label: text(say('温室气体排放总量', 'Total GHG emissions')),
      value: text(figure('total', '6,577,548.64')),
      unit: text('tCO₂e'),
      change: against('total.change', '−18.68%'),
      period,
      bars: [
        {
          label: text(constant('y22', '2022')),
          length: 1,
          value: text(figure('t22', '8.09')),
          current: false,
        },
        {
          label: text(constant('y23', '2023')),
          length: 0.813,
          value: text(figure('t23', '6.58')),
          current: true,
        },
      ],
    },
    {
      size: 'half',
      label: text(say('范围一与范围二（基于市场）', 'Scope 1 and 2 (market-based)')),
      value: text(figure('s12', '675,000.77')),
      unit: text('tCO₂e'),
      change: against('s12.change', '−54.37%'),
      period,
    },
    {
      size: 'half',
      label: text(say('范围三', 'Scope 3')),
      value: text(figure('s3', '5,902,547.87')),
      unit: text('tCO₂e'),
      change: against('s3.change', '−10.70%'),
      period,
    },
  ];
}

function statusTiles(say: Say): readonly Tile[] {
  const period = text(say('截至2024年第二季度', 'As of Q2 2024'));
  const tile = (
    id: string,
    label: string,
    value: string,
    unit: string,
    state: 'achieved' | 'onTrack' | 'behind' | 'notDue' | 'noData',
    word: string,
    target: string,
  ): Tile => ({
    size: 'third',
    label: id === 'st3' ? text(label, mark(2)) : text(label),
    value: text(figure(id, value, state === 'noData' ? 'missing' : 'value')),
    unit: text(unit),
    status: { state, word, target: text(target) },
    period,
  });
  return [
    tile(
      'st1',
      say('子公司平均废弃物转化率', 'Average waste diversion rate of subsidiaries'),
      '89.2',
      '%',
      'achieved',
      say('已达成', 'Achieved'),
      say('目标 ≥ 88%', 'target ≥ 88%'),
    ),
    tile(
      'st2',
      say('已提交绿色工厂申报的子公司', 'Subsidiaries that submitted green-factory applications'),
      '7',
      say('家，计划11家', 'of 11 planned'),
      'onTrack',
      say('按计划', 'On track'),
      say('进度64%', '64% done'),
    ),
    tile(
      'st3',
      say('取水利用率较2021基准年变化', 'Change in water utilisation against 2021'),
      '—',
      '',
      'noData',
      say('暂无数据', 'No data'),
      say('目标 +20%，2025年', 'target +20% by 2025'),
    ),
    tile(
      'st4',
      say('屋顶光伏新增装机', 'Newly installed rooftop photovoltaics'),
      '1,234,567.89',
      'MW',
      'behind',
      say('落后', 'Behind'),
      say('目标 ≥ 90', 'target ≥ 90'),
    ),
    tile(
      'st5',
      say('完成产品碳足迹核查', 'Verified product carbon footprints'),
      '0',
      say('项', 'products'),
      'notDue',
      say('未到期', 'Not due'),
      say('2025年起', 'from 2025'),
    ),
  ];
}

function emissionsTable(say: Say): Block {
  const row = (role: 'row' | 'total', name: string, values: readonly string[], marked = false) => ({
    role,
    cells: [
      role === 'total'
        ? text(name)
        : name.endsWith('2') || name.endsWith('二')
          ? text(name, mark(1, 'e1'))
          : text(name),
      ...values.map((value, index) =>
        marked && index === 4
          ? text(figure(`${name}.${index}`, value), mark(2, 'e2'))
          : text(figure(`${name}.${index}`, value)),
      ),
    ],
  });
  const head = (label: string, unit: string) => ({ label: text(label), unit: text(unit), numeric: true });
  return {
    kind: 'table',
    caption: text(say('温室气体排放总量及构成', 'Total GHG emissions and composition')),
    captionNote: text(say('基于市场的方法', 'market-based method')),
    columns: [
      { label: text(say('范围', 'Scope')), numeric: false },
      head('2023', 'tCO₂e'),
      head(say('占比', 'Share'), '%'),
      head('2022', 'tCO₂e'),
      head(say('占比', 'Share'), '%'),
      head(say('变化', 'Change'), '%'),
    ],
    groups: [
      {
        rows: [
          row('row', say('范围一', 'Scope 1'), ['64,857.33', '0.99', '93,645.54', '1.16', '−30.74']),
          row('row', say('范围二', 'Scope 2'), ['610,143.44', '9.28', '1,385,529.80', '17.13', '−55.96']),
          row('row', say('范围三', 'Scope 3'), ['5,902,547.87', '89.74', '6,609,751.98', '81.71', '−10.70']),
          row(
            'total',
            say('合计', 'Total'),
            ['6,577,548.64', '100.00', '8,088,927.32', '100.00', '−18.68'],
            true,
          ),
        ],
      },
    ],
    dense: false,
    notes: [
      note(
        1,
        say(
          '范围二采用基于市场的方法；基于位置的结果见附录。',
          'Scope 2 is market-based; for the location-based result see the appendix.',
        ),
        'e1',
      ),
      note(
        2,
        say(
          '各行占比经四舍五入，合计按未舍入数值计算。',
          'Rounded shares may not add up; the total is calculated from unrounded values.',
        ),
        'e2',
      ),
    ],
  };
}

function performanceTable(say: Say): Block {
  const groupNames = [
    say('组织内部能源消耗', 'Energy consumption within the organisation'),
    say('能源强度', 'Energy intensity'),
    say('直接（范围一）温室气体排放', 'Direct (Scope 1) GHG emissions'),
    say('其他间接（范围三）温室气体排放', 'Other indirect (Scope 3) GHG emissions'),
    say('温室气体排放强度', 'GHG emissions intensity'),
  ];
  return {
    kind: 'table',
    columns: [
      { label: text(say('指标', 'Indicator')), numeric: false },
      { label: text(say('单位', 'Unit')), numeric: false },
      { label: text(constant('p.y', '2023')), numeric: true },
    ],
    groups: groupNames.map((title, group) => ({
      title: text(title),
      rows: Array.from({ length: 17 }, (_, index) => ({
        role: index === 0 ? ('subtotal' as const) : index === 16 ? ('total' as const) : ('part' as const),
        cells: [
          index === 3
            ? text(
                say(
                  '燃料和能源相关活动（未包含在范围一或范围二内）',
                  'Fuel and energy-related activities (excluded in Scope 1 or Scope 2), reported by every subsidiary',
                ),
                mark(1, 'p1'),
              )
            : text(say('示例指标', 'Sample indicator '), structure(`p.${group}.${index}`, String(index + 1))),
          text('tCO₂e / RMB million'),
          text(
            figure(
              `perf.${group}.${index}`,
              index === 5 ? '/' : `${(209_165.88 / (index + 1)).toFixed(2)}`,
              index === 5 ? 'notApplicable' : 'value',
            ),
            ...(index === 7 ? [mark(2, 'p2')] : []),
          ),
        ],
      })),
    })),
    dense: true,
    notes: [
      note(
        1,
        say(
          '缩进行为上方合计的组成。因四舍五入，分项之和与合计可能略有差异。',
          'Indented rows are parts of the total above. Owing to rounding, parts may differ from totals.',
        ),
        'p1',
      ),
      note(
        2,
        say(
          '不适用的指标记为“/”，缺失的指标记为“—”。',
          'Indicators that do not apply are shown as “/”, missing ones as “—”.',
        ),
        'p2',
      ),
    ],
  };
}

function smelterRegister(say: Say): Block {
  const metals = [say('金', 'Gold'), say('钽', 'Tantalum'), say('锡', 'Tin'), say('钨', 'Tungsten')];
  const countries = [
    say('日本', 'Japan'),
    say('德国', 'Germany'),
    say('乌兹别克斯坦', 'Uzbekistan'),
    say('刚果（金）', 'DR Congo'),
    say('中国台湾', 'Taiwan, China'),
    say('美国', 'United States'),
  ];
  return {
    kind: 'table',
    caption: text(say('名单', 'List')),
    columns: [
      { label: text(say('金属', 'Metal')), numeric: false },
      { label: text('CID'), numeric: false },
      { label: text(say('国家或地区', 'Country or area')), numeric: false },
    ],
    groups: metals.map((metal, group) => ({
      rows: Array.from({ length: 60 }, (_, index) => ({
        role: 'row' as const,
        cells: [
          text(metal),
          text(constant(`cid.${group}.${index}`, `CID00${1000 + group * 60 + index}`)),
          text(countries[(index + group) % 6] ?? ''),
        ],
      })),
    })),
    dense: true,
    register: 3,
    notes: [
      note(
        1,
        say(
          '列入名单仅表示供应商曾申报。',
          'A listing means that a supplier named the smelter; it does not prove that its material is in a product.',
        ),
        'r1',
      ),
    ],
  };
}

function section(
  id: string,
  number: string,
  title: string,
  blocks: readonly Block[],
  notes: readonly Note[] = [],
  startsPage = false,
): Section {
  return { id, number, title: text(title), listed: true, startsPage, blocks, notes };
}

const chart = (caption: string, model: Chart, captionNote?: string): ChartBlock => ({
  kind: 'chart',
  caption: text(caption),
  captionNote: captionNote === undefined ? undefined : text(captionNote),
  alternative: text(caption),
  chart: model,
});

function prose(say: Say): Block {
  const long = say(
    '报告期内，公司以数据为先，按季度汇总各厂区的能源、排放与废弃物记录，并由第三方核查。“缺失不等于零”是本报告的编制原则：任何未取得的厂区季度数据都会降低覆盖率，并在文中逐一列明，绝不按零计入。',
    'During the reporting period the company put data first: energy, emissions and waste records of each facility were collected every quarter and verified by a third party. Missing is not zero: any facility-quarter that was not obtained lowers the coverage and is named in the text; it is never counted as nought.',
  );
  return {
    kind: 'prose',
    paragraphs: [
      text(long),
      text(
        say('全年用电中绿色电力占', 'Green electricity made up '),
        figure('green', '30.26', 'value'),
        say('%；相关政策见', '% of the electricity; for the policy see '),
        link('https://example.org/policy', say('公司网站', 'the website')),
        say('。取水数据', '. Water data: '),
        figure('water', '—', 'missing'),
        say('，原因见注', ' (see the note)'),
        mark(2),
        say('。自', '. From '),
        constant('y25', '2025'),
        say('年起按月披露。', ' on they will be published monthly.'),
      ),
    ],
  };
}

function chapters(say: Say, language: Language): readonly Chapter[] {
  const zh = language === 'zh-CN';
  const points: Block = {
    kind: 'points',
    columns: 2,
    items: [
      {
        title: text(say('上游：与供应商共同减排', 'Upstream: reducing with suppliers')),
        text: text(
          say('已现场辅导核心供应商', 'Core suppliers coached on site: '),
          strong(figure('coach', '34')),
          say('家，全年目标不少于', '; the target for the year is at least '),
          strong(figure('coach.t', '50')),
          say('家。', '.'),
        ),
        status: {
          state: 'onTrack',
          word: say('按计划', 'On track'),
          target: text(say('进度68%', '68% done')),
        },
      },
      {
        title: text(say('下游：降低产品使用能耗', 'Downstream: lower energy in use')),
        text: text(
          say(
            '售出产品的使用按当年售出产品的全生命周期计算。',
            'Use of sold products is counted over the lifetime of the products sold in the year.',
          ),
        ),
      },
      {
        title: text(say('采购：从用量最大的物料入手', 'Purchasing: largest materials first')),
        text: text(
          say(
            '优先向排放量最大的物料供应商收集实测数据。',
            'Measured data are requested first from suppliers of the materials that emit most.',
          ),
        ),
      },
    ],
  };
  const evil = `<script>alert("${zh ? '一' : 'one'}")</script> & <b>`;
  return [
    {
      id: 'carbon',
      number: '01',
      title: text(say('科学碳核算', 'Science-Based Carbon Accounting')),
      sections: [
        section('c1', '01.1', say('2023年温室气体排放情况', 'GHG emissions in 2023'), [
          {
            kind: 'lead',
            text: text(
              say(
                '2023年排放总量较2022基准年下降18.68%。范围一与范围二合计降幅过半，主要手段是外购绿电与绿证；近九成排放在价值链上。',
                'Total emissions in 2023 were 18.68% below the 2022 base year. Scope 1 and 2 together more than halved, chiefly through green electricity; nearly nine tenths of emissions are Scope 3.',
              ),
            ),
          },
          { kind: 'tiles', tiles: headline(say) },
          emissionsTable(say),
          chart(
            say('排放构成', 'Composition of emissions'),
            composition(say),
            say('条长按排放量，同一比例', 'bar length by emissions, one scale'),
          ),
        ]),
        section(
          'c2',
          '01.2',
          say('范围三排放及构成', 'Scope 3 emissions and composition'),
          [
            {
              kind: 'lead',
              text: text(
                say(
                  '三个类别合计占范围三的八成。供应商减排与产品能效因此是下一阶段的重点。',
                  'Three categories make up four fifths of Scope 3. Supplier reductions and product efficiency are therefore the next priorities.',
                ),
              ),
            },
            scopeThree(say),
            points,
          ],
          [
            note(
              1,
              say(
                '类别三不含已计入范围一或范围二的部分。',
                'Category 3 excludes what is counted in Scope 1 or Scope 2.',
              ),
            ),
          ],
          true,
        ),
        section(
          'c3',
          '01.3',
          say('碳中和路径与治理', 'Path to neutrality and governance'),
          [
            chart(
              say('碳中和路径', 'Carbon neutrality path'),
              neutralityPath(say, true),
              say(
                '空心为目标；无数值处不画线',
                'hollow marks are targets; where no number exists no line is drawn',
              ),
            ),
            chart(say('碳治理架构', 'Carbon governance structure'), governance(say)),
            chart(say('没有数值的路径', 'A path without numbers'), neutralityPath(say, false)),
          ],
          [],
          true,
        ),
        section(
          'c4',
          '01.4',
          say('能源计划', 'Energy programmes'),
          [
            chart(say('计划构成', 'What the programmes are made of'), programme(say)),
            chart(
              say('年度目标', 'Goals of the year'),
              goals(say),
              say('实心为已完成，斜线为计划', 'solid is done, hatched is planned'),
            ),
            chart(
              say('逐年目标', 'Goals year by year'),
              yearlyGoals(say, true),
              say('纵轴不从零开始', 'vertical axis does not start at zero'),
            ),
            chart(say('范围一来源', 'Sources of Scope 1'), manyParts(say)),
            chart(say('全年为零', 'A year of zero'), zeroTotal(say)),
            prose(say),
          ],
          [note(2, say('本期未取得可核对的取水数据。', 'Verifiable withdrawal data were not available.'))],
          true,
        ),
      ],
    },
    {
      id: 'green',
      number: '02',
      title: text(say('资源集约化，赋能循环生产', 'Intensive Resource Use for Circular Production')),
      sections: [
        section(
          'g1',
          '02.1',
          say('推进废弃物零填埋', 'Promoting zero waste to landfill'),
          [
            {
              kind: 'lead',
              text: text(
                say(
                  '平均废弃物转化率已越过本年目标。',
                  'The average waste diversion rate has passed the target of the year.',
                ),
              ),
            },
            { kind: 'tiles', tiles: statusTiles(say) },
            {
              kind: 'case',
              tag: text(say('案例', 'Case')),
              title: text(say('两座工厂取得水管理黄金级认证', 'Two factories hold water-stewardship gold')),
              paragraphs: [
                text(
                  say(
                    '两座工厂以流域为单位识别水风险，按用水环节设定目标，并向园区公开年度用水数据。',
                    'Both factories read water risk by catchment, set goals for each use and share yearly data with their industrial park.',
                  ),
                ),
              ],
              picture: { source: picture, alternative: say('工厂水处理区', 'Water treatment at a factory') },
              facts: [
                {
                  value: text(figure('case.1', '2')),
                  unit: text(''),
                  label: text(say('座工厂持有黄金级证书', 'factories hold gold')),
                },
                {
                  value: text(figure('case.2', '12,345.67')),
                  unit: text('tCO₂e'),
                  label: text(say('每年减排', 'avoided each year')),
                },
              ],
            },
            {
              kind: 'case',
              tag: text(say('案例', 'Case')),
              title: text(say('没有图片的案例', 'A case without a picture')),
              paragraphs: [
                text(
                  say(
                    '图片缺席时，文字占满整个宽度，不留空位。',
                    'Without a picture the text takes the whole width and leaves no hole.',
                  ),
                ),
              ],
              facts: [
                {
                  value: text(figure('case.3', '4')),
                  unit: text(''),
                  label: text(say('家子公司计划首次认证', 'first certifications planned')),
                },
              ],
            },
          ],
          [note(2, say('取水数据本期未取得。', 'Withdrawal data were not available in this period.'), 'n2g')],
        ),
        section(
          'g2',
          '02.2',
          say('图片与分栏', 'Pictures and panels'),
          [
            {
              kind: 'picture',
              picture: { source: picture, alternative: say('厂区', 'Premises') },
              caption: text(say('厂区屋顶光伏', 'Rooftop photovoltaics on the premises')),
              height: 'low',
            },
            {
              kind: 'panels',
              panels: [say('钽', 'Tantalum'), say('锡', 'Tin'), say('钨', 'Tungsten'), say('金', 'Gold')].map(
                (metal, index) => ({
                  title: text(metal),
                  note: text(figure(`origin.${index}`, String(4 + index))),
                  paragraphs: [
                    say('巴西', 'Brazil'),
                    say('中国', 'China'),
                    say('玻利维亚', 'Bolivia'),
                    say('越南', 'Vietnam'),
                    say('刚果（金）', 'DR Congo'),
                    say('英国', 'United Kingdom'),
                  ]
                    .slice(0, 4 + (index % 3))
                    .map((country) => text(country)),
                }),
              ),
            },
            {
              kind: 'panels',
              panels: [
                {
                  title: text(say('覆盖说明', 'Coverage note')),
                  paragraphs: [
                    text(
                      say(
                        '年度数据为全年且经核查；进展数据未经核查；目标与计划为本年。三类数据在各图表中分别标注期间，不作相互比较。',
                        'Annual figures are for the full year and verified; progress figures are not verified; targets and plans are for this year. Each box names its own period.',
                      ),
                    ),
                  ],
                },
                {
                  title: text(say('如何核对', 'How to check this copy')),
                  paragraphs: [
                    text(
                      say(
                        '从公开页面下载数据文件，计算摘要，与下方字符逐组比较。',
                        'Download the data file from the public page, compute its digest and compare it with the characters below, group by group.',
                      ),
                    ),
                  ],
                },
              ],
            },
            { kind: 'heading', text: text(say('版本信息', 'Edition information')) },
            {
              kind: 'facts',
              items: [
                [
                  say('报告', 'Report'),
                  say('碳减排目标与行动阶段性报告', 'Carbon Reduction Target and Action Periodic Report'),
                ],
                [
                  say('核算方法', 'Method'),
                  say(
                    '范围二同时报告基于位置与基于市场两种结果，对比与占比采用基于市场的结果，核算边界与年度报告一致',
                    'Scope 2 by the location-based and the market-based method; comparisons and shares by the market-based one; the boundary equals that of the annual report',
                  ),
                ],
              ].map(([term = '', description = '']) => ({
                term: text(term),
                description: text(description),
              })),
            },
            {
              kind: 'digest',
              caption: text(say('数据快照摘要', 'Digest of the data snapshot')),
              groups: [
                '32aa',
                '2f9c',
                'cd07',
                'e52f',
                '3652',
                '6bc9',
                '00e3',
                '70fa',
                '9b66',
                'ac0d',
                '0e0a',
                '74d2',
                '16a6',
                'caae',
                '521e',
                '274a',
              ],
            },
          ],
          [],
          true,
        ),
        section('g3', '02.3', evil, [
          { kind: 'prose', paragraphs: [text(evil), text(strong(figure('evil', evil)))] },
          { kind: 'heading', text: text(say('小标题', 'A minor heading')) },
          {
            kind: 'points',
            columns: 1,
            items: [
              {
                title: text(say('单列要点', 'One column')),
                text: text(say('正文从第二栏开始。', 'The text starts in the second column.')),
              },
            ],
          },
        ]),
      ],
    },
    {
      id: 'minerals',
      number: '03',
      title: text(say('强大的负责任矿产管理', 'Strong Responsible-Minerals Management')),
      sections: [
        section('m1', '03.1', say('供应链负责任矿物管理流程', 'Supply-chain responsible minerals process'), [
          chart(say('供应链尽职调查的四个阶段', 'Four stages of due diligence'), dueDiligence(say)),
          chart(
            say('只有一条', 'A single bar'),
            rankedOf(say, 1, 'one', () => 1),
          ),
          chart(
            say('全部缺失', 'Nothing reported'),
            rankedOf(say, 4, 'none', () => null),
          ),
        ]),
        section(
          'm2',
          '03.2',
          say('厂区排名', 'Ranking of facilities'),
          [
            chart(
              say('二十四座工厂', 'Twenty-four facilities'),
              rankedOf(say, 24, 'rank', (index) => 1 - index * 0.035),
            ),
            chart(
              say('各金属的冶炼厂', 'Smelters by metal'),
              smelters(say),
              say('一格代表一家', 'one square is one smelter'),
            ),
            chart(say('项目时间规划', 'Project timeline'), projectPlan(say), '2024'),
          ],
          [],
          true,
        ),
        section(
          'm3',
          '03.3',
          say('数据覆盖', 'Data coverage'),
          [
            chart(say('工厂与月份', 'Facilities and months'), coverage(say, 24, 12, 'cov')),
            chart(say('五百座工厂', 'Five hundred facilities'), coverage(say, 500, 4, 'big')),
          ],
          [],
          true,
        ),
      ],
    },
    {
      id: 'list',
      number: '04',
      title: text(say('冶炼厂名单', 'Smelter List')),
      sections: [
        section('l1', '04.1', say('名单说明', 'About the list'), [
          {
            kind: 'lead',
            text: text(
              say(
                '列入名单仅表示供应商曾申报，不表示其物料必然用于产品。',
                'A listing means that a supplier named the smelter; it does not prove that its material is in a product.',
              ),
            ),
          },
          smelterRegister(say),
        ]),
      ],
    },
    {
      id: 'appendix',
      number: '05',
      title: text(say('附录：关键绩效数据', 'Appendix: Key Performance Data')),
      sections: [
        section('a1', '05.1', say('经核查的关键绩效数据', 'Verified key performance data'), [
          performanceTable(say),
        ]),
      ],
    },
  ];
}

/** A document with every kind of block and chart, long texts and the edge cases of each. */
export function specimen(language: Language, theme: ReportDocument['theme'] = 'carbon'): ReportDocument {
  const say = sayIn(language);
  return {
    language,
    theme,
    title: say('碳减排目标与行动阶段性报告', 'Carbon Reduction Target and Action Periodic Report'),
    running: {
      organisation: say('示例精密', 'Sample "Precision"'),
      report: say(
        '碳减排目标与行动阶段性报告 · 2024年上半年',
        'Carbon Reduction Target and Action Periodic Report, H1 2024',
      ),
      edition: say('第1版', 'Edition 1'),
    },
    cover: {
      titleLines:
        language === 'zh-CN'
          ? ['碳减排目标与行动', '阶段性报告']
          : ['Carbon Reduction', 'Target and Action', 'Periodic Report'],
      period: say('二〇二四年上半年', 'First half of 2024'),
      organisation: text(say('示例精密', 'Sample Precision')),
      imprint: text(say('可持续发展进展报告', 'Sustainability progress report')),
      items: [
        [say('数据期间', 'Reporting period'), say('2024年1月1日至6月30日', '1 January to 30 June 2024')],
        [
          say('报告范围', 'Reporting scope'),
          say('与2023年年度报告一致', 'Same as the annual report of 2023'),
        ],
        [say('编制', 'Report preparation'), say('可持续发展中心', 'Sustainable Development Center')],
        [say('发布时间', 'Release time'), say('2024年9月', 'September 2024')],
        [say('版本', 'Edition'), say('第1版', 'Edition 1')],
        [say('语言', 'Language'), say('简体中文（另有英文版）', 'English (also in Chinese)')],
      ].map(([term = '', description = '']) => ({ term: text(term), description: text(description) })),
    },
    contentsTitle: say('目录', 'Table of Contents'),
    chapters: chapters(say, language),
  };
}
