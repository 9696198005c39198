import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePorts } from '../../functions/wiring/intake.ts';
import { startLocalHost } from '../../infra/local/host.ts';
import { loadSample } from '../../infra/local/samples/load-sample.ts';
import { onceInRun } from './once-in-run.ts';

/** A data folder in which a sample is loaded and nothing published: loading takes a while, so it is done once in a test run. */
export async function copyLoadedSample(organisation: string, to: string): Promise<void> {
  const folder = await onceInRun(`loaded-${organisation}`, async (made) => {
    const host = await startLocalHost({ folder: join(made, 'data') });
    try {
      await loadSample(organisation, samplePorts());
    } finally {
      await host.end();
    }
  });
  await cp(join(folder, 'data'), to, { recursive: true });
}
