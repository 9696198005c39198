import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../../functions/cli/api-client.ts';
import type { BundledSummary } from '../../functions/cli/bundled-summary.ts';
import type { RunState } from '../../functions/describe/describe.ts';
import { intake } from '../../functions/intake/intake.ts';
import { intakeKeys } from '../../functions/wiring/names.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { blueprint } from '../../infra/blueprint.ts';
import type { FunctionSpec } from '../../infra/function-spec.ts';
import { type OperatorAccess, readOperator } from '../../infra/local/operator-file.ts';
import { type LocalServer, startLocalServer } from '../../infra/local/start-server.ts';
import { runStele, temporaryFolder } from '../support/run-stele.ts';
import { supplierSheet, uploadFile } from '../support/upload-file.ts';

const functions: Readonly<Record<string, FunctionSpec>> = blueprint.functions;
const organisation = 'sample-optics';
const report = 'conflict-minerals';
const period = '2023-H2';

interface Printed {
  readonly editions: readonly {
    readonly language: string;
    readonly edition: number;
    readonly sha256: string;
  }[];
  readonly bundled?: BundledSummary;
}

/** Publishes one report of the smaller sample in a process whose TMPDIR is fresh: an unpacked browser cannot help. */
async function publish(folder: string, data: string, ...options: readonly string[]): Promise<Printed> {
  const ended = await runStele(
    [
      ...['report', '--json', '--org', organisation, '--report', report, ...options],
      ...['--data', join(folder, data), '--out', join(folder, 'out')],
    ],
    { TMPDIR: folder },
  );
  expect(ended.err).toBe('');
  expect(ended.code).toBe(0);
  return JSON.parse(ended.out) as Printed;
}

/** Functions that neither a publication nor a regeneration needs, by when they are called. */
const calledOtherwise: Readonly<Record<string, string>> = {
  Submit: 'where the profile asks for approval',
  Approve: 'where the profile asks for approval',
};

/** Permissions that all of this does not need, by why they are there. */
const neededOtherwise: Readonly<Record<string, string>> = {
  'Plan: s3:ListBucket on stele-editions': 'says that the evidence of an edition is gone',
  'Reserve: s3:ListBucket on stele-editions */*/*/*/evidence': 'says that the evidence of an edition is gone',
  'Verify: s3:ListBucket on stele-editions': 'says that a document or its evidence is gone',
  'Verify: s3:GetObject on stele-work': 'says which figures of an edition differ',
  'Describe: s3:ListBucket on stele-editions': 'says that the evidence of an edition is gone',
  'Regenerate: dynamodb:Query on stele-records organisations':
    'names those there are to who asks for another',
  'Download: secretsmanager:GetSecretValue': 'checks the token of a link that is not public',
  'Reserve: dynamodb:UpdateItem': 'publishes what a run that died had completed',
  'Compose: s3:ListBucket on stele-intake': 'tells a picture that is missing from a forbidden one',
  'Notify: s3:GetObject on stele-work */*/*/runs/*/*/findings.json': 'tells what is wrong with a text',
  'Notify: s3:ListBucket on stele-work': 'tells of a publication that failed before anything was found',
  'Share: dynamodb:PutItem': 'keeps a link that is not public',
  'Share: secretsmanager:GetSecretValue': 'signs a link that is not public',
  'Compose: s3:GetObject on stele-intake */erasures': 'tells a picture that was erased from a missing one',
  'Review: dynamodb:GetItem': 'looks at the batch that was committed at the same time',
  'Intake: dynamodb:GetItem': 'reads back a commit whose number was taken',
  'Publish: dynamodb:GetItem': 'reads back an update that was refused',
  'Publish: s3:GetObject on stele-editions': 'compares an object that is there already',
};

