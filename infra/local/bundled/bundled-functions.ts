import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { blueprint } from '../../blueprint.ts';
import { handlerString } from '../../bundle/layout.ts';
import { functionEnvironment, type Surroundings } from '../../function-environment.ts';
import type { FunctionSpec } from '../../function-spec.ts';
import type { Credentials } from '../access/access.ts';
import { LocalHostError } from '../local-host-error.ts';
import { type FunctionPool, startFunctionPool } from './function-pool.ts';
import { processFolder } from './process-folder.ts';

export interface BundledOptions extends Omit<Surroundings, 'taskRoot'> {
  /** Where what the functions write is kept, a file for each. */
  readonly logFolder: string;
  /** Where the services of this machine answer, and their region. */
  readonly services: Readonly<Record<string, string>>;
  readonly credentialsOf: (functionName: string) => Credentials;
}

/** Throws LocalHostError where the browser that the bundles carry does not run. */
export function assertLambdaPlatform({
  platform,
  arch,
}: Pick<NodeJS.Process, 'platform' | 'arch'> = process): void {
  if (platform === 'linux' && arch === 'x64') return;
  throw new LocalHostError(
    'local.bundles-unsupported',
    `The bundles carry a browser for Linux on x64, as Lambda has it; this is ${platform} ${arch}: leave --bundled out.`,
  );
}

/**
 * Bundles the functions of the inventory as for Lambda and runs them from the bundles: outside of the checkout, so that
 * nothing can be found that was not bundled.
 */
export async function startBundledFunctions(options: BundledOptions): Promise<FunctionPool> {
  // Only this way of running needs the bundler.
  const { bundleFunctions } = await import('../../bundle/bundle-functions.ts');
  const place = await processFolder();
  const removePlace = (): Promise<void> =>
    rm(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  try {
    const bundles = await bundleFunctions(join(place, 'task'));
    const functions: Readonly<Record<string, FunctionSpec>> = blueprint.functions;
    const runtimes = Object.entries(functions).map(([name, spec]) => {
      const folder = bundles[name]?.folder ?? '';
      const { accessKeyId, secretAccessKey } = options.credentialsOf(name);
      const { memory, timeout } = spec;
      const environment = {
        ...functionEnvironment(spec, { ...options, taskRoot: folder }),
        ...options.services,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
      };
      return { name, folder, handler: handlerString, memory, timeout, environment };
    });
    const temporary = join(place, 'tmp');
    await mkdir(temporary);
    const pool = await startFunctionPool(runtimes, { temporary, logs: options.logFolder });
    return {
      ...pool,
      end: async () => {
        await pool.end();
        await removePlace();
      },
    };
  } catch (error) {
    await removePlace();
    throw error;
  }
}
