import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { intake } from '../../functions/intake/intake.ts';
import { samplePorts } from '../../functions/wiring/intake.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { type LocalHost, startLocalHost } from '../../infra/local/host.ts';
import { loadSample } from '../../infra/local/samples/load-sample.ts';
import { handOverFor } from '../samples/generator/hand-over.ts';
import { organisationId, profile } from '../samples/generator/sample-optics/profile.ts';
import { temporaryFolder } from '../support/run-stele.ts';

// The bundles carry a browser for Linux on x64 only: elsewhere these are skipped.
const onLambdaPlatform = process.platform === 'linux' && process.arch === 'x64';

interface Answer {
  readonly statusCode: number;
  readonly body: string;
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let host: LocalHost;

beforeAll(async () => {
  if (!onLambdaPlatform) return;
  folder = await temporaryFolder();
  host = await startLocalHost({ folder: folder.path, bundled: true });
  await loadSample(organisationId, samplePorts());
  const approved = { ...profile, attributes: { ...profile.attributes, approval: 'required' } };
  await intake(
    handOverFor(organisationId)('2024-07-01T02:00:00Z', 'office', 'profile', [approved]),
    stores(),
  );
});
afterAll(async () => {
  await host?.end();
  await folder?.remove();
});

/** Calls a function as the HTTP API does. */
async function call(
  name: string,
  {
    body,
    caller = 'editor',
    ...path
  }: { readonly body?: object; readonly caller?: string; readonly runId?: string },
): Promise<Answer> {
  const event = {
    version: '2.0',
    headers: {},
    pathParameters: { organisation: organisationId, ...path },
    requestContext: {
      authorizer: { iam: { userId: `AROAEXAMPLE:${caller}` } },
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
  return (await host.invoke(name, event as never)) as unknown as Answer;
}

/** The outcomes of a run, once it has ended. */
async function ended(runId: string): Promise<readonly { readonly status: string }[]> {
  for (;;) {
    const { statusCode, body } = await call('Describe', { runId });
    expect(statusCode).toBe(200);
    const { status, outcomes } = JSON.parse(body);
    if (status !== 'running') return outcomes;
    await setTimeout(200);
  }
}

/** The functions that only an approval needs; `bundled.test.ts` is about the others. */
const called = ['Submit', 'Approve'];

/** Permissions that an approval which goes well does not need, by why they are there. */
const onOtherPaths: Readonly<Record<string, string>> = {
  'Approve: s3:ListBucket */inputs/*.json': 'says that what waited has expired',
  'Approve: s3:ListBucket */*/*/runs/*/*/document.pdf': 'says that what waited has expired',
};

const minerals = { report: 'conflict-minerals', period: '2023-H2' };

describe.skipIf(!onLambdaPlatform)(
  'an approval works from its bundles with nothing but its grants (skipped where the browser does not run)',
  () => {
    const decision = { ...minerals, verdict: 'approved' };
    const decide = (caller: string) => call('Approve', { body: decision, caller });

    test('what is due waits', async () => {
      const event = { trigger: 'publication', at: '2024-08-01T01:00:00Z', organisation: organisationId };
      const execution = `${organisationId}-${minerals.period}-1`;
      expect(await host.invoke('Start', event)).toContainEqual({ execution, outcome: 'started' });
      expect(await ended(execution)).toMatchObject([{ status: 'awaitingApproval', edition: 1 }]);
    });

    test('it is published once it is approved, and approved once', async () => {
      const { statusCode, body } = await decide('approver');
      expect(statusCode).toBe(200);
      expect(await ended(JSON.parse(body).runId)).toMatchObject([{ status: 'published', edition: 1 }]);
      expect((await decide('somebody-else')).statusCode).toBe(409);
    });

    test('no grant of it is for nothing', () => {
      const own = host.bundled?.permissions().filter((one) => called.includes(one.function)) ?? [];
      const never = own.filter(({ uses }) => uses === 0);
      expect(never.map((one) => `${one.function}: ${one.action} ${one.key}`).sort()).toEqual(
        Object.keys(onOtherPaths).sort(),
      );
    });
  },
);
