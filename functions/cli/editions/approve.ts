import type { ApprovalRequest } from '../../approve/approve.ts';
import { exitCodes } from '../exit-codes.ts';
import {
  assertOrganisation,
  type EditionOptions,
  neededPeriod,
  neededReason,
  neededReport,
} from './options.ts';
import { printEnded } from './print-ended.ts';
import { withService } from './with-service.ts';

/** `stele approve` and `stele reject`: decides about the edition that waits. */
export async function decide(verdict: ApprovalRequest['verdict'], options: EditionOptions): Promise<number> {
  assertOrganisation(options);
  const request = {
    organisation: options.org,
    report: neededReport(options.report),
    period: neededPeriod(options.period),
    verdict,
    ...(verdict === 'rejected' || options.reason !== undefined
      ? { reason: neededReason(options.reason) }
      : {}),
  };
  return withService(options, async (service) => {
    const { ended, ...decided } = await service.decide(request);
    if (ended) return printEnded(request.organisation, ended, options);
    const { report, period, edition } = decided;
    process.stdout.write(
      options.json
        ? `${JSON.stringify(decided, null, 2)}\n`
        : `edition ${edition} of ${report} ${period} is rejected; nothing was published\n`,
    );
    return exitCodes.done;
  });
}
