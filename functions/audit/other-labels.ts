const gases = ['CO2', 'CH4', 'N2O', 'HFCs', 'PFCs', 'SF6', 'NF3'] as const;
const gasesInChinese = [
  '二氧化碳',
  '甲烷',
  '氧化亚氮',
  '氢氟碳化物',
  '全氟碳化物',
  '六氟化硫',
  '三氟化氮',
] as const;

const scope = (number: 1 | 3, chinese: string): readonly string[] => [
  ...[`Scope ${number}`, `Scope ${number} emissions`, `Scope ${number} GHG emissions`],
  ...[`Total Scope ${number} emissions`, `Total Scope ${number}`],
  ...[chinese, `${chinese}排放量`, `${chinese}排放总量`, `${chinese}温室气体排放量`],
];

/** Both orders in which the method of Scope 2 is printed. */
function scope2(method: string, chinese: string): readonly string[] {
  const name = `${method}-based`;
  return [
    ...[`Scope 2 (${name})`, `Scope 2 emissions (${name})`, `Scope 2 GHG emissions (${name})`],
    ...[
      `Total (${name}) Scope 2 GHG emissions`,
      `Total Scope 2 emissions (${name})`,
      `${name} Scope 2 emissions`,
    ],
    ...[`范围二（${chinese}）`, `范围二排放量（${chinese}）`, `范围二温室气体排放量（${chinese}）`],
  ];
}

const scope12 = (method: string): readonly string[] =>
  ['and', '&'].flatMap((and) => [
    `Scope 1 ${and} Scope 2 (${method}-based)`,
    `Total Scope 1 ${and} Scope 2 (${method}-based) GHG emissions`,
  ]);

const intensities = (what: string): readonly string[] => [
  `${what} GHG emission intensity`,
  `${what} GHG emissions intensity`,
  `${what} greenhouse gas emission intensity`,
];

/** How others label the rows of the catalogue, beside the labels that Stele prints. */
export const otherLabels: Readonly<Record<string, readonly string[]>> = {
  'cr.diesel': ['Diesel oil', 'Diesel fuel'],
  'cr.scope1.diesel': ['Diesel oil', 'Diesel fuel'],
  'cr.lpg': ['LPG'],
  'cr.scope1.lpg': ['LPG'],
  'cr.pv_self_use': ['PV power generation for self-use', 'Self-consumed PV electricity', '光伏自用电量'],
  'cr.pv_total': ['Total PV power generation', 'PV power generation', '光伏发电量'],
  'cr.pv_sold': ['PV power sold', '光伏售出电量', '光伏上网电量'],
  'cr.green_certificates': ['Purchased green certificates', 'Green electricity certificates', '绿色电力证书'],
  'cr.thermal': ['Purchased thermal energy', 'Purchased heat energy'],
  'cr.cold': ['Purchased cold energy', 'Purchased cooling energy'],
  'cr.energy_intensity': [
    'Energy consumption intensity per unit of business revenue',
    'Energy consumption intensity',
    '能源消耗强度',
  ],
  'cr.electricity_intensity': [
    'Electricity consumption intensity per unit of business revenue',
    'Electricity consumption intensity',
    '用电强度',
  ],
  'cr.pv_capacity': ['Installed photovoltaic capacity'],
  ...Object.fromEntries(
    gases.map((gas, at) => [
      `cr.scope1.${gas.toLowerCase()}`,
      [
        gas,
        `${gas} emissions`,
        `Total ${gas} emissions`,
        `${gasesInChinese[at]}（${gas}）排放量`,
        `${gasesInChinese[at]}`,
      ],
    ]),
  ),
  'cr.scope1': scope(1, '范围一'),
  'cr.scope2_location': scope2('Location', '基于位置'),
  'cr.scope2_market': scope2('Market', '基于市场'),
  'cr.scope3': scope(3, '范围三'),
  'cr.scope3.c03': [
    'Category 3: Fuel and Energy-related Activities (excluded in Scope 1 or Scope 2)',
    'Category 3: Fuel- and energy-related activities',
  ],
  'cr.scope3.c12': ['Category 12: End of Life Treatment of Sold Products'],
  'cr.scope12_location': scope12('Location'),
  'cr.scope12_market': scope12('Market'),
  'cr.total': ['Total GHG emissions', 'Total greenhouse gas emissions', '温室气体排放总量'],
  'cr.intensity_s12_location': intensities('Scope 1 & Scope 2 (Location-based)'),
  'cr.intensity_s12_market': intensities('Scope 1 & Scope 2 (Market-based)'),
  'cr.intensity_s1': intensities('Scope 1'),
  'cr.intensity_s2_location': intensities('Scope 2 (Location-based)'),
  'cr.intensity_s2_market': intensities('Scope 2 (Market-based)'),
};
