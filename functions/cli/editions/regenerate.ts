import { Failure } from '../../domain/failure.ts';
import type { RegenerationRequest } from '../../regenerate/run-input.ts';
import { definition } from '../../wiring/reports.ts';
import { readDate, splitList } from '../request.ts';
import {
  assertOrganisation,
  type EditionOptions,
  neededPeriod,
  neededReason,
  readEdition,
} from './options.ts';
import { printEnded } from './print-ended.ts';
import { withService } from './with-service.ts';

export interface RegenerateOptions extends EditionOptions {
  readonly frozen?: boolean;
  readonly newest?: boolean;
  readonly render?: boolean;
  readonly edition?: string;
  readonly releaseDate?: string;
}

/** `stele regenerate`: verifies what is published, or publishes it again with the newest data. */
export async function regenerate(options: RegenerateOptions): Promise<number> {
  const request = readRegeneration(options);
  return withService(options, async (service, stopped) => {
    const ended = await service.regenerate(request);
    if (!ended) return stopped;
    return printEnded(request.organisation, ended, options);
  });
}

function readRegeneration(options: RegenerateOptions): RegenerationRequest {
  const { org, frozen, newest = false, render, edition, releaseDate } = options;
  assertOrganisation(options);
  for (const [given, other, sentence] of [
    [newest, frozen, '--frozen verifies an edition and --newest makes the next one: give one of them'],
    [
      newest,
      render,
      '--render compares what is published with what is rendered again: it belongs to --frozen',
    ],
    [newest, edition, '--edition names what is verified: it belongs to --frozen'],
    [!newest, releaseDate, '--release-date is of a new edition: it belongs to --newest'],
  ] as const)
    if (given && other !== undefined) throw new Failure('usage.options-exclude', sentence);
  const reports = options.report === 'all' ? undefined : splitList(options.report, '--report');
  for (const slug of reports ?? []) definition(slug);
  if (edition !== undefined && reports?.length !== 1)
    throw new Failure('usage.options-exclude', '--edition names one edition: name its report with --report');
  return {
    organisation: org,
    period: neededPeriod(options.period),
    reports,
    kind: newest ? 'newest' : 'frozen',
    ...(edition === undefined ? {} : { edition: readEdition(edition) }),
    ...(render === undefined ? {} : { render }),
    ...(releaseDate === undefined
      ? {}
      : { releasedOn: readDate('--release-date', releaseDate, 'usage.invalid-release-date') }),
    reason: neededReason(options.reason),
  };
}
