import { randomUUID } from 'node:crypto';
import { diskSorter } from '../../functions/adapters/disk/sorter.ts';
import type { Facility, Reference } from '../../functions/domain/reference.ts';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { intake } from '../../functions/intake/intake.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import { decide, referenceOf } from '../samples/fold.ts';
import { samplePrecision } from '../samples/generator/sample-precision.ts';

export const bucket = '2023-Q1';

/** One organisation for each number of records. */
export const benchOrganisation = (count: number): string => `bench-${count}`;

const year = 2023;

/** Times that every sample facility stands in the consolidation: some 500 facilities, whatever the number of records. */
const facilityCopies = 20;

/** Rows of one hand-in; memory of intake is not what is measured. */
const handInSize = 10_000;

const handIns = samplePrecision();

/** The sample's records of the bucket: their mix of carriers, units and digits is what is multiplied. */
const pattern = handIns
  .flatMap(({ records }) => [...records])
  .filter(({ dataset, attributes, envelope }) => {
    const { year: own, month } = attributes as { readonly year: number; readonly month: number };
    return dataset === 'activity' && envelope.status === 'verified' && own === year && month <= 3;
  });

function copied(facilityId: string, copy: number): string {
  return `${facilityId}-${String(copy).padStart(2, '0')}`;
}

/** The sample's reference with every facility as often as the records name it. */
export function multipliedReference(): Reference {
  const reference = referenceOf(decide(handIns));
  const copies = Array.from({ length: facilityCopies }, (_, copy) => copy);
  const facilities = [...reference.facilities].flatMap(([id, facility]) =>
    copies.map((copy): [string, Facility] => [copied(id, copy), facility]),
  );
  const consolidation = [...(reference.consolidations.get(year) ?? [])].flatMap(([id, weight]) =>
    copies.map((copy) => [copied(id, copy), weight] as const),
  );
  return {
    ...reference,
    facilities: new Map(facilities),
    consolidations: new Map([[year, new Map(consolidation)]]),
  };
}

function* activityRecords(from: number, to: number): Generator<HandInRecord> {
  for (let index = from; index < to; index += 1) {
    const record = pattern[index % pattern.length] as HandInRecord;
    const copy = Math.floor(index / pattern.length);
    const { facilityId, sourceId } = record.attributes as Record<string, string>;
    yield {
      ...record,
      attributes: {
        ...record.attributes,
        facilityId: copied(facilityId as string, copy % facilityCopies),
        sourceId: `${sourceId}-${Math.floor(copy / facilityCopies)}`,
      },
    };
  }
}

/** Hands in `count` distinct activity records of one quarter. */
export async function loadActivity(organisation: string, count: number, store: RecordStore): Promise<void> {
  for (let from = 0; from < count; from += handInSize) {
    const records = activityRecords(from, Math.min(from + handInSize, count));
    await intake(
      {
        organisation,
        actor: { actorId: 'bench', kind: 'sample' },
        handedInAt: '2023-04-19T02:00:00Z',
        source: `rows from ${from}`,
        records: [...records],
      },
      {
        records: store,
        sort: diskSorter(),
        newBatchId: randomUUID,
        pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      },
    );
  }
}
