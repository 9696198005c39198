import { sum } from '../../functions/domain/decimal.ts';
import type { Observation } from '../../functions/domain/finding.ts';
import { gases, scope3Categories } from '../../functions/domain/metrics/emissions.ts';
import type { CheckInput, FigureCheck } from '../../functions/domain/report.ts';
import { adds, headlinesMissing, seenIn, valuesOf } from '../house/frame/check-parts.ts';

/** C-YOY-BASE: the change is over the base year; a change over the current year is named as the likely slip. */
function changeAgainstBase({ figure }: CheckInput): readonly Observation[] {
  return ['total', 'scope1', 'scope2_market', 'scope3', 'scope12_market'].flatMap(
    (part): readonly Observation[] => {
      const change = figure(`cr.change.${part}`, 'inventory');
      const values = valuesOf([figure(`cr.${part}`, 'inventory'), figure(`cr.${part}`, 'base')]);
      const [current, base] = values ?? [];
      if (change.value === undefined || !current || !base || base.isZero()) return [];
      const expected = current.minus(base).dividedBy(base).times(100);
      if (expected.minus(change.value).abs().lessThan('1e-12')) return [];
      return [seenIn(change, { expected: expected.toFixed(change.decimals) })];
    },
  );
}

/** C-ENERGY: contracts and certificates cannot cover more than was bought (domain.md §4.4, §4.6). */
function cover({ figure }: CheckInput): readonly Observation[] {
  const bought = figure('cr.municipal_electricity', 'inventory');
  const values = valuesOf(
    ['cr.green_electricity', 'cr.green_certificates'].map((metric) => figure(metric, 'inventory')),
  );
  if (bought.value === undefined || !values) return [];
  const covered = sum(values);
  if (covered.lessThanOrEqualTo(bought.value)) return [];
  return [seenIn(bought, { expected: covered.toFixed(bought.decimals) })];
}

/** C-GAS: market-based above location-based needs an explanation. */
function marketAboveLocation({ figure }: CheckInput): readonly Observation[] {
  const market = figure('cr.scope2_market', 'inventory');
  const location = figure('cr.scope2_location', 'inventory');
  const values = valuesOf([market, location]);
  if (!values?.[0] || !values[1] || values[0].lessThanOrEqualTo(values[1])) return [];
  return [seenIn(market, { expected: location.printed })];
}

interface Certificates {
  readonly type: string;
  readonly serialFrom: string;
  readonly serialTo: string;
  readonly retiredOn?: string;
}

/** Serial numbers of a lot: what stands before the digits at the end names the series (intake holds lots to this form). */
function rangeOf({ type, serialFrom, serialTo }: Certificates): {
  readonly series: string;
  readonly from: bigint;
  readonly to: bigint;
} {
  const prefix = serialFrom.replace(/\d+$/, '');
  return {
    series: `${type} ${prefix}`,
    from: BigInt(serialFrom.slice(prefix.length)),
    to: BigInt(serialTo.slice(prefix.length)),
  };
}

/** No certificate is counted twice, in this year or the base year (domain.md §4.4): retired lots must not overlap. */
function certificatesOnce({ records, figure }: CheckInput): readonly Observation[] {
  const retired = ((records.get('green-certificate') ?? []) as readonly Certificates[])
    .filter((lot) => lot.retiredOn !== undefined)
    .map((lot) => ({ lot, ...rangeOf(lot) }));
  return retired.flatMap((one, index): readonly Observation[] =>
    retired
      .slice(index + 1)
      .filter((other) => other.series === one.series && other.from <= one.to && one.from <= other.to)
      .map((other) =>
        seenIn(figure('cr.green_certificates', 'inventory'), {
          first: `${one.lot.serialFrom}–${one.lot.serialTo}`,
          second: `${other.lot.serialFrom}–${other.lot.serialTo}`,
        }),
      ),
  );
}

/** What both years add up must be the same categories, or the change compares unlike things (domain.md §3.1). */
function sameCategories({ figure }: CheckInput): readonly Observation[] {
  return scope3Categories.flatMap((category): readonly Observation[] => {
    const now = figure(`cr.scope3.c${category}`, 'inventory');
    const before = figure(`cr.scope3.c${category}`, 'base');
    if (now.state === before.state && now.reason === before.reason) return [];
    return [seenIn(now, { base: before.printed })];
  });
}

/** C-EVIDENCE: figures called verified need the statement of their own year. */
function verified({ records, bases, figure }: CheckInput): readonly Observation[] {
  const statements = (records.get('verification') ?? []) as readonly { readonly year: number }[];
  if (statements.some((statement) => String(statement.year) === bases.inventory)) return [];
  return [
    seenIn(figure('cr.total', 'inventory'), {
      year: String(bases.inventory),
    }),
  ];
}

const headlines = [
  ...['cr.total', 'cr.scope12_market', 'cr.scope3', 'cr.scope2_location'].map(
    (metric) => [metric, 'inventory'] as const,
  ),
  ...['cr.total', 'cr.scope12_market', 'cr.scope3'].map((metric) => [metric, 'base'] as const),
];

/** Checks of the carbon report (domain.md §5). */
export const checks: readonly FigureCheck[] = [
  headlinesMissing(headlines),
  { id: 'change-against-base', rule: 'C-YOY-BASE', severity: 'blocking', firm: true, run: changeAgainstBase },
  adds('energy-fuels', 'C-ENERGY', 'inventory', 'cr.non_renewable_energy', [
    'cr.gasoline',
    'cr.diesel',
    'cr.lpg',
    'cr.natural_gas',
  ]),
  adds('energy-renewables', 'C-ENERGY', 'inventory', 'cr.renewable_energy', ['cr.biomass', 'cr.pv_self_use']),
  adds('energy-pv', 'C-ENERGY', 'inventory', 'cr.pv_total', ['cr.pv_self_use', 'cr.pv_sold']),
  { id: 'energy-cover', rule: 'C-ENERGY', severity: 'blocking', firm: true, run: cover },
  { id: 'certificate-twice', rule: 'C-ENERGY', severity: 'blocking', firm: true, run: certificatesOnce },
  { id: 'categories-differ', rule: 'C-S3', severity: 'blocking', run: sameCategories },
  adds(
    'gases',
    'C-GAS',
    'inventory',
    'cr.scope1',
    gases.map((gas) => `cr.scope1.${gas.toLowerCase()}`),
  ),
  adds(
    'categories',
    'C-S3',
    'inventory',
    'cr.scope3',
    scope3Categories.map((category) => `cr.scope3.c${category}`),
  ),
  { id: 'market-above-location', rule: 'C-GAS', severity: 'warning', run: marketAboveLocation },
  { id: 'verification-missing', rule: 'C-EVIDENCE', severity: 'blocking', run: verified },
];
