import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LocalHost, startLocalHost } from '../../../infra/local/host.ts';
import { Failure } from '../../domain/failure.ts';

/** Starts the system of a data folder that is there. Throws `plan.no-data` where there is none. */
export async function startOnData(data: string): Promise<LocalHost> {
  if (!existsSync(resolve(data)))
    throw new Failure('plan.no-data', `there are no data in ${data}: take files in first, with stele intake`);
  return startLocalHost({ folder: resolve(data), environment: process.env });
}
