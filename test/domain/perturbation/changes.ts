import { Decimal } from '../../../functions/domain/decimal.ts';
import type { DecidedRecord } from '../../../functions/domain/record.ts';

export type SampleRecord = DecidedRecord<Readonly<Record<string, unknown>>>;
type Attributes = SampleRecord['attributes'];

/** One record changed; `after` is undefined where it is withdrawn. */
export interface Change {
  readonly name: string;
  readonly dataset: string;
  readonly bucket: string;
  readonly before: SampleRecord;
  readonly after: SampleRecord | undefined;
}

/** Amounts that a person may have got wrong. */
const amounts: Readonly<Record<string, readonly string[]>> = {
  activity: ['amount'],
  refrigerant: ['lossKg'],
  wastewater: ['codRemovedT'],
  'pv-generation': ['generatedMwh', 'selfUsedMwh', 'soldMwh'],
  'pv-plant': ['capacityMw'],
  'green-power': ['deliveredMwh'],
  'green-certificate': ['mwh'],
  scope3: ['emissionsT'],
  'eep-project': ['verifiedMwh'],
  'cep-project': ['verifiedMwh'],
  revenue: ['amountRmb'],
  target: ['value'],
  waste: ['massT'],
  water: ['withdrawalM3', 'recycledM3', 'dischargeM3'],
  'voc-project': ['baselineKg'],
};

/** Records that count by being there; nobody owes them, so that taking one away leaves coverage as it was. */
const counted = new Set([
  ...['scope3', 'supplier-visit', 'supplier-carbon', 'certificate', 'visit-plan', 'certification-plan'],
  ...['green-factory-application', 'regulatory-update', 'system-suggestion', 'hs-supplier-audit'],
  ...['chemical-disclosure', 'training', 'training-session', 'wastewater-test'],
]);

/** What else a record may say, by dataset. */
const otherwise: Readonly<
  Record<string, (attributes: Attributes, bucket: string) => Readonly<Record<string, Attributes | undefined>>>
> = {
  scope3: (attributes) =>
    attributes.method === 'not-applicable'
      ? { 'reported after all': { ...attributes, method: 'spend-based', emissionsT: '5000000' } }
      : {},
  certificate: (attributes) =>
    attributes.standard === 'AWS'
      ? {
          'of the first level': { ...attributes, level: 'core' },
          'of the highest level': { ...attributes, level: 'platinum' },
        }
      : {},
  'water-risk': (attributes) => ({
    'another level': { ...attributes, level: (Number(attributes.level) + 1) % 5 },
  }),
  'role-scope': ({ since, ...attributes }) =>
    since === undefined ? {} : { 'in the role since the beginning': attributes },
  'ipe-snapshot': snapshotOtherwise,
};

function snapshotOtherwise(attributes: Attributes): Readonly<Record<string, Attributes>> {
  const violations = attributes.violations as readonly unknown[];
  const showing = (violation: Attributes): Attributes => ({
    ...attributes,
    violations: [...violations, { recordId: 'ANOTHER', ...violation }],
  });
  const disclosing = (field: string): Attributes => ({
    ...attributes,
    [field]: attributes[field] === 2024 ? 2023 : 2024,
  });
  return {
    'a violation without a plan': showing({ disclosedOn: '2024-04-01' }),
    'a violation with a plan in time': showing({ disclosedOn: '2024-04-01', planOn: '2024-04-05' }),
    'an old violation removed': showing({ disclosedOn: '2023-06-01', removedOn: '2024-02-01' }),
    'carbon of another year': disclosing('carbonDisclosedYear'),
    'PRTR of another year': disclosing('prtrDisclosedYear'),
  };
}

/**
 * Every single change to a record: an amount a thousand times as large and more, so that it shows at printed precision
 * and a measured zero becomes something; the record withdrawn; what else it may say.
 */
export function changesOf(dataset: string, bucket: string, before: SampleRecord): readonly Change[] {
  const { attributes } = before;
  const change = (name: string, after: Attributes | undefined): Change => ({
    name: `${dataset} ${bucket}: ${name}`,
    dataset,
    bucket,
    before,
    after: after && { ...before, attributes: after },
  });
  const others = Object.entries(otherwise[dataset]?.(attributes, bucket) ?? {}).map(([name, after]) =>
    change(name, after),
  );
  if (dataset === 'scope3' && others.length > 0) return others;
  const altered = (amounts[dataset] ?? []).flatMap((field) => {
    const amount = attributes[field];
    if (typeof amount !== 'string') return [];
    const larger = new Decimal(amount).times(1000).plus(1_000_000).toFixed();
    return [change(`${field} altered`, { ...attributes, [field]: larger })];
  });
  return [...altered, ...others, ...(counted.has(dataset) ? [change('withdrawn', undefined)] : [])];
}
