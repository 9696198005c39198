import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { closeWiring } from '../../functions/wiring/lifetime.ts';
import { variables } from '../../functions/wiring/names.ts';
import { blueprint, root, type WorkflowName } from '../blueprint.ts';
import { engineDigest, templatesDigest } from '../engine-digest.ts';
import { operatorAccess } from './access/access.ts';
import { grantedAccess, type Traffic, type UsedPermission } from './access/granted-access.ts';
import { browserIdentity } from './browser-identity.ts';
import { assertLambdaPlatform, startBundledFunctions } from './bundled/bundled-functions.ts';
import type { Measurement } from './bundled/function-pool.ts';
import { claimFormat, makeDataFolder } from './data-folder.ts';
import { startDynamoDb } from './dynamodb.ts';
import {
  localAddress,
  localSettings,
  loggingOf,
  metricsNamespace,
  namesOfServices,
} from './local-settings.ts';
import { lockFolder } from './lock.ts';
import { type RunOptions, runMachine } from './run-machine.ts';
import { startS3 } from './s3/start-s3.ts';
import { startServices } from './services/start-services.ts';
import { setEnvironment } from './set-environment.ts';
import { invokeFromSource } from './source-functions.ts';
import { createStorage } from './storage.ts';
import type { Invoke } from './workflow/invoke-task.ts';
import type { WorkflowOutcome } from './workflow/run-workflow.ts';

export interface LocalHost {
  /** Runs the workflow on this machine; its functions are the deployed ones. */
  readonly run: (input: unknown, options: RunOptions) => Promise<WorkflowOutcome>;
  /** Calls one function, as the gateway does. */
  readonly invoke: Invoke;
  /** What the bundled functions took and used so far. Absent where they run from source. */
  readonly bundled?: BundledRun;
  readonly end: () => Promise<void>;
}

export interface BundledRun {
  readonly measurements: () => readonly Measurement[];
  readonly permissions: () => readonly UsedPermission[];
  readonly traffic: () => Traffic;
}

export interface LocalHostOptions {
  readonly folder: string;
  /** Where the gateway answers: links lead there. */
  readonly address?: string;
  /** What the services judge signatures and their expiry by. */
  readonly now?: () => Date;
  /** Environment of the functions beside what the host sets: STELE_CHROMIUM and the like. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /**
   * Runs the functions from their bundles as Lambda does: each in processes of its own, with the environment that the
   * stack gives it, its memory, its timeout, and no more than its grants. Otherwise from source, in this process.
   */
  readonly bundled?: boolean;
}

export const region = 'local-1';

/**
 * Starts the whole system in this process: lock, tables, buckets, the smaller services, then the environment that points
 * the functions at them. `end` stops it in the opposite order. Throws LocalHostError when the folder is
 * in use, is something else's, or its data are corrupt or of another version.
 */
export async function startLocalHost({
  folder,
  environment = {},
  bundled = false,
  address = localAddress,
  now = () => new Date(),
}: LocalHostOptions): Promise<LocalHost> {
  const ends: (() => Promise<void>)[] = [];
  const end = async (): Promise<void> => {
    for (const one of ends.splice(0).reverse()) await one();
  };
  if (bundled) assertLambdaPlatform();
  try {
    await makeDataFolder(folder);
    const lock = await lockFolder(folder);
    ends.push(lock.release);
    await claimFormat(folder);
    const credentials = { accessKeyId: 'local', secretAccessKey: randomBytes(24).toString('hex') };
    const access = bundled ? grantedAccess(credentials, blueprint.functions, region) : undefined;
    const dynamodb = await startDynamoDb({
      folder: join(folder, 'dynamodb'),
      ...(access ? { guard: { access, region, now } } : {}),
    });
    ends.push(dynamodb.end);
    const s3 = await startS3({
      folder: join(folder, 's3'),
      region,
      ...credentials,
      now,
      ...(access ? { access } : {}),
    });
    ends.push(s3.end);
    let invoke: Invoke = invokeFromSource;
    ends.push(
      setEnvironment({
        AWS_REGION: region,
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        AWS_SESSION_TOKEN: undefined,
        AWS_PROFILE: undefined,
        AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
        AWS_ENDPOINT_URL_S3: s3.endpoint,
      }),
    );
    const deployment = {
      ...(await createStorage(blueprint)),
      [variables.assets]: root,
      [variables.engineDigest]: await engineDigest(
        root,
        bundled ? 'packaged' : await browserIdentity(environment[variables.browserExecutable]),
      ),
      [variables.templatesDigest]: await templatesDigest(root),
    };
    const services = await startServices({
      folder,
      region,
      machines: Object.keys(blueprint.workflows),
      topics: Object.keys(blueprint.topics),
      secrets: Object.keys(blueprint.secrets),
      run: (machine, { input, name, executionArn, signal }) =>
        runMachine(machine as WorkflowName, input, { executionName: name, executionArn, signal }, (...call) =>
          invoke(...call),
        ),
      now,
      access: access ?? operatorAccess(credentials),
    });
    const endpoints = {
      AWS_ENDPOINT_URL_SFN: services.endpoint,
      AWS_ENDPOINT_URL_SNS: services.endpoint,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: services.endpoint,
    };
    const named = { ...namesOfServices(region), ...deployment };
    const settings = { ...localSettings, [variables.publicAddress]: address };
    ends.push(
      setEnvironment({ ...settings, ...environment, ...loggingOf(environment), ...endpoints, ...named }),
    );
    ends.push(closeWiring);
    const pool =
      access &&
      (await startBundledFunctions({
        logFolder: join(folder, 'logs'),
        metricsNamespace,
        values: { ...settings, ...named },
        services: {
          AWS_REGION: region,
          AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
          AWS_ENDPOINT_URL_S3: s3.endpoint,
          ...endpoints,
        },
        credentialsOf: access.credentialsOf,
      }));
    if (pool) {
      invoke = pool.invoke;
      ends.push(pool.end);
    }
    // First of all that ends: an execution under way still finds its tables and its environment.
    ends.push(services.end);
    return {
      run: (input, options) => runMachine('publication', input, options, invoke),
      invoke,
      ...(pool && access
        ? {
            bundled: {
              measurements: pool.measurements,
              permissions: access.uses,
              traffic: access.traffic,
            },
          }
        : {}),
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}
