import type { Notifying } from '../contract.ts';
import { messageOfCause } from '../domain/failure.ts';
import type { RunFailure, RunRecord } from '../ports/editions.ts';

/** DynamoDB takes 400 KB in an item; a platform's report of one failure is cut well before. */
const longestInternal = 8000;

/** What is kept of a run: how each publication ended, and each failure in both of its messages. */
export function recordOf(run: Notifying, endedAt: string): RunRecord {
  const { runId, organisation, actor, purpose, outcomes, failure } = run;
  const ofOutcomes = outcomes.flatMap((one): readonly RunFailure[] =>
    one.status === 'failed' ? [{ report: one.report, period: one.period, ...bothMessages(one) }] : [],
  );
  const failures = [...ofOutcomes, ...(failure ? [bothMessages(failure)] : [])];
  return { runId, organisation, actor, purpose, endedAt, outcomes, failures };
}

function bothMessages(failed: { readonly error: string; readonly cause: string }): RunFailure {
  return {
    error: failed.error,
    message: messageOfCause(failed),
    internal: failed.cause.slice(0, longestInternal),
  };
}
