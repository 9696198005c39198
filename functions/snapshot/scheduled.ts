import { localDate } from '../domain/local-date.ts';
import { type DuePublication, releasesBy } from '../domain/schedule.ts';
import type { ApprovalStore } from '../ports/approvals.ts';
import type { EditionStore } from '../ports/editions.ts';
import type { RecordStore } from '../ports/records.ts';
import { readProfile } from './profile.ts';

export interface ScheduledPorts {
  readonly records: RecordStore;
  readonly editions: EditionStore;
  readonly approvals: ApprovalStore;
  /** Zone whose calendar says which day it is. */
  readonly timeZone: string;
}

export interface Unpublished extends DuePublication {
  /** Whether it is rendered and waits for a person. */
  readonly awaitingApproval: boolean;
}

/**
 * What an organisation's profile has brought by a day and no edition says yet. One that never committed anything owes
 * nothing.
 */
export async function unpublished(
  organisation: string,
  day: string,
  { records, editions, approvals, timeZone }: ScheduledPorts,
): Promise<readonly Unpublished[]> {
  const profile = await readProfile(organisation, records);
  const since = await firstCommit(organisation, records);
  if (profile === undefined || since === undefined) return [];
  const found: Unpublished[] = [];
  for (const one of releasesBy(profile.publications, day, localDate(since, timeZone))) {
    const key = { organisation, report: one.report, period: one.period };
    if ((await editions.current(key)) !== undefined) continue;
    const approval = await approvals.latest(key);
    found.push({ ...one, awaitingApproval: approval?.decision === null });
  }
  return found;
}

async function firstCommit(organisation: string, records: RecordStore): Promise<string | undefined> {
  for await (const { committedAt } of records.commits(organisation)) return committedAt;
  return undefined;
}
