import type { Profile } from '../domain/reference.ts';
import { buildReference } from '../domain/reference.ts';
import type { RecordStore } from '../ports/records.ts';
import { allRecords } from './reference-records.ts';
import { takeSnapshot } from './snapshot.ts';

/**
 * The organisation's profile as it stands now; undefined where nothing was ever committed. Throws
 * `plan.profile-missing` where there are records, but no verified profile.
 */
export async function readProfile(organisation: string, records: RecordStore): Promise<Profile | undefined> {
  const snapshot = await takeSnapshot(organisation, records);
  if (snapshot.batches.size === 0) return undefined;
  const found = await allRecords(organisation, 'organisation', 'asof', snapshot, records);
  return buildReference({ organisation: found }).profile;
}
