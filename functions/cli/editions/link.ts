import * as z from 'zod/mini';
import { Failure } from '../../domain/failure.ts';
import { type ShareRequest, shareRequest } from '../../share/request.ts';
import { exitCodes } from '../exit-codes.ts';
import {
  assertOrganisation,
  type EditionOptions,
  neededPeriod,
  neededReport,
  readEdition,
} from './options.ts';
import { withService } from './with-service.ts';

export interface LinkOptions extends EditionOptions {
  readonly edition?: string;
  readonly language?: string;
  readonly days?: string;
}

/** `stele link`: a link to what is published, with a token where the organisation asks for one. */
export async function link(options: LinkOptions): Promise<number> {
  const request = readShare(options);
  return withService(options, async (service) => {
    const shared = await service.share(request);
    if (options.json) process.stdout.write(`${JSON.stringify(shared, null, 2)}\n`);
    else {
      process.stdout.write(`${shared.url}\n`);
      process.stderr.write(
        shared.expiresAt === null
          ? 'public: anybody may open it, it does not expire\n'
          : `whoever has it may open it until ${shared.expiresAt}\n`,
      );
    }
    return exitCodes.done;
  });
}

function readShare(options: LinkOptions): ShareRequest {
  assertOrganisation(options);
  const { edition, language, days } = options;
  if (language !== undefined && edition === undefined)
    throw new Failure(
      'usage.options-exclude',
      '--language names one document of an edition: give its --edition too, or leave both out',
    );
  const request = {
    organisation: options.org,
    report: neededReport(options.report),
    period: neededPeriod(options.period),
    ...(edition === undefined ? {} : { edition: readEdition(edition) }),
    ...(language === undefined ? {} : { language }),
    ...(days === undefined ? {} : { days: Number(days) }),
  };
  const parsed = z.safeParse(shareRequest, request);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues[0]?.path[0];
  throw wrong === 'days'
    ? new Failure('usage.invalid-days', `"${days}" is no number of days: a link lasts from 1 to 90`)
    : new Failure('usage.unknown-language', `there is no language "${language}": write it as zh-CN or en`);
}
