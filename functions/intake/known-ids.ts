import type { Reference, ReferenceKind } from '../domain/dataset.ts';

/** Ids of master data: what was handed in before and what the hand-in brings along. Bounded by the master data. */
export interface KnownIds {
  readonly has: (reference: Reference) => boolean;
  readonly add: (dataset: string, attributes: unknown) => void;
}

/** Where records of a dataset say which ids there are. */
const naming: Readonly<Record<string, readonly (readonly [kind: ReferenceKind, field: string])[]>> = {
  facility: [
    ['facility', 'facilityId'],
    ['subsidiary', 'subsidiaryId'],
  ],
  supplier: [['supplier', 'supplierId']],
  'pv-plant': [['pv-plant', 'plantId']],
};

export const namingDatasets: readonly string[] = Object.keys(naming);

export function knownIds(): KnownIds {
  const ids = new Map<ReferenceKind, Set<string>>();
  return {
    has: ({ kind, id }) => ids.get(kind)?.has(id) ?? false,
    add(dataset, attributes) {
      for (const [kind, field] of naming[dataset] ?? []) {
        const known = ids.get(kind) ?? new Set();
        ids.set(kind, known.add((attributes as Readonly<Record<string, string>>)[field] as string));
      }
    },
  };
}

/** Of a program that answers for its records itself. */
export const anyId: KnownIds = { has: () => true, add: () => {} };
