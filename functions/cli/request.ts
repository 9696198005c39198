import { idText, isCalendarDate } from '../domain/dataset.ts';
import { Failure, type FailureCode } from '../domain/failure.ts';
import { isInternal } from '../domain/internal-figures.ts';
import { parsePeriod } from '../domain/period.ts';
import { definition } from '../wiring/reports.ts';
import { defaultDueOn } from './defaults.ts';

export interface ReportOptions {
  readonly org: string;
  readonly report?: string;
  readonly period?: string;
  readonly dueOn?: string;
  readonly language?: string;
  readonly out: string;
  readonly data: string;
  readonly releaseDate?: string;
  readonly json?: boolean;
  /** Runs the functions from their bundles, as Lambda does. */
  readonly bundled?: boolean;
}

/** What `stele report` is asked for, checked as far as it can be without the data. */
export interface ReportRequest {
  readonly organisation: string;
  readonly reports: readonly string[] | undefined;
  /** The half-year asked for, or the quarter whose internal figures are; what is due by the day of `dueOn` where none is. */
  readonly period: string | undefined;
  readonly dueOn: string;
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
  // The id names a folder inside --out.
  assertId(options.org);
  if (options.period !== undefined && options.dueOn !== undefined) {
    throw new Failure(
      'usage.options-exclude',
      '--period names a half-year and --due-on the newest one that is out by a day: give one of them',
    );
  }
  const period = readPeriod(options.period);
  if (period !== undefined && isInternal(period)) refuseForQuarter(period, options);
  const reports = splitList(options.report, '--report');
  for (const slug of reports ?? []) definition(slug);
  return {
    organisation: options.org,
    reports,
    period,
    dueOn: readDate('--due-on', options.dueOn, 'usage.invalid-due-date') ?? defaultDueOn,
    languages: splitList(options.language, '--language'),
    releasedOn: readDate('--release-date', options.releaseDate, 'usage.invalid-release-date'),
  };
}

/** Throws where a text can be no organisation's id. */
export function assertId(organisation: string): void {
  if (idText.safeParse(organisation).success) return;
  throw new Failure(
    'usage.unknown-organisation',
    `there is no organisation "${organisation}": an id is made of letters, digits, points, hyphens and underscores, such as sample-precision`,
  );
}

function readPeriod(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const period = parsePeriod(code);
  if (period.kind === 'half' || period.kind === 'quarter') return code;
  throw new Failure(
    'usage.invalid-period',
    `a report covers a half-year: write ${period.year}-H1 or ${period.year}-H2 instead of ${code}`,
  );
}

function refuseForQuarter(period: string, options: ReportOptions): void {
  for (const [option, value] of [
    ['--language', options.language],
    ['--release-date', options.releaseDate],
  ] as const) {
    if (value === undefined) continue;
    throw new Failure(
      'usage.options-exclude',
      `${period} is a quarter: its figures are written as JSON, without ${option}`,
    );
  }
}

export function splitList(text: string | undefined, option: string): readonly string[] | undefined {
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

export function readDate(option: string, text: string | undefined, code: FailureCode): string | undefined {
  if (text === undefined || isCalendarDate(text)) return text;
  throw new Failure(code, `${option} "${text}" is no date: write it as 2024-09-30`);
}
