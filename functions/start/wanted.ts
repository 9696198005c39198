import type { Purpose } from '../contract.ts';
import { localDate } from '../domain/local-date.ts';
import { lastClosedQuarter, lastFullMonthEnd, periodCode, quarterOfDay } from '../domain/period.ts';
import { type DuePublication, quarterFigures } from '../domain/schedule.ts';
import { readProfile } from '../snapshot/profile.ts';
import { type ScheduledPorts, unpublished } from '../snapshot/scheduled.ts';

export type Trigger = Exclude<Purpose, 'regeneration'>;

/** One execution to start: what its name says beside organisation and attempt, and what it publishes. */
export interface Wanted {
  readonly what: string;
  readonly publications: readonly DuePublication[];
}

/** What a schedule asks of one organisation at an instant, one execution for each period. */
export async function wantedOf(
  organisation: string,
  { trigger, at }: { readonly trigger: Trigger; readonly at: string },
  ports: ScheduledPorts,
): Promise<readonly Wanted[]> {
  const day = localDate(at, ports.timeZone);
  if (trigger === 'publication') {
    const due = (await unpublished(organisation, day, ports)).filter(
      ({ awaitingApproval }) => !awaitingApproval,
    );
    return [...Map.groupBy(due, ({ period }) => period)].map(([what, publications]) => ({
      what,
      publications: publications.map(({ awaitingApproval: _, ...publication }) => publication),
    }));
  }
  const profile = await readProfile(organisation, ports.records);
  if (!profile || profile.publications.length === 0) return [];
  return [trigger === 'quarterClose' ? closeOf(profile, day) : reminderOf(profile, day)];
}

type Scheduled = Parameters<typeof quarterFigures>[0];

function closeOf({ publications }: { readonly publications: Scheduled }, day: string): Wanted {
  const quarter = periodCode(lastClosedQuarter(day));
  return { what: `${quarter}-close`, publications: quarterFigures(publications, quarter) };
}

/** The months that are over, in the quarter of the last of them: in July all of the second quarter. */
function reminderOf({ publications }: { readonly publications: Scheduled }, day: string): Wanted {
  const until = lastFullMonthEnd(day);
  return {
    what: `${until.slice(0, 7)}-reminder`,
    publications: quarterFigures(publications, quarterOfDay(until), until),
  };
}
