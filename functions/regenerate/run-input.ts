import type { PublicationRequest, RunInput } from '../contract.ts';
import type { Actor } from '../domain/actor.ts';
import { Failure } from '../domain/failure.ts';
import { parsePeriod } from '../domain/period.ts';
import { publicationsOf } from '../domain/schedule.ts';
import type { AuditLog } from '../ports/audit.ts';
import type { EditionStore } from '../ports/editions.ts';
import type { RecordStore } from '../ports/records.ts';
import { readProfile } from '../snapshot/profile.ts';
import { publishedEdition } from '../snapshot/published-edition.ts';

export interface RegenerationRequest {
  readonly organisation: string;
  readonly period: string;
  /** Absent: every report that the profile schedules for the half and that is published. */
  readonly reports?: readonly string[] | undefined;
  readonly kind: 'frozen' | 'newest';
  /** Frozen: an edition other than the current one. */
  readonly edition?: number | undefined;
  /** Frozen: render again and compare. */
  readonly render?: boolean | undefined;
  /** Newest: a release date other than that of the current edition. */
  readonly releasedOn?: string | undefined;
  readonly reason: string;
}

export interface RegenerationPorts {
  readonly records: RecordStore;
  readonly editions: EditionStore;
  readonly audit: AuditLog;
  readonly now: () => string;
}

/** The run that a regeneration asks for; the asking is kept with who and why. */
export async function regenerationRun(
  request: RegenerationRequest,
  runId: string,
  actor: Actor,
  ports: RegenerationPorts,
): Promise<RunInput> {
  const { organisation, period, reason } = request;
  if (parsePeriod(period).kind !== 'half')
    throw new Failure(
      'usage.invalid-period',
      `a report covers a half-year: write it as 2024-H1 instead of ${period}`,
    );
  const reports = [...new Set(request.reports ?? (await publishedReports(request, ports)))];
  const publications = await Promise.all(reports.map((report) => publicationOf(report, request, ports)));
  for (const { report, regeneration } of publications) {
    const edition = regeneration?.kind === 'frozen' ? regeneration.edition : null;
    await ports.audit.add({
      ...{ organisation, at: ports.now(), actor, action: 'regenerate' as const },
      ...{ report, period, edition, reason },
    });
  }
  return { runId, organisation, actor, purpose: 'regeneration', publications };
}

async function publishedReports(
  { organisation, period }: RegenerationRequest,
  { records, editions }: RegenerationPorts,
): Promise<readonly string[]> {
  const profile = await readProfile(organisation, records);
  if (!profile)
    throw new Failure(
      'usage.unknown-organisation',
      `there is no organisation "${organisation}" with records: look how its id is written, or hand its records in`,
    );
  const scheduled = [...new Set(publicationsOf(profile.publications, period).map(({ report }) => report))];
  const current = await Promise.all(
    scheduled.map((report) => editions.current({ organisation, report, period })),
  );
  const published = scheduled.filter((_, index) => current[index] !== undefined);
  if (published.length > 0) return published;
  throw new Failure(
    'edition.unknown',
    `nothing of ${organisation} is published for ${period}: there is nothing to regenerate`,
  );
}

async function publicationOf(
  report: string,
  { organisation, period, kind, edition, render = false, releasedOn, reason }: RegenerationRequest,
  { editions }: RegenerationPorts,
): Promise<PublicationRequest> {
  const key = { organisation, report, period };
  const found = await publishedEdition(key, edition, editions);
  return {
    report,
    period,
    releasedOn: releasedOn ?? found.origin.releasedOn,
    regeneration: kind === 'frozen' ? { kind, edition: found.number, render } : { kind, reason },
  };
}
