import { assertedActor } from '../../domain/actor.ts';
import { ownServer } from '../own-server.ts';
import { apiService } from './api-service.ts';
import { localService } from './local-service.ts';
import type { DataService } from './service.ts';

/** Options that every command about records has. */
export interface DataOptions {
  readonly org: string;
  readonly data: string;
  readonly api?: string;
  readonly json?: boolean;
}

/** Does something with the system that the options name, and ends it. Resolves to the exit code. */
export async function withService(
  { api, data }: DataOptions,
  actorId: string,
  work: (service: DataService) => Promise<number>,
): Promise<number> {
  const service =
    api === undefined
      ? await localService(data, assertedActor(actorId))
      : apiService(api, await ownServer(api, data));
  try {
    return await work(service);
  } finally {
    await service.end();
  }
}
