import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { vi } from 'vitest';
import { operatorAccess } from '../../../infra/local/access/access.ts';
import { machineArn, topicArn } from '../../../infra/local/services/arns.ts';
import { startServices } from '../../../infra/local/services/start-services.ts';
import type { WorkflowOutcome } from '../../../infra/local/workflow/run-workflow.ts';

export const region = 'local-1';
export const client = { region, credentials: { accessKeyId: 'local', secretAccessKey: 'of-this-test' } };
export const publication = machineArn(region, 'publication');
export const noticesTopic = topicArn(region, 'notices');

/** Instant that the services see, told and not asked. */
export const instant = new Date('2026-09-30T01:00:00Z');

/**
 * The services in this process; executions wait until `finish` says how they end. Clients sign by the same clock, which
 * stands still until `end`.
 */
export async function localServices(folder: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: instant });
  const waiting = new Map<string, (outcome: WorkflowOutcome) => void>();
  const inputs: unknown[] = [];
  const services = await startServices({
    folder,
    region,
    machines: ['publication'],
    topics: ['notices'],
    secrets: ['links'],
    run: (_, { name, input, signal }) =>
      new Promise((resolve) => {
        inputs.push(input);
        waiting.set(name, resolve);
        signal.addEventListener('abort', () =>
          resolve({ status: 'ABORTED', error: 'States.Aborted', cause: 'The run was stopped.' }),
        );
      }),
    now: () => instant,
    access: operatorAccess(client.credentials),
  });
  const options = { ...client, endpoint: services.endpoint };
  const [sfn, sns] = [new SFNClient(options), new SNSClient(options)];
  return {
    endpoint: services.endpoint,
    sfn,
    sns,
    inputs,
    finish: (name: string, outcome: WorkflowOutcome) => waiting.get(name)?.(outcome),
    async end() {
      sfn.destroy();
      sns.destroy();
      await services.end();
      vi.useRealTimers();
    },
  };
}

export async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'services-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
