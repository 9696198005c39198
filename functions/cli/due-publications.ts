import { Failure } from '../domain/failure.ts';
import type { Profile } from '../domain/reference.ts';
import type { ReportRequest } from './request.ts';

export interface DuePublication {
  readonly report: string;
  readonly period: string;
  readonly releasedOn: string;
}

/** The publications of a half-year by the profile's schedule, or those asked for; each with its release date, never the clock. */
export function duePublications(profile: Profile, request: ReportRequest): readonly DuePublication[] {
  const scheduled = profile.publications.filter((one) => one.half === request.half);
  const wanted = request.reports ?? scheduled.map((one) => one.report);
  if (wanted.length === 0) {
    throw new Failure(
      'usage.period-not-due',
      `nothing of ${request.organisation} is due for ${request.period}: its profile schedules no report for ${request.half}`,
    );
  }
  return wanted.map((report) => {
    const rule = scheduled.find((one) => one.report === report);
    const releasedOn = request.releasedOn ?? (rule && releaseDate(rule, request.year));
    if (releasedOn) return { report, period: request.period, releasedOn };
    throw new Failure(
      'usage.period-not-due',
      `the profile of ${request.organisation} has no release date for ${report} ${request.period}: give one with --release-date 2024-09-30`,
    );
  });
}

function releaseDate(rule: Profile['publications'][number], year: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year + rule.yearsAfter}-${two(rule.month)}-${two(rule.day)}`;
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
