import type { Notifying, Outcome } from '../contract.ts';
import type { DataStatus } from '../domain/data-status.ts';
import { Failure, type FailureCode } from '../domain/failure.ts';
import type { EditionStore } from '../ports/editions.ts';
import type { Messages } from '../ports/messages.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { isNothingYet, messageOf } from './message.ts';
import { recordOf } from './run-record.ts';
import { noticesIn } from './strings.ts';
import { languages, toldOf } from './told.ts';

export interface NotifyPorts {
  readonly editions: EditionStore;
  readonly work: ObjectStore;
  readonly messages: Messages;
  readonly strings: (language: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Where links lead. */
  readonly publicAddress: string;
  readonly now: () => string;
  /** How the data of a period stand. */
  readonly status: (organisation: string, period: string) => Promise<DataStatus>;
}

/**
 * Records how the run ended and tells people, once: the record is marked before the message goes, so that a second try
 * sends no second one. A process that dies between the two leaves a run that is recorded and not told; the mark is taken
 * back only where sending failed.
 */
export async function notify(
  run: Notifying,
  ports: NotifyPorts,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly failed: number }> {
  const { organisation, runId, outcomes } = run;
  const at = ports.now();
  await ports.editions.saveRun(recordOf(run, at));
  const told = await toldOf(run, ports);
  const inEach = await Promise.all(
    languages.map(async (language) => noticesIn(language, await ports.strings(language))),
  );
  const message = messageOf(run, told, inEach, {
    publicAddress: ports.publicAddress,
    data: await dataOf(run, ports),
  });
  if (await ports.editions.markTold(organisation, runId, at)) {
    try {
      await ports.messages.send(message);
    } catch (error) {
      await ports.editions.unmarkTold(organisation, runId, at);
      throw error;
    }
  }
  const failed = outcomes.filter((one) => one.status === 'failed' && !isNothingYet(run, one)).length;
  return { outcomes, failed: failed + (run.failure ? 1 : 0) };
}

/** What is missing and what waits, where the run was to find out; undefined where nobody has said who owes data. */
async function dataOf(run: Notifying, { status }: NotifyPorts): Promise<DataStatus | undefined> {
  const asked = run.outcomes.find((one) => one.status === 'computed' || isNothingYet(run, one));
  try {
    return asked && (await status(run.organisation, asked.period));
  } catch (error) {
    if (error instanceof Failure && notSaid.has(error.code)) return undefined;
    throw error;
  }
}

const notSaid: ReadonlySet<FailureCode> = new Set(['plan.no-data', 'plan.profile-missing']);
