import { Decimal, sum } from '../decimal.ts';
import { type Figure, figureId } from '../figure.ts';

/** How else an indicator could be defined where no standard decides (domain.md §5, C-DEF). */
interface Alternative {
  /** Names the definition in sentences, under `definitions` of the findings. */
  readonly id: string;
  /** A figure that has this definition's value, or a share of figures in percent. */
  readonly value: { readonly metric: string } | { readonly parts: readonly string[]; readonly whole: string };
}

/** An indicator whose definition is the organisation's, with the other definitions a reader may have in mind. */
export interface OpenDefinition {
  readonly metric: string;
  readonly alternatives: readonly Alternative[];
  /** Keys of the notes that print the definition, one of which stands in the document; none where its sentence does. */
  readonly notes: readonly string[];
}

const supplierCategories = ['01', '02', '04'].map((category) => `cr.scope3.c${category}`);

/** Open definitions of the sources (domain.md §3, targets; §5.2 X15 and X16). */
export const openDefinitions: readonly OpenDefinition[] = [
  {
    metric: 'cr.share_s3.suppliers',
    alternatives: [
      {
        id: 'downstreamTransport',
        value: { parts: [...supplierCategories, 'cr.scope3.c09'], whole: 'cr.scope3' },
      },
    ],
    notes: [],
  },
  {
    metric: 'cr.clean_energy_rate.withoutCertificates',
    alternatives: [{ id: 'withCertificates', value: { metric: 'cr.clean_energy_rate.withCertificates' } }],
    notes: ['carbon:notes.cleanEnergy.withoutCertificates'],
  },
  {
    metric: 'cr.clean_energy_rate.withCertificates',
    alternatives: [
      { id: 'withoutCertificates', value: { metric: 'cr.clean_energy_rate.withoutCertificates' } },
    ],
    notes: ['carbon:notes.cleanEnergy.withCertificates'],
  },
  {
    metric: 'gm.waste_diversion_rate',
    alternatives: [{ id: 'withoutThermalCap', value: { metric: 'gm.waste_diversion_rate_uncapped' } }],
    notes: ['green-manufacturing:notes.waste'],
  },
  {
    metric: 'gm.water_utilisation_change',
    alternatives: [],
    notes: [
      'green-manufacturing:notes.water.revenuePerCubicMetre',
      'green-manufacturing:notes.water.reuseShare',
    ],
  },
];

/** Values of a figure under the other definitions of its metric; one whose figures lack a value is left out. */
export function alternativesOf(
  figure: Pick<Figure, 'metric' | 'period'>,
  figures: ReadonlyMap<string, Figure>,
): readonly { readonly id: string; readonly value: Decimal }[] {
  const at = (metric: string): Decimal | undefined => {
    const found = figures.get(figureId(metric, figure.period));
    return found?.value === undefined ? undefined : new Decimal(found.value);
  };
  const definition = openDefinitions.find(({ metric }) => metric === figure.metric);
  return (definition?.alternatives ?? []).flatMap(({ id, value }) => {
    const computed = 'metric' in value ? at(value.metric) : shareOf(value.parts.map(at), at(value.whole));
    return computed === undefined ? [] : [{ id, value: computed }];
  });
}

function shareOf(parts: readonly (Decimal | undefined)[], whole: Decimal | undefined): Decimal | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (whole === undefined || whole.isZero() || known.length < parts.length) return undefined;
  return sum(known).times(100).dividedBy(whole);
}
