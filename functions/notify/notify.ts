import type { Notifying, Outcome } from '../contract.ts';
import type { EditionStore } from '../ports/editions.ts';

export interface NotifyPorts {
  readonly editions: EditionStore;
}

/** Records how the run ended, publication by publication, so that operators and the portal can say so. */
export async function notify(
  input: Notifying,
  ports: NotifyPorts,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly failed: number }> {
  await ports.editions.saveRun({
    runId: input.runId,
    organisation: input.organisation,
    actor: input.actor,
    outcomes: input.outcomes,
  });
  return {
    outcomes: input.outcomes,
    failed: input.outcomes.filter((outcome) => outcome.status === 'failed').length,
  };
}
