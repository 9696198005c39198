import { Decimal, sum } from '../../functions/domain/decimal.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import type { Finding, Severity } from '../../functions/domain/finding.ts';
import { gases, scope3Categories } from '../../functions/domain/metrics/emissions.ts';
import type { Check, CheckInput } from '../../functions/domain/report.ts';

/** Unrounded values; `undefined` where one has none and nothing can be compared. */
function valuesOf(figures: readonly Figure[]): readonly Decimal[] | undefined {
  const applicable = figures.filter((figure) => figure.state !== 'notApplicable');
  if (applicable.some((figure) => figure.value === undefined)) return undefined;
  return applicable.map((figure) => new Decimal(figure.value as string));
}

function finding(check: string, severity: Severity, subject: Figure, values: Finding['values']): Finding {
  return { check, severity, subject: subject.id, values: { found: subject.printed, ...values } };
}

/** The total is exactly the sum of its parts, before rounding: half a unit of the last decimal would be a wrong number. */
function adds(check: string, role: string, total: string, parts: readonly string[]): Check {
  return {
    id: check,
    run({ figure }) {
      const whole = figure(total, role);
      const values = valuesOf(parts.map((part) => figure(part, role)));
      if (whole.value === undefined || !values) return [];
      const expected = sum(values);
      if (expected.minus(whole.value).abs().lessThan('1e-12')) return [];
      return [finding(check, 'blocking', whole, { expected: expected.toFixed(whole.decimals) })];
    },
  };
}

/** C-YOY-BASE: the change is over the base year; a change over the current year is named as the likely slip. */
function changeAgainstBase({ figure }: CheckInput): readonly Finding[] {
  return ['total', 'scope1', 'scope2_market', 'scope3', 'scope12_market'].flatMap(
    (part): readonly Finding[] => {
      const change = figure(`cr.change.${part}`, 'inventory');
      const values = valuesOf([figure(`cr.${part}`, 'inventory'), figure(`cr.${part}`, 'base')]);
      const [current, base] = values ?? [];
      if (change.value === undefined || !current || !base || base.isZero()) return [];
      const expected = current.minus(base).dividedBy(base).times(100);
      if (expected.minus(change.value).abs().lessThan('1e-12')) return [];
      return [
        finding('change-against-base', 'blocking', change, { expected: expected.toFixed(change.decimals) }),
      ];
    },
  );
}

/** C-ENERGY: contracts and certificates cannot cover more than was bought (domain.md §4.4, §4.6). */
function cover({ figure }: CheckInput): readonly Finding[] {
  const bought = figure('cr.municipal_electricity', 'inventory');
  const values = valuesOf(
    ['cr.green_electricity', 'cr.green_certificates'].map((metric) => figure(metric, 'inventory')),
  );
  if (bought.value === undefined || !values) return [];
  const covered = sum(values);
  if (covered.lessThanOrEqualTo(bought.value)) return [];
  return [finding('energy-cover', 'blocking', bought, { expected: covered.toFixed(bought.decimals) })];
}

/** C-GAS: market-based above location-based needs an explanation. */
function marketAboveLocation({ figure }: CheckInput): readonly Finding[] {
  const market = figure('cr.scope2_market', 'inventory');
  const location = figure('cr.scope2_location', 'inventory');
  const values = valuesOf([market, location]);
  if (!values?.[0] || !values[1] || values[0].lessThanOrEqualTo(values[1])) return [];
  return [finding('market-above-location', 'warning', market, { expected: location.printed })];
}

interface Certificates {
  readonly type: string;
  readonly serialFrom: string;
  readonly serialTo: string;
  readonly retiredOn?: string;
}

