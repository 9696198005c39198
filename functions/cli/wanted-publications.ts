import { Failure } from '../domain/failure.ts';
import { isInternal } from '../domain/internal-figures.ts';
import { asOf, parsePeriod } from '../domain/period.ts';
import type { Profile } from '../domain/reference.ts';
import { type DuePublication, publicationsDue, publicationsOf, quarterFigures } from '../domain/schedule.ts';
import type { ReportRequest } from './request.ts';

/**
 * The publications asked for, each with its release date: by the profile's schedule or as the command says. What is
 * published on demand, as a policy is, has no schedule and is released on the day that the command is set on.
 */
export function wantedPublications(
  profile: Profile,
  request: ReportRequest,
  isOnDemand: (report: string) => boolean,
): readonly DuePublication[] {
  const { organisation, period, dueOn, releasedOn } = request;
  if (period !== undefined && isInternal(period))
    return quarterFigures(profile.publications, period, undefined, request.reports);
  const scheduled =
    period === undefined
      ? publicationsDue(profile.publications, dueOn)
      : publicationsOf(profile.publications, period);
  const wanted = request.reports ?? scheduled.map(({ report }) => report);
  if (wanted.length === 0) {
    throw new Failure(
      'usage.period-not-due',
      `nothing of ${organisation} is due ${period === undefined ? `on ${dueOn}` : `for ${period}`}: its profile schedules no release`,
    );
  }
  return wanted.map((report) => {
    const found = scheduled.find((one) => one.report === report);
    const publication = found ?? releasedAfter(unscheduled(report, request, isOnDemand(report)));
    return releasedOn === undefined ? publication : releasedAfter({ ...publication, releasedOn });
  });
}

/** A report outside the schedule is published on the day and for the period that the command names. */
function unscheduled(
  report: string,
  { organisation, period, dueOn, ...request }: ReportRequest,
  onDemand: boolean,
): DuePublication {
  const releasedOn = request.releasedOn ?? (onDemand ? dueOn : undefined);
  if (period !== undefined && releasedOn !== undefined) return { report, period, releasedOn };
  throw new Failure(
    'usage.period-not-due',
    period === undefined
      ? `the profile of ${organisation} schedules no release of ${report}: name a half-year with --period and a day with --release-date`
      : `the profile of ${organisation} has no release date for ${report} ${period}: give one with --release-date 2024-09-30`,
  );
}

/** Nothing is released before it is measured. */
function releasedAfter(publication: DuePublication): DuePublication {
  const lastDay = asOf(parsePeriod(publication.period));
  if (publication.releasedOn > lastDay) return publication;
  throw new Failure(
    'usage.invalid-release-date',
    `${publication.releasedOn} is not after the last day of ${publication.period}, ${lastDay}: give a later release date`,
  );
}

/** Languages to copy. Throws when one is asked for that the organisation does not publish in. */
export function languagesToCopy(profile: Profile, request: ReportRequest): readonly string[] {
  for (const language of request.languages ?? []) {
    if (profile.languages.includes(language)) continue;
    throw new Failure(
      'usage.unknown-language',
      `${request.organisation} does not publish in "${language}": choose ${profile.languages.join(', ')}`,
    );
  }
  return request.languages ?? profile.languages;
}
