import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContentRecord } from '../../functions/domain/report.ts';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { intake } from '../../functions/intake/intake.ts';
import { allRecords } from '../../functions/snapshot/reference-records.ts';
import { takeSnapshot } from '../../functions/snapshot/snapshot.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { startLocalHost } from '../../infra/local/host.ts';
import { startLocalServer } from '../../infra/local/start-server.ts';
import { readPdf } from '../browser/read-pdf.ts';
import { samplePrecision } from '../samples/generator/sample-precision.ts';
import { copyLoadedSample } from '../support/loaded-sample.ts';
import { type Ended, runStele, temporaryFolder } from '../support/run-stele.ts';

const organisation = 'sample-precision';
const scope = ['--period', '2024-H1', '--report', 'carbon'];
const because = ['--reason', 'the auditor asked', '--as', 'editor-7'];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let first: readonly string[];

const stele = (...args: readonly string[]): Promise<Ended> =>
  runStele([...args, '--data', join(folder.path, 'data')], { LC_ALL: 'en_GB.UTF-8' });
const done = async (...args: readonly string[]) => {
  const ended = await stele(...args, '--json');
  expect([ended.code, ended.err]).toEqual([0, '']);
  return JSON.parse(ended.out);
};
const report = (out: string) => done('report', '--report', 'carbon', '--out', join(folder.path, out));
const digestsOf = ({ editions }: { readonly editions: readonly { readonly sha256: string }[] }) =>
  editions.map(({ sha256 }) => sha256);

/** Hands in what `change` makes of the sample's records; records it says nothing of stay. */
async function handOver(source: string, change: (record: HandInRecord) => object | undefined): Promise<void> {
  const host = await startLocalHost({ folder: join(folder.path, 'data') });
  try {
    const records = samplePrecision()
      .flatMap((handIn) => [...handIn.records])
      .flatMap((record) => {
        const attributes = change(record);
        return attributes ? [{ ...record, attributes: { ...record.attributes, ...attributes } }] : [];
      });
    expect(records.length).toBeGreaterThan(0);
    const actor = { actorId: 'owner-1', kind: 'person' } as const;
    await intake({ organisation, actor, handedInAt: '2024-10-20T00:00:00Z', source, records }, stores());
  } finally {
    await host.end();
  }
}

const gasOf =
  (amount: string) =>
  ({ dataset, attributes }: HandInRecord) => {
    const { facilityId, year, month, carrier } = attributes;
    const meant = facilityId === 'JS-01' && year === 2023 && month === 1 && carrier === 'natural_gas';
    return dataset === 'activity' && meant ? { amount } : undefined;
  };

beforeAll(async () => {
  folder = await temporaryFolder();
  await copyLoadedSample(organisation, join(folder.path, 'data'));
  first = digestsOf(await report('first'));
});
afterAll(() => folder.remove());

test('a frozen regeneration verifies the edition; rendered again it has the same SHA-256', async () => {
  const verified = { status: 'verified', report: 'carbon', period: '2024-H1', edition: 1 };
  expect(await done('regenerate', ...scope, ...because)).toMatchObject({
    organisation,
    outcomes: [{ ...verified, how: 'digests' }],
    restatements: [],
  });
  expect((await done('regenerate', ...scope, ...because, '--render')).outcomes).toEqual([
    { ...verified, how: 'rendered' },
  ]);
  expect((await done('regenerate', ...scope, ...because, '--newest')).outcomes).toMatchObject([
    { status: 'unchanged', edition: 1 },
  ]);
  expect(digestsOf(await report('again'))).toEqual(first);
});

