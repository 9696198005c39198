import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closeWiring } from '../../functions/wiring/lifetime.ts';
import { variables } from '../../functions/wiring/names.ts';
import { blueprint, root, type WorkflowName, workflowText } from '../blueprint.ts';
import { engineDigest, templatesDigest } from '../engine-digest.ts';
import { browserIdentity } from './browser-identity.ts';
import { startDynamoDb } from './dynamodb.ts';
import { LocalHostError } from './local-host-error.ts';
import { lockFolder } from './lock.ts';
import { startS3 } from './s3/start-s3.ts';
import { machineArn, topicArn } from './services/arns.ts';
import { startServices } from './services/start-services.ts';
import { createStorage } from './storage.ts';
import { substitute } from './workflow/definition.ts';
import { runWorkflow, type WorkflowOutcome } from './workflow/run-workflow.ts';
import type { WorkflowEvent } from './workflow/workflow-event.ts';

export interface LocalHost {
  /** Runs the workflow on this machine; its functions are the deployed ones, in this process. */
  readonly run: (input: unknown, options: RunOptions) => Promise<WorkflowOutcome>;
  readonly end: () => Promise<void>;
}

export interface RunOptions {
  readonly executionName?: string;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: WorkflowEvent) => void;
}

export interface LocalHostOptions {
  readonly folder: string;
  /** Environment of the functions beside what the host sets: STELE_CHROMIUM and the like. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

const region = 'local-1';

/** Where links lead when nothing else is said: the address that `npm start` serves on. */
const localAddress = 'http://127.0.0.1:8080';
const localTimeZone = 'Asia/Shanghai';

/**
 * Starts the whole system in this process: lock, tables, buckets, the smaller services, then the environment that points
 * the functions at them. `end` stops it in the opposite order. Throws LocalHostError when the folder is in use or its data are corrupt.
 */
export async function startLocalHost({ folder, environment = {} }: LocalHostOptions): Promise<LocalHost> {
  const ends: (() => Promise<void>)[] = [];
  const end = async (): Promise<void> => {
    for (const one of ends.splice(0).reverse()) await one();
  };
  try {
    await makeFolder(folder);
    const lock = await lockFolder(folder);
    ends.push(lock.release);
    const credentials = { accessKeyId: 'local', secretAccessKey: randomBytes(24).toString('hex') };
    const dynamodb = await startDynamoDb({ folder: join(folder, 'dynamodb') });
    ends.push(dynamodb.end);
    const s3 = await startS3({ folder: join(folder, 's3'), region, ...credentials, now: () => new Date() });
    ends.push(s3.end);
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
        await browserIdentity(environment[variables.browserExecutable]),
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
        run(machine as WorkflowName, input, { executionName: name, executionArn, signal }),
      now: () => new Date(),
    });
    ends.push(
      setEnvironment({
        [variables.publicAddress]: localAddress,
        [variables.timeZone]: localTimeZone,
        ...environment,
        ...loggingOf(environment),
        AWS_ENDPOINT_URL_SFN: services.endpoint,
        AWS_ENDPOINT_URL_SNS: services.endpoint,
        AWS_ENDPOINT_URL_SECRETS_MANAGER: services.endpoint,
        ...namesOfServices(),
        ...deployment,
      }),
    );
    ends.push(closeWiring);
    // First of all that ends: an execution under way still finds its tables and its environment.
    ends.push(services.end);
    return { run: (input, options) => run('publication', input, options), end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** A person at the keyboard is told by the command; with STELE_LOG=INFO the functions' own log and metrics are shown too. */
function loggingOf({
  STELE_LOG,
}: LocalHostOptions['environment'] & object): Readonly<Record<string, string>> {
  return {
    POWERTOOLS_LOG_LEVEL: STELE_LOG ?? 'SILENT',
    POWERTOOLS_METRICS_DISABLED: String(!STELE_LOG),
    POWERTOOLS_METRICS_NAMESPACE: 'Stele',
  };
}

/** The variables that name workflows, topics and secrets. */
function namesOfServices(): Readonly<Record<string, string>> {
  const { workflows, topics, secrets } = blueprint;
  return Object.fromEntries([
    ...Object.entries(workflows).map(([name, { variable }]) => [variable, machineArn(region, name)]),
    ...Object.entries(topics).map(([name, { variable }]) => [variable, topicArn(region, name)]),
    ...Object.entries(secrets).map(([name, { variable }]) => [variable, name]),
  ]);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new LocalHostError(
      'local.folder-unusable',
      `The data folder ${folder} cannot be made: ${(cause as Error).message}. Name another one with --data.`,
      { cause },
    );
  }
}

/** The functions read their environment as on Lambda; what the host changed is put back at the end. */
function setEnvironment(values: Readonly<Record<string, string | undefined>>): () => Promise<void> {
  const before = new Map(Object.keys(values).map((name) => [name, process.env[name]]));
  const apply = (name: string, value: string | undefined): void => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  for (const [name, value] of Object.entries(values)) apply(name, value);
  return async () => {
    for (const [name, value] of before) apply(name, value);
  };
}

type Handler = (event: unknown) => Promise<unknown>;

async function invoke(name: string, payload: unknown): Promise<unknown> {
  const { folder } = blueprint.functions[name as keyof typeof blueprint.functions];
  const module = (await import(pathToFileURL(join(root, 'functions', folder, 'handler.ts')).href)) as {
    handler: Handler;
  };
  return module.handler(payload);
}

async function run(
  workflow: WorkflowName,
  input: unknown,
  options: RunOptions & { readonly executionArn?: string },
): Promise<WorkflowOutcome> {
  const names = Object.fromEntries(Object.keys(blueprint.functions).map((name) => [name, name]));
  return runWorkflow({
    definition: substitute(await workflowText(workflow), names),
    supported: true,
    input,
    invoke,
    executionName: options.executionName ?? randomUUID(),
    ...(options.executionArn ? { executionArn: options.executionArn } : {}),
    startTime: new Date().toISOString(),
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onEvent ? { onEvent: options.onEvent } : {}),
  });
}
