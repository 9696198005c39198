import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { canonicalJson } from '../../functions/domain/canonical-json.ts';
import { naturalKey } from '../../functions/domain/dataset.ts';
import { datasets } from '../../functions/domain/datasets.ts';
import { Decimal, sum } from '../../functions/domain/decimal.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { emissionMetrics } from '../../functions/domain/metrics/emissions.ts';
import { energyMetrics } from '../../functions/domain/metrics/energy.ts';
import { programmeMetrics } from '../../functions/domain/metrics/programme.ts';
import { rankFactories } from '../../functions/domain/ranking.ts';
import type { EmissionFactor } from '../../functions/domain/reference.ts';
import type { HandIn } from '../../functions/intake/hand-in.ts';
import { decide, figuresOf, referenceOf, tallyOf } from '../samples/fold.ts';
import { samplePrecision } from '../samples/generator/sample-precision.ts';

const handIns = samplePrecision();
const records = handIns.flatMap((handIn) => [...handIn.records]);
const decided = decide(handIns);
const attributesOf = (dataset: string, from = decided) =>
  [...(from.get(dataset)?.values() ?? [])].flat().map(({ attributes }) => attributes);

const inventory = [...energyMetrics, ...emissionMetrics].map(({ id }) => id);
const progress = [
  'cr.electricity_savings',
  'cr.pv_capacity',
  'cr.pv_capacity_new',
  'cr.green_electricity',
  'cr.supplier_coaching',
  'cr.supplier_survey_rate',
  'cr.pcf_verified',
  ...programmeMetrics.map(({ id }) => id).filter((id) => id.startsWith('target.')),
];
const figures = figuresOf(handIns, [
  ...['2022', '2023'].flatMap((period) => inventory.map((metric) => ({ metric, period }))),
  ...['2024-H1', '2024'].flatMap((period) => progress.map((metric) => ({ metric, period }))),
]);
const figure = (id: string): Figure => figures.get(id) as Figure;
const printed = (id: string): Decimal => new Decimal(figure(id).printed.replaceAll(',', ''));

describe('hand-ins of the sample organisation', () => {
  test('are the same at every call, byte for byte', () => {
    expect(canonicalJson(samplePrecision() as never)).toBe(canonicalJson(handIns as never));
  });

  test('come oldest first, each at its own instant', () => {
    const instants = handIns.map(({ handedInAt }) => handedInAt);
    expect([...new Set(instants)].sort()).toEqual(instants);
    expect(handIns.length).toBeGreaterThanOrEqual(16);
  });

  test('hold records that their dataset accepts whole', () => {
    const refused = records.flatMap(({ dataset, attributes }) => {
      const declared = datasets.get(dataset);
      const result = declared && z.safeParse(declared.schema, attributes);
      const accepted =
        result?.success && canonicalJson(result.data as never) === canonicalJson(attributes as never);
      return accepted
        ? []
        : [{ dataset, attributes, why: result?.success ? 'unknown attribute' : result?.error.message }];
    });
    expect(refused).toEqual([]);
    expect(records.length).toBeGreaterThan(6000);
    expect(records.length).toBeLessThan(60000);
  });

  test('name no record twice in one hand-in', () => {
    for (const { source, records: own } of handIns) {
      const keys = [...own].map(
        ({ dataset, attributes }) => `${dataset} ${naturalKey(datasets.get(dataset)?.key(attributes) ?? [])}`,
      );
      expect(keys.length - new Set(keys).size, source).toBe(0);
    }
  });

  test('were entered before they were verified, and verified before they were handed in', () => {
    const outOfOrder = handIns.flatMap(({ handedInAt, records: own }) =>
      [...own].filter(({ envelope: { enteredAt, verifiedAt = enteredAt } }) =>
        [enteredAt > verifiedAt, verifiedAt > handedInAt].includes(true),
      ),
    );
    expect(outOfOrder).toEqual([]);
    expect(records.filter(({ envelope }) => envelope.evidence.length === 0)).toEqual([]);
  });

  test('carry the words of a period in a hand-in of their own', () => {
    const word = { dataset: 'content', attributes: { period: '2024-H1', slot: 'closing' } };
    const added = samplePrecision([word]).filter(
      (handIn) => !handIns.some(({ source }) => source === handIn.source),
    );
    expect(added.map(({ source }) => source)).toEqual(['words-2024-H1']);
  });
});

