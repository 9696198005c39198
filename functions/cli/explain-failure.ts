import type { Outcome } from '../contract.ts';
import { messageOfCause } from '../domain/failure.ts';
import type { RunScope } from '../wiring/names.ts';
import { exitCodeOf } from './exit-codes.ts';
import { type FiguresOf, findingsOf, findingsText } from './findings.ts';

type Failed = Extract<Outcome, { status: 'failed' }>;

/** Failures that findings explain. */
const blockedBy: ReadonlySet<string> = new Set([
  'check.blocked',
  'compose.blocked',
  'render.numerals-differ',
]);

/** Says why a publication failed, with the findings where findings blocked it. Resolves to the exit code. */
export async function explainFailure(
  outcome: Failed,
  run: RunScope,
  languages: readonly string[],
  figuresOf: FiguresOf,
): Promise<number> {
  process.stderr.write(
    `stele: ${outcome.report} ${outcome.period} was not published: ${messageOfCause(outcome)}\n`,
  );
  const errors = [outcome, ...(outcome.documents ?? [])].map((one) => ('error' in one ? one.error : ''));
  if (errors.some((error) => blockedBy.has(error))) {
    process.stderr.write(`${await findingsText(await findingsOf(run, languages), figuresOf)}\n`);
  }
  return exitCodeOf(outcome.error);
}
