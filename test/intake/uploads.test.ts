import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeInHand } from '../../functions/adapters/disk/take-in-hand.ts';
import { memoryMessages } from '../../functions/adapters/memory/messages.ts';
import { memoryUploadStore } from '../../functions/adapters/memory/upload-store.ts';
import type { FileOutcome } from '../../functions/intake/intake-file.ts';
import type { IntakeStrings } from '../../functions/intake/say-problem.ts';
import { takeInUploads, type UploadPorts } from '../../functions/intake/take-in-uploads.ts';
import { intakeKeys } from '../../functions/wiring/names.ts';
import { readStrings } from '../../functions/wiring/read-strings.ts';
import { commitsIn, intakeDesk } from '../support/intake-desk.ts';
import { linesKind, linesOf } from '../support/lines-kind.ts';
import { electricity, facility, organisation } from '../support/small-organisation.ts';
import { queued, uploadNotice } from '../support/upload-notice.ts';
import { workbench } from '../support/workbench.ts';

const root = join(import.meta.dirname, '../..');
const bucket = 'intake';
const good = linesOf([facility('north'), electricity('north', 1, '1')]);
const bad = linesOf([electricity('nowhere', 1, '1'), facility('north')]);

function desk() {
  const arrived = new Map<string, { bytes: Uint8Array; eTag: string; said?: Record<string, string> }>();
  const messages = memoryMessages();
  const told: Readonly<Record<string, unknown>>[] = [];
  const ports = {
    ...workbench(),
    ...intakeDesk([linesKind], async () => undefined),
    bucket,
    uploads: memoryUploadStore(arrived),
    takeInHand,
    messages,
    strings: async (language: string) =>
      (await readStrings(root, language, ['intake'])).intake as IntakeStrings,
    tell: (message: string, facts: Readonly<Record<string, unknown>>) =>
      void told.push({ message, ...facts }),
  } satisfies UploadPorts;
  let uploads = 0;
  /** Puts a file where files arrive, and gives what S3 tells of it. */
  const put = (name: string, text: string, said?: Record<string, string>) => {
    const bytes = Buffer.from(text);
    const eTag = createHash('md5').update(bytes).digest('hex');
    const key = intakeKeys.incoming(organisation, name);
    arrived.set(key, { bytes, eTag, ...(said ? { said } : {}) });
    uploads += 1;
    const sequencer = `0055AED6DCD9028${uploads}`;
    return { notice: uploadNotice({ key, bucket, eTag, size: bytes.length, sequencer }), sequencer };
  };
  const outcome = async (name: string, sequencer: string) => {
    const bytes = await ports.intake.get(intakeKeys.outcome(organisation, name, sequencer));
    return (
      bytes && (JSON.parse(Buffer.from(bytes).toString()) as FileOutcome & { said: Record<string, string> })
    );
  };
  return { ports, put, outcome, messages, told };
}