test('a corrected record makes edition two, which lists in both languages what it restates, without the reason', async () => {
  await handOver('meter corrected', gasOf('900000'));
  const ended = await stele('regenerate', ...scope, ...because, '--newest');
  expect(ended.code).toBe(0);
  expect(ended.out).toMatch(/carbon {2}2024-H1 +2 {2}published/);
  expect(ended.out).toMatch(
    /\nrecords corrected or added:\n {2}cr\.[^\n]*(\n {2}[^\n]+)*?\n {2}cr\.scope1 +2023 +tCO2e +64,857\.33 +[\d,]+\.\d\d +\+\d\.\d\d%\n/,
  );
  expect(ended.out).toContain(
    'carbon 2024-H1: edition 2, while stele start serves it: http://127.0.0.1:8787/r/sample-precision/carbon/2024-H1/2\n',
  );
  expect(ended.out).toMatch(/its PDFs, copied: stele report --report carbon --period 2024-H1 --data \S+\n$/);
  expect(ended.err).toMatch(/carbon 2024-H1 {2}publish {2}\d/);
  await report('second');
  for (const [language, title, group] of [
    ['en', 'Restated figures', 'Reason: records corrected or added'],
    ['zh-CN', '重述的数值', '重述原因：填报记录更正或补充'],
  ] as const) {
    const { pageTexts } = await readPdf(
      await readFile(join(folder.path, `second/carbon-2024-H1.${language}.pdf`)),
    );
    const plain = pageTexts.join(' ').replaceAll(/\s+/g, ' ');
    expect(plain).toContain(title);
    expect(plain.replaceAll(' ', '')).toContain(group.replaceAll(' ', ''));
    expect(plain).toContain('64,857.33');
    expect(plain).not.toContain('the auditor asked');
  }
});

test('the edition before is verified as it was, and the new one rendered again says the same of it', async () => {
  expect((await done('regenerate', ...scope, ...because, '--edition', '1')).outcomes).toMatchObject([
    { status: 'verified', edition: 1, how: 'digests' },
  ]);
  expect((await done('regenerate', ...scope, ...because, '--render')).outcomes).toMatchObject([
    { status: 'verified', edition: 2, how: 'rendered' },
  ]);
});

test('a withdrawn edition is listed as such and not handed out; the next one is made when it is asked for', async () => {
  const withdraw = ['withdraw', ...scope, '--edition', '2', '--reason', 'wrong boundary', '--as', 'editor-7'];
  expect(await done(...withdraw)).toEqual({ report: 'carbon', period: '2024-H1', edition: 2, current: true });
  const second = await stele(...withdraw);
  expect([second.code, second.err]).toEqual([
    2,
    expect.stringMatching(
      /edition 2 of carbon 2024-H1 was withdrawn already, by editor-7 on .*: wrong boundary/,
    ),
  ]);
  expect((await stele('list')).out).toMatch(/carbon +2024-H1 +2 +wrong boundary/);
  expect(await report('withdrawn')).toMatchObject({
    editions: [],
    unreadable: [{ report: 'carbon', edition: 2, status: 'withdrawn', reason: 'wrong boundary' }],
  });
  expect((await done('regenerate', ...scope, ...because, '--newest')).outcomes).toMatchObject([
    { status: 'published', edition: 3 },
  ]);
  expect((await stele('list')).out).not.toContain('wrong boundary');
});

test('where approval is required a run waits, and somebody else publishes the very edition', async () => {
  await handOver('approval from now on', ({ dataset }) =>
    dataset === 'organisation' ? { approval: 'required' } : undefined,
  );
  const waiting = await stele('report', '--report', 'carbon', '--out', join(folder.path, 'waiting'));
  expect(waiting.code).toBe(0);
  expect(waiting.out).toBe(
    'carbon 2024-H1: edition 4 waits for approval: stele approve --report carbon --period 2024-H1 --as …\n',
  );
  expect((await stele('list')).out).toMatch(/carbon +2024-H1 +3/);
  const own = await stele('approve', ...scope, '--as', 'operator');
  expect([own.code, own.err]).toEqual([
    2,
    expect.stringMatching(/operator started edition 4 .* somebody else/),
  ]);
  expect(await done('approve', ...scope, '--as', 'editor-7')).toMatchObject({
    outcomes: [{ status: 'published', report: 'carbon', period: '2024-H1', edition: 4 }],
  });
  const again = await stele('approve', ...scope, '--as', 'editor-8');
  expect([again.code, again.err]).toEqual([
    2,
    expect.stringMatching(
      /edition 4 of carbon 2024-H1 was approved already, by editor-7 on .* and is published/,
    ),
  ]);
  expect((await report('approved')).editions).toMatchObject([{ edition: 4 }, { edition: 4 }]);
});

test('a rejected edition stays unpublished', async () => {
  await handOver('meter corrected again', gasOf('910000'));
  await done('report', '--report', 'carbon', '--out', join(folder.path, 'rejected'));
  expect(await done('reject', ...scope, '--reason', 'a photo is missing', '--as', 'editor-7')).toMatchObject({
    edition: 5,
    verdict: 'rejected',
    runId: null,
  });
  expect((await stele('list')).out).toMatch(/carbon +2024-H1 +4/);
});

