import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { intake } from '../../functions/intake/intake.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { blueprint } from '../../infra/blueprint.ts';
import type { FunctionSpec } from '../../infra/function-spec.ts';
import { type LocalHost, startLocalHost } from '../../infra/local/host.ts';
import { handOverFor } from '../../infra/local/samples/hand-over.ts';
import { loadSample } from '../../infra/local/samples/load-sample.ts';
import { organisationId, profile } from '../../infra/local/samples/sample-optics/profile.ts';
import { temporaryFolder } from '../support/run-stele.ts';

// The bundles carry a browser for Linux on x64 only: elsewhere these are skipped.
const onLambdaPlatform = process.platform === 'linux' && process.arch === 'x64';

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let host: LocalHost;

beforeAll(async () => {
  if (!onLambdaPlatform) return;
  folder = await temporaryFolder();
  host = await startLocalHost({ folder: folder.path, bundled: true });
  await loadSample(organisationId, stores());
});
afterAll(async () => {
  await host?.end();
  await folder?.remove();
});

/** Calls a function as the HTTP API does. */
async function call(
  name: string,
  method: string,
  pathParameters: Readonly<Record<string, string>>,
  { body, caller = 'editor' }: { readonly body?: object; readonly caller?: string } = {},
): Promise<Answer> {
  const event = {
    version: '2.0',
    headers: { 'accept-language': 'en' },
    pathParameters: { organisation: organisationId, ...pathParameters },
    requestContext: {
      http: { method },
      authorizer: { iam: { userArn: `arn:aws:sts::111122223333:assumed-role/${caller}` } },
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
  return (await host.invoke(name, event as never)) as unknown as Answer;
}

/** The outcomes of a run, once it has ended. */
async function ended(runId: string): Promise<readonly { readonly status: string }[]> {
  for (;;) {
    const { statusCode, body } = await call('Describe', 'GET', { runId });
    expect(statusCode).toBe(200);
    const { status, outcomes } = JSON.parse(body);
    if (status !== 'running') return outcomes;
    await setTimeout(200);
  }
}

async function regenerated(body: object): Promise<readonly { readonly status: string }[]> {
  const { statusCode, body: text } = await call('Regenerate', 'POST', {}, { body });
  expect(statusCode).toBe(202);
  return ended(JSON.parse(text).runId);
}

const called = Object.entries<FunctionSpec>(blueprint.functions)
  .filter(([, { calledBy }]) => calledBy !== 'workflow')
  .map(([name]) => name);

/** Permissions that nothing here needs, by why they are there. */
const onOtherPaths: Readonly<Record<string, string>> = {
  'Download: secretsmanager:GetSecretValue *': 'checks the token of a link that is not public',
  'Regenerate: dynamodb:Query organisations': 'names those there are, where the one asked for is none',
  'Approve: s3:ListBucket */inputs/*.json': 'says that what waited has expired',
  'Approve: s3:ListBucket */*/*/runs/*/*/document.pdf': 'says that what waited has expired',
  'Describe: s3:ListBucket */*/*/*/evidence/*.json': 'says that the evidence of a published edition is gone',
};

const minerals = { report: 'conflict-minerals', period: '2023-H2' };
const reason = 'because it was asked for';

describe.skipIf(!onLambdaPlatform)(
  'what schedules and people call does its work with nothing but its grants (skipped where the browser does not run)',
  () => {
    test('a schedule publishes what is due and has data', async () => {
      const event = { trigger: 'publication', at: '2024-08-01T01:00:00Z' };
      const [first, second] = ['2023-H1', '2023-H2'].map((period) => `${organisationId}-${period}-1`);
      expect(await host.invoke('Start', event)).toEqual([
        { execution: first, outcome: 'started' },
        { execution: second, outcome: 'started' },
      ]);
      expect(await ended(first as string)).toMatchObject([{ status: 'failed', error: 'plan.no-data' }]);
      expect(await ended(second as string)).toMatchObject([{ status: 'published', edition: 1 }]);
      expect(await host.invoke('Start', event)).toEqual([{ execution: first, outcome: 'done' }]);
    });

    test('what had no data is overdue', async () => {
      const event = { trigger: 'overdue', at: '2024-08-02T02:00:00Z' };
      const { overdue } = (await host.invoke('Overdue', event)) as { overdue: readonly object[] };
      expect(overdue).toMatchObject([{ organisation: organisationId, period: '2023-H1' }]);
    });

    test('a link leads to the document', async () => {
      const { statusCode, headers } = await call('Download', 'GET', minerals);
      expect(statusCode).toBe(302);
      expect((await fetch(headers.location as string)).status).toBe(200);
    });

    test('the same edition is verified', async () => {
      const outcomes = await regenerated({ period: minerals.period, reason });
      expect(outcomes).toMatchObject([{ status: 'verified' }]);
    });

    test('one that waits for approval is published by somebody else, and withdrawn', async () => {
      const approved = { ...profile, attributes: { ...profile.attributes, approval: 'required' } };
      await intake(
        handOverFor(organisationId)('2024-08-03T02:00:00Z', 'office', 'profile', [approved]),
        stores(),
      );
      const outcomes = await regenerated({ period: minerals.period, kind: 'newest', reason });
      expect(outcomes).toMatchObject([{ status: 'awaitingApproval' }]);

      const decision = { ...minerals, verdict: 'approved' };
      expect((await call('Approve', 'POST', {}, { body: decision })).statusCode).toBe(409);
      const accepted = await call('Approve', 'POST', {}, { body: decision, caller: 'approver' });
      expect(await ended(JSON.parse(accepted.body).runId)).toMatchObject([
        { status: 'published', edition: 2 },
      ]);

      const withdrawn = await call('Withdraw', 'POST', {}, { body: { ...minerals, edition: 2, reason } });
      expect(withdrawn.statusCode).toBe(200);
      expect((await call('Download', 'GET', minerals)).statusCode).toBe(410);
    });

    test('no grant of theirs is for nothing', () => {
      const own = host.bundled?.permissions().filter((one) => called.includes(one.function)) ?? [];
      const never = own.filter(({ uses }) => uses === 0);
      expect(never.map((one) => `${one.function}: ${one.action} ${one.key}`).sort()).toEqual(
        Object.keys(onOtherPaths).sort(),
      );
    });
  },
);
