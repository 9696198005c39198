import { setTimeout } from 'node:timers/promises';
import type { RunState } from '../../describe/describe.ts';
import { Failure } from '../../domain/failure.ts';
import type { Ended } from './service.ts';

/** An execution that was just started may not be found for a moment. */
const patience = 5;

/** Asks how a run stands until it has ended. Throws where it ended without a record. */
export async function untilEnded(ask: () => Promise<RunState>, pollMs: number): Promise<Ended> {
  for (let asked = 1; ; asked += 1) {
    const state = await ask().catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'run.unknown' && asked < patience) return undefined;
      throw error;
    });
    if (state?.status === 'ended') {
      const { status: _, ...ended } = state;
      return ended;
    }
    if (state?.status === 'broken')
      throw new Failure(
        'run.unknown',
        `run ${state.runId} ended before it recorded anything: look at its execution in the log`,
      );
    await setTimeout(pollMs);
  }
}
