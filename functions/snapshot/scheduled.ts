import { localDate } from '../domain/local-date.ts';
import { type DuePublication, releasesBy } from '../domain/schedule.ts';
import type { EditionStore } from '../ports/editions.ts';
import type { RecordStore } from '../ports/records.ts';
import { readProfile } from './profile.ts';

/**
 * What an organisation's profile has brought by a day and no edition says yet. Days are those of `timeZone`. One that
 * never committed anything owes nothing.
 */
export async function unpublished(
  organisation: string,
  day: string,
  timeZone: string,
  { records, editions }: { readonly records: RecordStore; readonly editions: EditionStore },
): Promise<readonly DuePublication[]> {
  const profile = await readProfile(organisation, records);
  const since = await firstCommit(organisation, records);
  if (profile === undefined || since === undefined) return [];
  const due = releasesBy(profile.publications, day, localDate(since, timeZone));
  const current = await Promise.all(due.map((one) => editions.current({ organisation, ...one })));
  return due.filter((_, index) => current[index] === undefined);
}

async function firstCommit(organisation: string, records: RecordStore): Promise<string | undefined> {
  for await (const { committedAt } of records.commits(organisation)) return committedAt;
  return undefined;
}
