import type { Outcome } from '../contract.ts';
import { messageOfCause } from '../domain/failure.ts';
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
    `stele: ${outcome.report} ${outcome.period} was not published: ${messageOfCause(outcome)}\n`,
  );
  const errors = [outcome, ...(outcome.documents ?? [])].map((one) => ('error' in one ? one.error : ''));
  if (errors.includes('check.blocked') || errors.includes('compose.blocked')) {
    process.stderr.write(`${await findingsTable(await findingsOf(run, languages))}\n`);
  }
  return exitCodeOf(outcome.error);
}
