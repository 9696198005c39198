import * as z from 'zod/mini';
import { Failure } from '../domain/failure.ts';
import { localDate } from '../domain/local-date.ts';
import { forEachOrganisation } from '../snapshot/each-organisation.ts';
import { type ScheduledPorts, type Unpublished, unpublished } from '../snapshot/scheduled.ts';

export interface OverduePorts extends ScheduledPorts {
  /** Says one of them to operators. */
  readonly tell: (publication: OverduePublication) => void;
  /** Counts them: said of those that can be read even where others cannot. */
  readonly count: (publications: number) => void;
}

export interface OverduePublication extends Unpublished {
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
    const due = await unpublished(organisation, today, ports);
    for (const publication of due.filter(({ releasedOn }) => releasedOn < today))
      found.push({ organisation, ...publication });
  });
  for (const publication of found) tell(publication);
  count(found.length);
  if (failure) throw failure;
  return { overdue: found };
}