test('the same words work against the API of a stage, where who signs is who acts', async () => {
  const data = join(folder.path, 'data');
  const errors: unknown[] = [];
  const server = await startLocalServer({
    port: 0,
    folder: data,
    environment: process.env,
    onError: (error) => errors.push(error),
  });
  try {
    const call = (...args: readonly string[]) => stele(...args, '--api', server.address, '--json');
    const reason = ['--reason', 'the auditor asked'];
    const verified = await call('regenerate', ...scope, ...reason);
    expect([verified.code, verified.err]).toEqual([0, '']);
    expect(JSON.parse(verified.out)).toMatchObject({
      runId: 'sample-precision-2024-H1-again-1',
      outcomes: [{ status: 'verified', report: 'carbon', edition: 4, how: 'digests' }],
    });
    const withdrawn = await call('withdraw', ...scope, '--edition', '1', ...reason);
    expect(JSON.parse(withdrawn.out)).toMatchObject({ edition: 1, current: false });
    for (const [args, code, said] of [
      [
        ['withdraw', ...scope, '--edition', '1', ...reason],
        2,
        /was withdrawn already, by iam-[0-9a-f]{24} on/,
      ],
      [['withdraw', ...scope, '--edition', '9', ...reason], 2, /there is no edition 9 of carbon 2024-H1/],
      [['approve', ...scope], 2, /edition 5 of carbon 2024-H1 was rejected already, by editor-7/],
      [['regenerate', ...scope, ...reason, '--as', 'editor-7'], 2, /with --api that is who signs the call/],
    ] as const) {
      const ended = await call(...args);
      expect([ended.code, ended.err]).toEqual([code, expect.stringMatching(said)]);
    }
    const elsewhere = join(folder.path, 'elsewhere');
    // The folder's key is not found elsewhere; what the environment has of keys is not the operator's.
    const stranger = await runStele(['approve', ...scope, '--data', elsewhere, '--api', server.address]);
    expect([stranger.code, stranger.err]).toEqual([1, expect.stringMatching(/refused the caller/)]);
    expect(errors).toEqual([]);
  } finally {
    await server.end();
  }
});

test('a picture that was erased leaves the edition as it is: rendering it again says so, a next edition is refused', async () => {
  const host = await startLocalHost({ folder: join(folder.path, 'data') });
  let sha256 = '';
  try {
    const { records } = stores();
    const snapshot = await takeSnapshot(organisation, records);
    const content = (await allRecords(
      ...([organisation, 'content', '2024', snapshot, records] as const),
    )) as readonly ContentRecord[];
    const own = content.filter((one) => one.report === 'carbon' && one.period === '2024-H1');
    sha256 = own.find(({ image }) => image !== undefined)?.image?.sha256 ?? '';
  } finally {
    await host.end();
  }
  const erased = await stele('erase', '--file', sha256, '--reason', 'shows a person', '--as', 'officer-2');
  expect([erased.code, erased.err]).toEqual([0, '']);
  expect(erased.out).toMatch(/erased with every version on .* by officer-2/);
  const again = await stele('regenerate', ...scope, ...because, '--render');
  expect(again.code).toBe(0);
  expect(again.out).toMatch(/verified: figures and stored files stand; it cannot be rendered again/);
  expect(again.out).toMatch(/the picture [0-9a-f]{12}… of slot "[^"]+" was erased on/);
  await handOver('another correction', gasOf('910000'));
  const next = await stele('regenerate', ...scope, ...because, '--newest');
  expect([next.code, next.err]).toEqual([
    1,
    expect.stringMatching(/was erased on .*: hand in another picture/),
  ]);
});

test('a stored PDF that was changed is named by language and edition', async () => {
  const editions = join(folder.path, 'data', 's3', 'buckets', 'stele-editions');
  const files = await readdir(editions, { recursive: true });
  const changed = join(
    editions,
    files.find((file) => /\/4\.dir\/en\.dir\/.*\.pdf\.object$/.test(file)) as string,
  );
  const bytes = await readFile(changed);
  bytes[3000] = (bytes[3000] ?? 0) ^ 1;
  await writeFile(changed, bytes);
  const ended = await stele('regenerate', ...scope, ...because);
  expect(ended.err).toMatch(/stored object is damaged|the en document of edition 4 of carbon 2024-H1/);
  expect(ended.err).not.toMatch(/\n\s+at /);
  expect(ended.code).toBe(2);
});
