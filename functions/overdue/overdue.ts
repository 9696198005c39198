import * as z from 'zod/mini';
import { Failure } from '../domain/failure.ts';
import { localDate } from '../domain/local-date.ts';
import type { DuePublication } from '../domain/schedule.ts';
import type { EditionStore } from '../ports/editions.ts';
import type { RecordStore } from '../ports/records.ts';
import { forEachOrganisation } from '../snapshot/each-organisation.ts';
import { unpublished } from '../snapshot/scheduled.ts';

export interface OverduePorts {
  readonly records: RecordStore;
  readonly editions: EditionStore;
  readonly timeZone: string;
  /** Says one of them to operators. */
  readonly tell: (publication: OverduePublication) => void;
  /** Counts them: said of those that can be read even where others cannot. */
  readonly count: (publications: number) => void;
}

export interface OverduePublication extends DuePublication {
  readonly organisation: string;
}

const overdueRequest = z.object({ at: z.iso.datetime({ offset: true }) });

/**
 * Publications of every organisation whose release day has passed without an edition; the day itself still counts as in
 * time. One that waits for approval is among them: it is not out, whoever holds it up.
 */
export async function overdue(
  event: unknown,
  { tell, count, ...ports }: OverduePorts,
): Promise<{ readonly overdue: readonly OverduePublication[] }> {
  const parsed = z.safeParse(overdueRequest, event);
  if (!parsed.success)
    throw new Failure('usage.invalid-request', 'send { "at": an instant such as "2026-10-01T02:00:00Z" }');
  const today = localDate(parsed.data.at, ports.timeZone);
  const found: OverduePublication[] = [];
  const failure = await forEachOrganisation(await ports.records.organisations(), async (organisation) => {
    const due = await unpublished(organisation, today, ports.timeZone, ports);
    for (const publication of due.filter(({ releasedOn }) => releasedOn < today))
      found.push({ organisation, ...publication });
  });
  for (const publication of found) tell(publication);
  count(found.length);
  if (failure) throw failure;
  return { overdue: found };
}
