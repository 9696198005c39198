import type { Place, ReportPlaces } from './expected-places.ts';

const scopes = ['scope1', 'scope2_market', 'scope3', 'total'] as const;

/** Columns of the table of section 03.2: reported year, share, base year, share, change. */
const emissionsTable: readonly Place[] = scopes.flatMap((scope) => {
  const house = `carbon:emissions.table.${scope}`;
  const ids = [
    `cr.${scope}@2023`,
    `cr.share.${scope}@2023`,
    `cr.${scope}@2022`,
    `cr.share.${scope}@2022`,
    `cr.change.${scope}@2023`,
  ];
  return ids.map((figure, column) => ({ figure, in: 'row' as const, house, column: column + 1 }));
});

const categories = Array.from({ length: 15 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Both spans that programmes are reported for: the year to date of each half. */
const spans = ['2024-H1', '2024'] as const;

/** Year-to-date figures stand under the name of their goal. */
const progress = (house: string, ...metrics: readonly string[]): readonly Place[] =>
  spans.flatMap((span) => metrics.map((one): Place => ({ figure: `${one}@${span}`, in: 'tile', house })));

const places: readonly Place[] = [
  ...emissionsTable,
  ...categories.flatMap((category) =>
    (['scope3', 'share_s3'] as const).map((metric) => ({
      figure: `cr.${metric}.c${category}@2023`,
      in: 'drawing' as const,
      house: `terms:scope3.c${category}`,
    })),
  ),
  { figure: 'cr.share_s1.refrigerant@2023', in: 'drawing', house: 'carbon:scopes.sources.refrigerant' },
  { figure: 'cr.total@2023', in: 'tile', house: 'carbon:emissions.tiles.total.label' },
  { figure: 'cr.change.total@2023', in: 'tile', house: 'carbon:emissions.tiles.total.label' },
  { figure: 'cr.scope12_market@2023', in: 'tile', house: 'carbon:emissions.tiles.scope12_market.label' },
  {
    figure: 'cr.change.scope12_market@2023',
    in: 'tile',
    house: 'carbon:emissions.tiles.scope12_market.label',
  },
  { figure: 'cr.scope3@2023', in: 'tile', house: 'carbon:emissions.tiles.scope3.label' },
  { figure: 'cr.change.scope3@2023', in: 'tile', house: 'carbon:emissions.tiles.scope3.label' },
  { figure: 'cr.scope2_market@2023', in: 'tile', house: 'carbon:scopes.scope2.scope2_market' },
  { figure: 'cr.change.scope2_market@2023', in: 'tile', house: 'carbon:scopes.scope2.scope2_market' },
  { figure: 'cr.scope2_location@2023', in: 'tile', house: 'carbon:scopes.scope2.scope2_location' },
  {
    figure: 'cr.clean_energy_rate.withoutCertificates@2023',
    in: 'tile',
    house: 'terms:metric.target_clean_energy',
  },
  { figure: 'target.clean-energy@2024', in: 'tile', house: 'terms:metric.target_clean_energy' },
  { figure: 'target.clean-energy@2025', in: 'tile', house: 'terms:metric.target_clean_energy' },
  ...progress('terms:metric.target_eep_savings', 'cr.electricity_savings'),
  ...progress('terms:metric.target_pv_new', 'cr.pv_capacity_new'),
  ...progress('terms:metric.target_green_electricity', 'cr.green_electricity'),
  ...progress('terms:metric.cr_supplier_coaching', 'cr.supplier_coaching', 'target.supplier-coaching'),
  ...['cr.supplier_survey.submitted', 'cr.supplier_survey.issued'].map(
    (figure): Place => ({
      figure,
      in: 'tile',
      house: 'terms:metric.cr_supplier_survey_rate',
    }),
  ),
];

/** Where the carbon report prints figures under another name than their own. Whoever prints one of the others gives it a place. */
export const carbonPlaces: ReportPlaces = {
  places,
  always: true,
  sometimes: [],
  unprinted: [
    'cr.scope12_market@2022',
    'cr.share.scope12_market@2023',
    'cr.share.scope12_market@2022',
    'cr.share_s3.suppliers@2023',
    'fin.revenue@2023',
    'cr.clean_energy_rate.withCertificates@2023',
  ],
};

/** The list of the issue (§7.2): each is in the table of expected figures. */
export const headlines: readonly (readonly [value: string, id: string])[] = [
  ['6,577,548.64', 'cr.total@2023'],
  ['64,857.33', 'cr.scope1@2023'],
  ['610,143.44', 'cr.scope2_market@2023'],
  ['1,571,530.89', 'cr.scope2_location@2023'],
  ['5,902,547.87', 'cr.scope3@2023'],
  ['8,088,927.32', 'cr.total@2022'],
  ['−18.68', 'cr.change.total@2023'],
  ['−54.37', 'cr.change.scope12_market@2023'],
  ['−10.70', 'cr.change.scope3@2023'],
  ['2.91', 'cr.intensity_s12_market@2023'],
  ['7.06', 'cr.intensity_s12_location@2023'],
  ['12.17', 'cr.energy_intensity@2023'],
  ['11.11', 'cr.electricity_intensity@2023'],
  ['32.39', 'cr.clean_energy_rate.withoutCertificates@2023'],
  ['34', 'cr.supplier_coaching@2024-H1'],
  ['50', 'target.supplier-coaching@2024-H1'],
];