describe('facilities', () => {
  test('at least 24 in each year, of subsidiaries enough for the later reports, in three markets', () => {
    const facilities = attributesOf('facility');
    expect(facilities.length).toBeGreaterThanOrEqual(24);
    expect(new Set(facilities.map(({ subsidiaryId }) => subsidiaryId)).size).toBeGreaterThanOrEqual(22);
    expect(new Set(facilities.map(({ market }) => market))).toEqual(new Set(['CN', 'VN', 'MX']));
    for (const consolidation of referenceOf(decided).consolidations.values()) {
      expect(consolidation.size).toBeGreaterThanOrEqual(24);
    }
  });

  test('one closed before 2023 and stays in the base year, one opened in 2024', () => {
    const { consolidations } = referenceOf(decided);
    const inScope = (id: string) => [2022, 2023, 2024].map((year) => consolidations.get(year)?.has(id));
    expect(inScope('GD-07')).toEqual([true, false, false]);
    expect(inScope('JS-06')).toEqual([false, false, true]);
  });
});

describe('its figures', () => {
  test('every figure of the report rests on complete data', () => {
    const incomplete = [...figures.values()].filter(
      ({ coverage }) =>
        coverage !== undefined && (coverage.weight !== '1' || coverage.complete !== coverage.expected),
    );
    expect(incomplete.map(({ id, coverage }) => ({ id, coverage }))).toEqual([]);
  });

  test('every figure has a value but the one category that is not applicable', () => {
    const without = [...figures.values()].filter(({ state }) => state !== 'value').map(({ id }) => id);
    const notApplicable = ['2022', '2023'].flatMap((year) => [
      `cr.scope3.c14@${year}`,
      `cr.share_s3.c14@${year}`,
    ]);
    expect(new Set(without)).toEqual(new Set(notApplicable));
  });

  test('measured zeros are zeros', () => {
    for (const metric of ['thermal', 'cold', 'pv_sold', 'scope1.pfcs', 'scope1.sf6', 'scope1.nf3']) {
      expect(figure(`cr.${metric}@2023`).printed, metric).toBe('0.00');
      expect(figure(`cr.${metric}@2023`).provenance.records, metric).toBeGreaterThan(0);
    }
  });

  test.each([
    ['fuels', 'cr.non_renewable_energy', ['cr.gasoline', 'cr.diesel', 'cr.lpg', 'cr.natural_gas'], '0.01'],
    [
      'gases',
      'cr.scope1',
      ['co2', 'ch4', 'n2o', 'hfcs', 'pfcs', 'sf6', 'nf3'].map((gas) => `cr.scope1.${gas}`),
      '0.01',
    ],
    [
      'parts of total energy',
      'cr.total_energy',
      [
        'cr.non_renewable_energy',
        'cr.renewable_energy',
        'cr.municipal_electricity',
        'cr.thermal',
        'cr.cold',
        'cr.steam',
      ],
      '-0.01',
    ],
  ])('the printed %s add up to a hundredth beside their printed total', (_, total, parts, difference) => {
    const added = sum(parts.map((part) => printed(`${part}@2023`)));
    expect(added.minus(printed(`${total}@2023`)).toFixed(2)).toBe(difference);
  });

  test('the printed shares of the scopes add up to 100.01', () => {
    const shares = ['scope1', 'scope2_market', 'scope3'].map((scope) => printed(`cr.share.${scope}@2023`));
    expect(sum(shares).toFixed(2)).toBe('100.01');
  });

  test('progress of 2024 is at or above the linear path but for new PV, which is behind', () => {
    const reached = (metric: string, target: string, period: string, due: number): boolean =>
      printed(`cr.${metric}@${period}`).greaterThanOrEqualTo(
        printed(`target.${target}@${period}`).times(due),
      );
    const pairs = [
      ['electricity_savings', 'eep-savings', true],
      ['green_electricity', 'green-electricity', true],
      ['supplier_coaching', 'supplier-coaching', true],
      ['pv_capacity_new', 'pv-new', false],
    ] as const;
    for (const [metric, target, onTrack] of pairs) {
      expect(reached(metric, target, '2024-H1', 0.5), metric).toBe(onTrack);
      expect(reached(metric, target, '2024', 1), metric).toBe(onTrack);
    }
    expect(figure('cr.supplier_coaching@2024').printed).toBe('53');
  });

  test.each([
    ['2024-H1', 2],
    ['2024', 4],
  ] as const)(
    'the factory ranking of %s has a tie and leaves out the factory without targets',
    (period, quarters) => {
      const reference = referenceOf(decided);
      const ids = [...(reference.consolidations.get(2024)?.keys() ?? [])];
      const complete = { EEP: new Set(ids), CEP: new Set(ids) };
      const rules = { eepWeight: '0.5', cepWeight: '0.5', quartersElapsed: quarters, complete };
      const ranks = new Map(
        rankFactories(ids, tallyOf(decided, reference, period), rules).map((row) => [
          row.facilityId,
          row.rank,
        ]),
      );
      expect(ranks.get('JX-02')).toBe(ranks.get('SD-01'));
      expect(ids.filter((id) => ranks.get(id) === null)).toEqual(['JS-06']);
      expect(new Set(ranks.values()).size).toBeGreaterThan(20);
    },
  );
});

