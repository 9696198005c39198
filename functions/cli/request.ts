import { Failure } from '../domain/failure.ts';
import { asOf, parsePeriod } from '../domain/period.ts';
import { definition } from '../wiring/reports.ts';

export interface ReportOptions {
  readonly org: string;
  readonly report?: string;
  readonly period: string;
  readonly language?: string;
  readonly out: string;
  readonly data: string;
  readonly releaseDate?: string;
  readonly json?: boolean;
}

/** What `stele report` is asked for, checked as far as it can be without the data. */
export interface ReportRequest {
  readonly organisation: string;
  readonly reports: readonly string[] | undefined;
  readonly period: string;
  readonly half: 'H1' | 'H2';
  readonly year: number;
  readonly languages: readonly string[] | undefined;
  readonly releasedOn: string | undefined;
}

/** Checks the words of the command. Throws a `usage.…` failure that says what exists. */
export function readRequest(options: ReportOptions): ReportRequest {
  for (const [option, value] of Object.entries({
    '--org': options.org,
    '--out': options.out,
    '--data': options.data,
  })) {
    if (value.trim() === '')
      throw new Failure('usage.empty-list', `${option} names nothing: leave it out for the default`);
  }
  const period = parsePeriod(options.period);
  if (period.kind !== 'half') {
    throw new Failure(
      'usage.invalid-period',
      `a report covers a half-year: write ${period.year}-H1 or ${period.year}-H2 instead of ${options.period}`,
    );
  }
  const reports = splitList(options.report, '--report');
  for (const slug of reports ?? []) definition(slug);
  return {
    organisation: options.org,
    reports,
    period: options.period,
    half: period.part === 1 ? 'H1' : 'H2',
    year: period.year,
    languages: splitList(options.language, '--language'),
    releasedOn: readDate(options.releaseDate, asOf(period)),
  };
}

function splitList(text: string | undefined, option: string): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > 0) return [...new Set(parts)];
  throw new Failure(
    'usage.empty-list',
    `${option} names nothing: leave it out for all, or write names separated by commas`,
  );
}

/** A release date that exists and lies after the period's last day: nothing is released before it is measured. */
function readDate(text: string | undefined, lastDay: string): string | undefined {
  if (text === undefined) return undefined;
  const parsed = new Date(`${text}T00:00:00Z`);
  const exists =
    /^20\d{2}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().startsWith(text);
  if (!exists)
    throw new Failure('usage.invalid-release-date', `"${text}" is no date: write it as 2024-09-30`);
  if (text > lastDay) return text;
  throw new Failure(
    'usage.invalid-release-date',
    `${text} is not after the period's last day, ${lastDay}: give a later release date`,
  );
}
