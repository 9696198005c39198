import { facilitiesIn } from '../../../functions/domain/consolidated.ts';
import { parsePeriod } from '../../../functions/domain/period.ts';
import type { Facility, Reference } from '../../../functions/domain/reference.ts';
import type { DecidedRecords } from '../../samples/fold.ts';
import type { Change } from './changes.ts';

/** Datasets in which a facility stands for its subsidiary. */
const standingFor = ['certificate', 'certification-plan', 'green-factory-application'];

/**
 * Two changes to who there is: a facility begins to discharge wastewater, and one of several of a subsidiary, which
 * stands for it nowhere, becomes a subsidiary of its own.
 */
export function facilityChanges(decided: DecidedRecords, reference: Reference): readonly Change[] {
  const open = facilitiesIn(parsePeriod('2024-H1'), reference);
  const named = new Set(
    standingFor
      .flatMap((dataset) => [...(decided.get(dataset)?.values() ?? [])].flat())
      .map(({ attributes }) => attributes.facilityId),
  );
  const dry = open.find(({ dischargesWastewater }) => !dischargesWastewater);
  const second = open.find(
    (facility) =>
      !named.has(facility.facilityId) &&
      open.some((other) => other !== facility && other.subsidiaryId === facility.subsidiaryId),
  );
  return [
    ...changed('discharges wastewater', dry, { dischargesWastewater: true }),
    ...changed('a subsidiary of its own', second, { subsidiaryId: 'SUB-99' }),
  ];
}

function changed(
  name: string,
  facility: Facility | undefined,
  otherwise: Partial<Facility>,
): readonly Change[] {
  if (!facility) return [];
  const before = { naturalKey: facility.facilityId, attributes: { ...facility }, estimated: false };
  const after = { ...before, attributes: { ...facility, ...otherwise } };
  return [{ name: `facility asof: ${name}`, dataset: 'facility', bucket: 'asof', before, after }];
}
