import type { Facts } from '../../functions/contract.ts';
import { metals } from '../../functions/domain/dataset.ts';
import { type Figure, figureId } from '../../functions/domain/figure.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import type { SmelterRow } from '../../functions/domain/minerals.ts';
import { conflictMinerals } from '../../templates/conflict-minerals/definition.ts';

export const bases = { campaign: '2023', results: '2023' } as const;

export interface MadeUpCampaign {
  /** Values by metric; ratios follow from them. What is not named is missing. */
  readonly values: Readonly<Record<string, number>>;
  readonly smelters: readonly SmelterRow[];
  readonly origins?: readonly unknown[];
  /** Editions of the look-ups in use. */
  readonly lookUps?: readonly string[];
}

/** Smelters with numbers that nobody has, dealt out to the metals of 3TG. */
export function madeUpSmelters(count: number, more: Partial<SmelterRow> = {}): readonly SmelterRow[] {
  return metals.slice(0, 4).flatMap((metal, position) =>
    Array.from({ length: count }, (_, index) => index)
      .filter((index) => index % 4 === position)
      .map((index) => ({ metal, cid: `CID${900_001 + index}`, country: 'CN', ...more })),
  );
}

/** Counts of smelters by metal and for 3TG, as the list has them. */
export function smelterCounts(smelters: readonly SmelterRow[]): Readonly<Record<string, number>> {
  const counts = metals.map((metal) => smelters.filter((row) => row.metal === metal).length);
  return {
    ...Object.fromEntries(
      metals.map((metal, index) => [`cm.sor_count.${metal.toLowerCase()}`, counts[index] ?? 0]),
    ),
    'cm.sor_count.three_tg': counts.slice(0, 4).reduce((sum, count) => sum + count, 0),
    'cm.smelter_list': smelters.length,
  };
}

/** Everything the report reads, of made-up counts. */
export function madeUpFacts({ values, smelters, origins = [], lookUps = [] }: MadeUpCampaign): Facts {
  return {
    figures: conflictMinerals.figures.map(({ metric, role }) =>
      figureOf(metric, bases[role as 'campaign'], values),
    ),
    footings: [],
    quarters: [],
    ranking: [],
    delivery: {},
    lists: { smelters, origins, 'not-eligible': [], 'look-ups': lookUps },
    records: {},
  };
}

function figureOf(metric: string, period: string, values: MadeUpCampaign['values']): Figure {
  const declared = metrics.get(metric);
  if (declared === undefined) throw new Error(`the report lists "${metric}", which is no metric`);
  const { formula, unit, decimals } = declared;
  const [part, whole] = formula.op === 'ratio' ? [formula.numerator, formula.denominator] : ['', ''];
  const ratio = formula.op === 'ratio' ? share(values[part], values[whole]) : undefined;
  const value = values[metric] ?? ratio;
  return {
    id: figureId(metric, period),
    metric,
    period,
    unit,
    decimals,
    ...(value === undefined
      ? { state: 'missing', printed: '—', reason: 'noRecords' }
      : {
          state: 'value',
          value: String(value),
          printed: value.toLocaleString('en-US', {
            minimumFractionDigits: Number.isInteger(value) ? 0 : decimals,
            maximumFractionDigits: decimals,
          }),
        }),
    preliminary: false,
    estimatedShare: '0',
    provenance: { inputs: [], records: 0, datasets: [] },
  };
}

function share(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || !whole ? undefined : (part / whole) * 100;
}