describe('a file that is uploaded', () => {
  test('becomes a batch of the one who put it there, and its owner finds what became of it', async () => {
    const { ports, put, outcome, messages, told } = desk();
    const { notice, sequencer } = put('用电 2024.lines', good);
    expect(await takeInUploads(notice, ports)).toEqual({ files: 1, refused: 0 });
    const [commit] = await commitsIn(ports.records);
    expect(commit?.actor).toEqual({ actorId: expect.stringMatching(/^iam-[0-9a-f]{24}$/), kind: 'person' });
    expect(commit?.file?.name).toBe('用电 2024.lines');
    const found = await outcome('用电 2024.lines', sequencer);
    expect(found).toMatchObject({ status: 'committed', batch: 1, rows: { new: 2, refused: 0 } });
    expect(found?.said['zh-CN']).toContain('批次1');
    expect(found?.said.en).toContain('batch 1');
    expect(messages.sent()).toEqual([]);
    expect(told).toEqual([expect.objectContaining({ message: 'taken in', status: 'committed', new: 2 })]);
    expect(JSON.stringify(told)).not.toContain('用电');
  });

  test('and told twice is taken in once, its outcome as it was', async () => {
    const { ports, put, outcome } = desk();
    const { notice, sequencer } = put('a.lines', good);
    await takeInUploads(notice, ports);
    const before = await outcome('a.lines', sequencer);
    expect(await takeInUploads(notice, ports)).toEqual({ files: 0, refused: 0 });
    expect(await outcome('a.lines', sequencer)).toEqual(before);
    expect(await commitsIn(ports.records)).toHaveLength(1);
  });

  test('whose taking died before its outcome was written is known when the message comes again', async () => {
    const { ports, put, outcome } = desk();
    const { notice, sequencer } = put('a.lines', good);
    const dying = { ...ports.intake, put: () => Promise.reject(new Error('died')) };
    await expect(takeInUploads(notice, { ...ports, intake: dying })).rejects.toThrow('died');
    expect(await takeInUploads(notice, ports)).toEqual({ files: 1, refused: 0 });
    expect(await outcome('a.lines', sequencer)).toMatchObject({ status: 'known', batch: 1 });
  });

  test('and refused is told in both languages, once, with nothing of it taken in', async () => {
    const { ports, put, outcome, messages } = desk();
    const { notice, sequencer } = put('bad.lines', bad);
    expect(await takeInUploads(notice, ports)).toEqual({ files: 1, refused: 1 });
    await takeInUploads(notice, ports);
    expect(await commitsIn(ports.records)).toEqual([]);
    const found = await outcome('bad.lines', sequencer);
    expect(found).toMatchObject({ status: 'refused', problems: [{ code: 'unknown-facility', row: 1 }] });
    const [message, ...others] = messages.sent();
    expect(others).toEqual([]);
    expect(message?.subject).toBe(`Stele ${organisation}: a file was refused`);
    for (const part of ['工厂清单中没有“nowhere”', 'facility “nowhere” is not', `${sequencer}.json`])
      expect(message?.body).toContain(part);
  });

  test('with rows that are wrong gives the others where its metadata asks for it', async () => {
    const { ports, put, messages } = desk();
    const { notice } = put('bad.lines', bad, { 'accept-valid-rows': 'true', 'other-tool': 'x' });
    expect(await takeInUploads(notice, ports)).toEqual({ files: 1, refused: 1 });
    expect((await commitsIn(ports.records)).map(({ file }) => file?.refused)).toEqual([1]);
    expect(messages.sent()).toHaveLength(1);
  });

  test.each([
    ['accept-valid-rows', 'yes'],
    ['campaign', '24'],
    ['supplier', 'a/b'],
  ])('with %s "%s" as metadata is refused', async (option, found) => {
    const { ports, put, outcome } = desk();
    const { notice, sequencer } = put('a.lines', good, { [option]: found });
    await takeInUploads(notice, ports);
    expect(await outcome('a.lines', sequencer)).toMatchObject({
      status: 'refused',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      problems: [{ code: 'invalid-option', values: { option, found } }],
    });
  });

  test('and larger than any that can be read is refused without being fetched', async () => {
    const { ports, put, outcome } = desk();
    const { sequencer } = put('a.lines', good);
    const key = intakeKeys.incoming(organisation, 'a.lines');
    const notice = uploadNotice({ key, bucket, eTag: 'never asked', size: 2 ** 28 + 1, sequencer });
    expect(await takeInUploads(notice, ports)).toEqual({ files: 1, refused: 1 });
    expect(await outcome('a.lines', sequencer)).toMatchObject({
      sha256: null,
      problems: [{ code: 'file-too-large', values: { limit: '256' } }],
    });
  });

  test('and replaced before it was fetched is left to the message of the one that replaced it', async () => {
    const { ports, put, told } = desk();
    const first = put('a.lines', bad);
    const second = put('a.lines', good);
    expect(await takeInUploads(first.notice, ports)).toEqual({ files: 0, refused: 0 });
    expect(told).toEqual([{ message: 'gone', organisation, sequencer: first.sequencer }]);
    expect(await takeInUploads(second.notice, ports)).toEqual({ files: 1, refused: 0 });
  });
});

const elsewhere: readonly (readonly [string, string, string])[] = [
  ['in another bucket', intakeKeys.incoming(organisation, 'a.lines'), 'other'],
  ['outside of where files arrive', intakeKeys.original(organisation, 'ab'), bucket],
  ['of no organisation', intakeKeys.incoming('a b', 'a.lines'), bucket],
  ['in a folder of its own', intakeKeys.incoming(organisation, 'deep/a.lines'), bucket],
  ['without a name', intakeKeys.incoming(organisation, ''), bucket],
];

test.each(elsewhere)('an object %s is no upload', async (_, key, of) => {
  const { ports, told } = desk();
  const notice = uploadNotice({ key, bucket: of, eTag: 'x' });
  expect(await takeInUploads(notice, ports)).toEqual({ files: 0, refused: 0 });
  expect(told).toEqual([{ message: 'ignored', objects: 1 }]);
});

test('the test message of S3 is none, and what is no message of S3 is an error', async () => {
  const { ports } = desk();
  const asked = queued({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: bucket });
  expect(await takeInUploads(asked, ports)).toEqual({ files: 0, refused: 0 });
  await expect(takeInUploads(queued({ Records: [{}] }), ports)).rejects.toThrow();
  await expect(takeInUploads({}, ports)).rejects.toThrow();
});