// The bundles carry a browser for Linux on x64, as Lambda has it: elsewhere these are skipped.
describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('from their bundles', () => {
  let place: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: LocalServer | undefined;
  let ofPublication: BundledSummary;
  const errors: unknown[] = [];
  beforeAll(async () => {
    place = await temporaryFolder();
  });
  afterAll(async () => {
    await server?.end();
    await place.remove();
  });

  test('the functions publish the same bytes as from their sources', async () => {
    const fromSource = await publish(place.path, 'source');
    const { editions, bundled } = await publish(place.path, 'data', '--bundled');
    ofPublication = bundled as BundledSummary;
    expect(editions).toHaveLength(2);
    expect(editions.map(({ language, sha256 }) => [language, sha256])).toEqual(
      fromSource.editions.map(({ language, sha256 }) => [language, sha256]),
    );
    expect(ofPublication.functions.map((one) => one.function)).toContain('Render');
    for (const { longestMilliseconds, timeout, peakMemory, memory } of ofPublication.functions) {
      expect(longestMilliseconds).toBeLessThan(timeout * 1000);
      expect(peakMemory).toBeLessThan(memory);
    }
  });

  test('people and schedules get their answers, and every grant is used', async () => {
    const folder = join(place.path, 'data');
    const options = { port: 0, folder, bundled: true, onError: (error: unknown) => errors.push(error) };
    server = await startLocalServer(options);
    const { address, host } = server;
    const operator = (await readOperator(folder)) as OperatorAccess;
    const api = (method: 'GET' | 'POST', path: readonly string[], body?: object): Promise<unknown> =>
      callApi(address, { method, path: ['api', organisation, ...path], ...(body ? { body } : {}) }, operator);
    const regenerate = async (how: object): Promise<RunState> => {
      const asked = { period, reason: 'a test of the bundles', ...how };
      const { runId } = (await api('POST', ['regenerations'], asked)) as { runId: string };
      for (;;) {
        const state = (await api('GET', ['runs', runId])) as RunState;
        if (state.status !== 'running') return state;
        await delay(200);
      }
    };

    const newest = await regenerate({ kind: 'newest', reports: [report], releasedOn: '2024-10-15' });
    expect(newest.outcomes).toMatchObject([{ status: 'published', edition: 2 }]);
    const frozen = await regenerate({ kind: 'frozen' });
    expect(frozen.outcomes).toMatchObject([{ status: 'verified', edition: 2 }]);

    const quarter = { report, period: '2023-Q4', releasedOn: '2023-12-31', regeneration: null };
    const actor = { actorId: 'schedule', kind: 'schedule' } as const;
    const closing = {
      runId: 'close-1',
      organisation,
      actor,
      purpose: 'quarterClose',
      publications: [quarter],
    };
    expect(await host.run(closing, { executionName: 'close-1' })).toMatchObject({ status: 'SUCCEEDED' });

    const link = `${address}/r/${organisation}/${report}/${period}`;
    expect(await api('POST', ['links'], { report, period })).toMatchObject({ url: link, access: 'public' });
    const opened = await fetch(link, { headers: { 'accept-language': 'en' } });
    expect(opened.status).toBe(200);
    const sha256 = createHash('sha256').update(Buffer.from(await opened.arrayBuffer()));
    expect(opened.url).toContain(sha256.digest('hex'));
    await api('POST', ['withdrawals'], { report, period, edition: 2, reason: 'a test of the bundles' });
    expect((await fetch(link)).status).toBe(410);

    const proposed = {
      dataset: 'supplier',
      envelope: {
        status: 'submitted' as const,
        ...{ sourceSystem: 'file', enteredBy: 'owner-1', enteredAt: '2024-10-19T00:00:00Z', evidence: [] },
      },
      attributes: {
        ...{ supplierId: 'S-new', admittedOn: '2024-10-01', tier: 1 },
        ...{ core: false, uses3TG: true, usesCobalt: false },
        standings: [{ from: '2024-10-01', status: 'active' }],
      },
    };
    const handIn = {
      organisation,
      actor,
      handedInAt: '2024-10-19T00:00:00Z',
      source: 'suppliers.csv',
    } as const;
    await intake({ ...handIn, records: [proposed] }, stores());
    expect(await api('GET', ['reviews'])).toMatchObject({ rows: 1, groups: [{ dataset: 'supplier' }] });
    const decision = { verdict: 'reject', reason: 'a test of the bundles', all: true };
    expect(await api('POST', ['reviews'], decision)).toMatchObject({ rows: 1 });

    expect(await api('GET', ['status', period])).toMatchObject({ period, reviews: [{ rejected: 1 }] });

    const drawing = Buffer.from('a picture of a test');
    const digest = createHash('sha256').update(drawing).digest('hex');
    await stores().intake.putNew(intakeKeys.original(organisation, digest), drawing, 'image/png');
    const erasure = { sha256: digest, reason: 'a test of the bundles' };
    expect(await api('POST', ['erasures'], erasure)).toMatchObject({ sha256: digest });
    expect(await stores().originals.has(intakeKeys.original(organisation, digest))).toBe(false);

    await host.invoke('Overdue', { trigger: 'overdue', at: '2024-10-20T02:00:00Z' });
    await host.invoke('Start', { trigger: 'publication', at: '2025-02-01T01:00:00Z', organisation });
    const taken = await uploadFile(host, organisation, 'supplier.csv', supplierSheet(1));
    expect(taken).toMatchObject({ status: 'committed', rows: { new: 1 } });
    const wrong = await uploadFile(host, organisation, 'supplier.csv', supplierSheet(9));
    expect(wrong).toMatchObject({ status: 'refused' });
    expect(errors).toEqual([]);

    const ran = new Set(ofPublication.functions.map((one) => one.function));
    const never = (host.bundled?.permissions() ?? [])
      .filter((one) => one.uses === 0 && !(one.function in calledOtherwise))
      .map((one) => ({
        name: one.function,
        said: `${one.function}: ${one.action} on ${one.resource} ${one.key}`,
      }))
      .filter(({ name, said }) => !ran.has(name) || ofPublication.unused.includes(said))
      .map(({ said }) => said);
    const unexplained = never.filter(
      (said) => !Object.keys(neededOtherwise).some((one) => said.startsWith(one)),
    );
    expect(unexplained).toEqual([]);
    const called = new Set(host.bundled?.measurements().map((one) => one.function));
    expect(
      Object.keys(functions)
        .filter((name) => !called.has(name))
        .sort(),
    ).toEqual(Object.keys(calledOtherwise).sort());
  });
});