test('calibrated fuel factors stay within 5% of their defaults', () => {
  const defaults: Readonly<Record<string, readonly [number, number]>> = {
    gasoline: [43.07, 67.91],
    ethanol_gasoline: [43.07, 67.91],
    diesel: [42.652, 72.59],
    lpg: [50.179, 61.81],
    natural_gas: [38.931, 55.54],
  };
  const factors = attributesOf('emission-factor') as unknown as readonly EmissionFactor[];
  const fuels = factors.filter(({ applies }) => applies === 'fuel');
  expect(fuels).toHaveLength(10);
  for (const { factorId, subject, netCalorificValue, perGas } of fuels) {
    const [heating, carbon] = defaults[subject] as readonly [number, number];
    expect(Math.abs(Number(netCalorificValue) / heating - 1), factorId).toBeLessThan(0.05);
    expect(Math.abs(Number(perGas.CO2) / carbon - 1), factorId).toBeLessThan(0.05);
  }
  expect(factors.every(({ factorId }) => factorId.startsWith('SAMPLE-'))).toBe(true);
});

describe('rows that do not decide', () => {
  test.each(['submitted', 'rejected', 'withdrawn'])('%s ones occur, and only a handful', (status) => {
    const rows = records.filter(
      ({ dataset, envelope }) => envelope.status === status && !/^declar/.test(dataset),
    );
    expect([1, 2, 3, 4]).toContain(rows.length);
  });

  test('a misread meter is superseded by its correction', () => {
    const corrected = handIns.findIndex(({ source }) => source === 'corrections-2023-Q2');
    const reading = (known: readonly HandIn[]): Decimal => {
      const found = attributesOf('activity', decide(known)).find(
        (row) => `${row.facilityId} ${row.sourceId} ${row.year}-${row.month}` === 'JS-01 NG-01 2023-5',
      );
      return new Decimal(String(found?.amount));
    };
    expect(reading(handIns.slice(0, corrected)).dividedBy(reading(handIns)).toNumber()).toBe(10);
  });

  test('withdrawn certificates count again once handed in again; a stray delivery stays away', () => {
    expect(attributesOf('green-certificate').map(({ serialFrom }) => serialFrom)).toContain('GEC23-D-000001');
    expect(attributesOf('green-power').map(({ contractId }) => contractId)).not.toContain('GP-GD-05-00');
  });
});
