import { setTimeout } from 'node:timers/promises';
import type { RunState } from '../../describe/describe.ts';
import { Failure } from '../../domain/failure.ts';
import type { Ended } from './service.ts';

/** Asks how a run stands until it has ended. Throws where it ended without a record. */
export async function untilEnded(ask: () => Promise<RunState>, pollMs: number): Promise<Ended> {
  for (;;) {
    const { status, ...ended } = await ask();
    if (status === 'ended') return ended;
    if (status === 'broken')
      throw new Failure(
        'run.unknown',
        `run ${ended.runId} ended before it recorded anything: look at its execution in the log`,
      );
    await setTimeout(pollMs);
  }
}