/** Serial numbers as prefix and range; one that does not end in digits stands for itself. */
function rangeOf({ type, serialFrom, serialTo }: Certificates): {
  readonly series: string;
  readonly from: string;
  readonly to: string;
} {
  const [, prefix = serialFrom, from = ''] = /^(.*?)(\d+)$/.exec(serialFrom) ?? [];
  const [, , to = from] = /^(.*?)(\d+)$/.exec(serialTo) ?? [];
  const width = Math.max(from.length, to.length);
  return { series: `${type} ${prefix}`, from: from.padStart(width, '0'), to: to.padStart(width, '0') };
}

/** No certificate is counted twice (domain.md §4.4): retired lots of one series must not overlap. */
function certificatesOnce({ records, figure }: CheckInput): readonly Finding[] {
  const retired = ((records.get('green-certificate') ?? []) as readonly Certificates[])
    .filter((lot) => lot.retiredOn !== undefined)
    .map((lot) => ({ lot, ...rangeOf(lot) }))
    .sort((a, b) => (a.series + a.from < b.series + b.from ? -1 : 1));
  return retired.flatMap((one, index): readonly Finding[] => {
    const next = retired[index + 1];
    if (!next || next.series !== one.series || next.from > one.to) return [];
    const values = {
      first: `${one.lot.serialFrom}–${one.lot.serialTo}`,
      second: `${next.lot.serialFrom}–${next.lot.serialTo}`,
    };
    return [finding('certificate-twice', 'blocking', figure('cr.green_certificates', 'inventory'), values)];
  });
}

/** What both years add up must be the same categories, or the change compares unlike things (domain.md §3.1). */
function sameCategories({ figure }: CheckInput): readonly Finding[] {
  return scope3Categories.flatMap((category): readonly Finding[] => {
    const now = figure(`cr.scope3.c${category}`, 'inventory');
    const before = figure(`cr.scope3.c${category}`, 'base');
    if (now.state === before.state) return [];
    return [finding('categories-differ', 'blocking', now, { base: before.printed })];
  });
}

/** C-EVIDENCE: figures called verified need the statement of their own year. */
function verified({ records, bases, figure }: CheckInput): readonly Finding[] {
  const statements = (records.get('verification') ?? []) as readonly { readonly year: number }[];
  if (statements.some((statement) => String(statement.year) === bases.inventory)) return [];
  return [
    finding('verification-missing', 'blocking', figure('cr.total', 'inventory'), {
      year: String(bases.inventory),
    }),
  ];
}

/** C-NULL: without its headline figures there is no report to publish. */
function headlines({ figure }: CheckInput): readonly Finding[] {
  return ['cr.total', 'cr.scope12_market', 'cr.scope3', 'cr.scope2_location']
    .map((metric) => figure(metric, 'inventory'))
    .filter((one) => one.state !== 'value')
    .map((one) => finding('headline-missing', 'blocking', one, { reason: one.reason ?? '' }));
}

/** Checks of the carbon report (domain.md §5). */
export const checks: readonly Check[] = [
  { id: 'headline-missing', run: headlines },
  { id: 'change-against-base', run: changeAgainstBase },
  adds('energy-fuels', 'inventory', 'cr.non_renewable_energy', [
    'cr.gasoline',
    'cr.diesel',
    'cr.lpg',
    'cr.natural_gas',
  ]),
  adds('energy-renewables', 'inventory', 'cr.renewable_energy', ['cr.biomass', 'cr.pv_self_use']),
  adds('energy-pv', 'inventory', 'cr.pv_total', ['cr.pv_self_use', 'cr.pv_sold']),
  { id: 'energy-cover', run: cover },
  { id: 'certificate-twice', run: certificatesOnce },
  { id: 'categories-differ', run: sameCategories },
  adds(
    'gases',
    'inventory',
    'cr.scope1',
    gases.map((gas) => `cr.scope1.${gas.toLowerCase()}`),
  ),
  adds(
    'categories',
    'inventory',
    'cr.scope3',
    scope3Categories.map((category) => `cr.scope3.c${category}`),
  ),
  { id: 'market-above-location', run: marketAboveLocation },
  { id: 'verification-missing', run: verified },
];
