import type { Reference, ReferenceKind } from '../domain/dataset.ts';

/** Ids of master data: what was handed in before and what the hand-in brings along. Bounded by the master data. */
export interface KnownIds {
  readonly has: (reference: Pick<Reference, 'kind' | 'id'>) => boolean;
  readonly add: (dataset: string, attributes: unknown) => void;
  /** Adds what was handed in before of some kinds; before it, only what the hand-in brings along is known. */
  readonly load: (kinds: ReadonlySet<ReferenceKind>) => Promise<void>;
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

/** Ids of the hand-in, and of the records that `before` reads of a dataset. */
export function knownIds(before: (dataset: string) => AsyncIterable<unknown>): KnownIds {
  const ids = new Map<ReferenceKind, Set<string>>();
  const known: KnownIds = {
    has: ({ kind, id }) => ids.get(kind)?.has(id) ?? false,
    add(dataset, attributes) {
      for (const [kind, field] of naming[dataset] ?? []) {
        const own = ids.get(kind) ?? new Set();
        ids.set(kind, own.add((attributes as Readonly<Record<string, string>>)[field] as string));
      }
    },
    async load(kinds) {
      for (const [dataset, fields] of Object.entries(naming))
        if (fields.some(([kind]) => kinds.has(kind)))
          for await (const attributes of before(dataset)) known.add(dataset, attributes);
    },
  };
  return known;
}

/** Of a program that answers for its records itself. */
export const anyId: KnownIds = { has: () => true, add: () => {}, load: async () => {} };
