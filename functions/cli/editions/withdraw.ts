import { exitCodes } from '../exit-codes.ts';
import {
  assertOrganisation,
  type EditionOptions,
  needed,
  neededPeriod,
  neededReason,
  neededReport,
  readEdition,
} from './options.ts';
import { withService } from './with-service.ts';

export interface WithdrawOptions extends EditionOptions {
  readonly edition?: string;
}

/** `stele withdraw`: takes a published edition back. */
export async function withdraw(options: WithdrawOptions): Promise<number> {
  assertOrganisation(options);
  const request = {
    organisation: options.org,
    report: neededReport(options.report),
    period: neededPeriod(options.period),
    edition: readEdition(needed('--edition', options.edition, 'name the edition by its number')),
    reason: neededReason(options.reason),
  };
  return withService(options, async (service) => {
    const withdrawn = await service.withdraw(request);
    const { report, period, edition, current } = withdrawn;
    process.stdout.write(
      options.json
        ? `${JSON.stringify(withdrawn, null, 2)}\n`
        : `edition ${edition} of ${report} ${period} is withdrawn${current ? '; stele regenerate --newest makes the next one' : ''}\n`,
    );
    return exitCodes.done;
  });
}
