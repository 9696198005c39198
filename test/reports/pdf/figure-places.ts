/**
 * Where the carbon report prints each published figure, and the label it stands beside. A row of the appendix is found
 * by its own name; the others are listed here. `house` is a string of locales/<language>.
 */
export type FigurePlace =
  | { readonly id: string; readonly in: 'row'; readonly house: string; readonly column: number }
  | { readonly id: string; readonly in: 'tile' | 'drawing'; readonly house: string }
  /** In a sentence or caption of the house: its words are the label. */
  | { readonly id: string; readonly in: 'sentence' };

const scopes = ['scope1', 'scope2_market', 'scope3', 'total'] as const;

/** Columns of the table of section 03.2: reported year, share, base year, share, change. */
const emissionsTable: readonly FigurePlace[] = scopes.flatMap((scope) => {
  const house = `carbon:emissions.table.${scope}`;
  const ids = [
    `cr.${scope}@2023`,
    `cr.share.${scope}@2023`,
    `cr.${scope}@2022`,
    `cr.share.${scope}@2022`,
    `cr.change.${scope}@2023`,
  ];
  return ids.map((id, column) => ({ id, in: 'row' as const, house, column: column + 1 }));
});

const categories = Array.from({ length: 15 }, (_, index) => String(index + 1).padStart(2, '0'));

export const figurePlaces: readonly FigurePlace[] = [
  ...emissionsTable,
  ...categories.flatMap((category) =>
    (['scope3', 'share_s3'] as const).map((metric) => ({
      id: `cr.${metric}.c${category}@2023`,
      in: 'drawing' as const,
      house: `terms:scope3.c${category}`,
    })),
  ),
  { id: 'cr.share_s1.refrigerant@2023', in: 'drawing', house: 'carbon:scopes.sources.refrigerant' },
  { id: 'cr.total@2023', in: 'tile', house: 'carbon:emissions.tiles.total.label' },
  { id: 'cr.change.total@2023', in: 'tile', house: 'carbon:emissions.tiles.total.label' },
  { id: 'cr.scope12_market@2023', in: 'tile', house: 'carbon:emissions.tiles.scope12_market.label' },
  { id: 'cr.change.scope12_market@2023', in: 'tile', house: 'carbon:emissions.tiles.scope12_market.label' },
  { id: 'cr.scope3@2023', in: 'tile', house: 'carbon:emissions.tiles.scope3.label' },
  { id: 'cr.change.scope3@2023', in: 'tile', house: 'carbon:emissions.tiles.scope3.label' },
  { id: 'cr.scope2_market@2023', in: 'tile', house: 'carbon:scopes.scope2.scope2_market' },
  { id: 'cr.change.scope2_market@2023', in: 'tile', house: 'carbon:scopes.scope2.scope2_market' },
  { id: 'cr.scope2_location@2023', in: 'tile', house: 'carbon:scopes.scope2.scope2_location' },
  {
    id: 'cr.clean_energy_rate.withoutCertificates@2023',
    in: 'tile',
    house: 'terms:metric.target_clean_energy',
  },
  { id: 'target.clean-energy@2024', in: 'tile', house: 'terms:metric.target_clean_energy' },
  { id: 'cr.supplier_coaching@2024-H1', in: 'tile', house: 'terms:metric.cr_supplier_coaching' },
  { id: 'target.supplier-coaching@2024-H1', in: 'tile', house: 'terms:metric.cr_supplier_coaching' },
  { id: 'cr.scope1@2023', in: 'sentence' },
  { id: 'cr.scope3.reported@2023', in: 'sentence' },
  { id: 'cr.share_s3.largest@2023', in: 'sentence' },
  { id: 'target.supplier-coaching@2024', in: 'sentence' },
];

/**
 * Published figures that this report computes but prints nowhere, or only in words ("nearly half"). Whoever prints one
 * gives it a place above.
 */
export const unprinted: readonly string[] = [
  'cr.scope12_market@2022',
  'cr.share.scope12_market@2023',
  'cr.share.scope12_market@2022',
  'cr.share_s3.suppliers@2023',
  'fin.revenue@2023',
  'cr.clean_energy_rate.withCertificates@2023',
];

/** The list of the issue (§7.2): each stands in a place above or in the appendix. */
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
