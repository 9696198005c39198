import { assertedActor } from '../../domain/actor.ts';
import { ownServer } from '../own-server.ts';
import { stopSignal } from '../stop-signal.ts';
import { apiService } from './api-service.ts';
import { localService } from './local-service.ts';
import { type EditionOptions, readActor } from './options.ts';
import type { EditionService } from './service.ts';

/** Does something with the system that the options name, and ends it. Resolves to the exit code. */
export async function withService(
  options: EditionOptions,
  work: (service: EditionService, stopped: number) => Promise<number>,
): Promise<number> {
  const actorId = readActor(options);
  if (options.api !== undefined) {
    return work(apiService(options.api, await ownServer(options.api, options.data)), 0);
  }
  const stop = stopSignal();
  try {
    const service = await localService({
      data: options.data,
      actor: assertedActor(actorId),
      quiet: options.json === true,
      signal: stop.signal,
    });
    try {
      return await work(service, stop.exitCode);
    } finally {
      await service.end();
    }
  } finally {
    stop.dispose();
  }
}
