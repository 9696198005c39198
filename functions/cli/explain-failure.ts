import type { Outcome } from '../contract.ts';
import type { RunScope } from '../wiring/names.ts';
import { exitCodeOf } from './exit-codes.ts';
import { findingsOf, findingsTable } from './findings.ts';

type Failed = Extract<Outcome, { status: 'failed' }>;

/** Says why a publication failed, with the findings where findings blocked it. Resolves to the exit code. */
export async function explainFailure(
  outcome: Failed,
  run: RunScope,
  languages: readonly string[],
): Promise<number> {
  process.stderr.write(
    `stele: ${outcome.report} ${outcome.period} was not published: ${sentenceOf(outcome)}\n`,
  );
  if (outcome.error === 'check.blocked' || outcome.error === 'compose.blocked') {
    process.stderr.write(`${await findingsTable(await findingsOf(run, languages))}\n`);
  }
  return exitCodeOf(outcome.error);
}

/** The cause is what Lambda reports of a failure: a JSON text with the message. */
function sentenceOf({ error, cause }: Failed): string {
  try {
    return (JSON.parse(cause) as { errorMessage: string }).errorMessage;
  } catch {
    return `${error}: ${cause}`;
  }
}
