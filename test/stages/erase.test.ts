import { expect, test } from 'vitest';
import { isZip, packArchive, unpackArchive } from '../../functions/adapters/files/archive.ts';
import { memoryFileStore } from '../../functions/adapters/memory/file-store.ts';
import type { DocumentFailure } from '../../functions/contract.ts';
import { sha256 } from '../../functions/domain/digest.ts';
import { erase } from '../../functions/erase/erase.ts';
import { intake } from '../../functions/intake/intake.ts';
import type { FileKind } from '../../functions/intake/kind.ts';
import { verify } from '../../functions/verify/verify.ts';
import { intakeKeys } from '../../functions/wiring/names.ts';
import { type Case, prepared } from '../support/composed.ts';
import { intakeDesk, take } from '../support/intake-desk.ts';
import { handIn, organisation, withStatus, words } from '../support/small-organisation.ts';
import { text } from '../support/small-report.ts';
import { loaded, publication, runToRender, wholeRun, workbench } from '../support/workbench.ts';

const officer = { actorId: 'officer-2', kind: 'person' } as const;
const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
const digest = sha256(picture);
const request = { organisation, sha256: digest, reason: 'shows a person' };

/** What a test may look at of a store that keeps one file. */
function keeping(
  bench: Pick<ReturnType<typeof workbench>, 'intake' | 'audit' | 'now' | 'records'> = workbench(),
  files = [digest],
) {
  const kept = new Set(files.map((file) => intakeKeys.original(organisation, file)));
  const originals = {
    ...memoryFileStore(),
    has: async (key: string) => kept.has(key),
    erase: async (key: string) => void kept.delete(key),
  };
  const unpack = async (bytes: Uint8Array) => (isZip(bytes) ? unpackArchive(bytes) : undefined);
  return { ...bench, originals, kept, unpack };
}

test('erasing removes the file, leaves its hash with who, when and why, and is in the log of audits', async () => {
  const ports = keeping();
  const mark = { organisation, sha256: digest, at: ports.now(), actor: officer, reason: 'shows a person' };
  expect(await erase(request, officer, ports)).toEqual({ ...mark, archives: [] });
  expect([...ports.kept]).toEqual([]);
  const stored = await ports.intake.get(intakeKeys.erasure(organisation, digest));
  expect(JSON.parse(Buffer.from(stored ?? []).toString())).toEqual(mark);
  const events: unknown[] = [];
  for await (const event of ports.audit.events(organisation)) events.push(event);
  const { sha256: file, ...rest } = mark;
  expect(events).toEqual([{ ...rest, action: 'eraseFile', file }]);
  // Asked again it says what was done, and does nothing more.
  expect(await erase({ ...request, reason: 'again' }, { ...officer, actorId: 'other' }, ports)).toEqual({
    ...mark,
    archives: [],
  });
});

test('an erasure that broke off is finished by the next one', async () => {
  const ports = keeping();
  const broken = {
    ...ports,
    originals: { ...ports.originals, erase: () => Promise.reject(new Error('killed')) },
  };
  await expect(erase(request, officer, broken)).rejects.toThrow('killed');
  expect(ports.kept.size).toBe(1);
  const other = { ...officer, actorId: 'other' };
  expect(await erase(request, other, ports)).toMatchObject({ actor: officer });
  expect(ports.kept.size).toBe(0);
});

test('a picture goes with every archive of words that held it, and no other archive goes', async () => {
  const bench = workbench();
  const archives = [picture, Buffer.from('another picture')].map((bytes) =>
    packArchive([
      { name: 'opening.en.md', bytes: Buffer.from('words') },
      { name: 'drawing.svg', bytes },
    ]),
  );
  const [holding = '', other = ''] = archives.map((bytes) => sha256(bytes));
  for (const [index, bytes] of archives.entries()) {
    const file = { name: 'words.zip', sha256: sha256(bytes), kind: 'words', refused: 0 };
    await intake({ ...handIn(`words-${index}`, [words(`slot-${index}`)]), file }, bench);
    await bench.intake.put(intakeKeys.original(organisation, file.sha256), bytes, 'application/zip');
  }
  const ports = keeping(bench, [digest, holding, other]);
  expect(await erase(request, officer, ports)).toMatchObject({ sha256: digest, archives: [holding] });
  expect([...ports.kept]).toEqual([intakeKeys.original(organisation, other)]);
  const mark = await ports.intake.get(intakeKeys.erasure(organisation, holding));
  expect(JSON.parse(Buffer.from(mark ?? []).toString())).toMatchObject({ sha256: holding, actor: officer });
});

test('what is not kept cannot be erased', async () => {
  const unknown = erase({ ...request, sha256: 'ab'.repeat(32) }, officer, keeping());
  await expect(unknown).rejects.toMatchObject({ name: 'usage.unknown-file' });
});

const illustrated = (changes: object = {}) =>
  words('opening', {
    image: { sha256: digest, mediaType: 'image/svg+xml', alternative: { 'zh-CN': '图', en: 'A drawing' } },
    ...changes,
  });
const blocks: Case['blocks'] = ({ slot }) => slot('opening')?.paragraphs ?? [text('closed up')];

test('a new edition that would print an erased picture fails, naming the slot and what to do', async () => {
  const { bench, run } = await prepared({ blocks, more: [illustrated()] });
  await bench.intake.put(intakeKeys.original(organisation, digest), picture, 'image/svg+xml');
  await expect(run()).resolves.toMatchObject({ language: 'en' });
  const erased = await prepared({ blocks, more: [illustrated()] });
  await erase(request, officer, keeping(erased.bench));
  await expect(erased.run()).rejects.toMatchObject({
    name: 'compose.picture-erased',
    message: `the picture ${digest.slice(0, 12)}… of slot "opening" was erased on 2024-10-02: hand in another picture for the slot, or its words without one`,
  });
});

test('an erased picture of another report stops none', async () => {
  const { bench, run } = await prepared({ blocks, more: [illustrated({ report: 'green' })] });
  await erase(request, officer, keeping(bench));
  await expect(run()).resolves.toMatchObject({ language: 'en' });
});

test('an edition whose picture was erased is verified by its figures and stored bytes, and says so', async () => {
  const bench = await loaded();
  await wholeRun(bench);
  const regeneration = { kind: 'frozen', edition: 1, render: true } as const;
  const again = await runToRender(bench, { runId: 'again', regeneration });
  const lost = (language: string, error = 'compose.picture-erased'): DocumentFailure => ({
    ...{ language, error },
    cause: JSON.stringify({ errorMessage: 'the picture of slot "opening" was erased' }),
  });
  const verified = { status: 'verified', report: 'small', period: '2024-H1', edition: 1 };
  expect(await verify({ ...again, documents: [lost('zh-CN'), lost('en')] }, bench)).toEqual({
    ...verified,
    how: 'stored',
    note: 'the picture of slot "opening" was erased',
  });
  const missing = lost('en', 'compose.picture-missing');
  expect(await verify({ ...again, documents: [lost('zh-CN'), missing] }, bench)).toMatchObject({
    status: 'failed',
  });
  const edition = await bench.editions.get(publication(), 1);
  const key = edition?.status === 'complete' ? (edition.documents.en?.key as string) : '';
  await bench.published.put(key, 'changed', 'application/pdf');
  await expect(verify({ ...again, documents: [lost('zh-CN'), lost('en')] }, bench)).rejects.toMatchObject({
    name: 'store.object-damaged',
  });
});

test('what was erased does not come back, as a file or as a picture beside one', async () => {
  const kind: FileKind = {
    id: 'words',
    read: async () => ({
      kind: 'words',
      files: [{ sha256: digest, bytes: picture, mediaType: 'image/svg+xml' }],
      rows: (async function* () {
        yield { record: withStatus(words('opening'), 'submitted') };
      })(),
    }),
  };
  const desk = intakeDesk([kind], async () => undefined);
  const mark = (sha: string) =>
    desk.originals.keep(intakeKeys.erasure(organisation, sha), picture, 'application/json');
  await mark(digest);
  const refused = await take(desk, 'words.zip', 'its bytes');
  expect(refused).toMatchObject({
    status: 'refused',
    problems: [{ code: 'erased-file', values: { found: 'words.zip' } }],
  });
  await mark(sha256(Buffer.from('other bytes')));
  const other = intakeDesk(
    [{ ...kind, read: async () => ({ kind: 'words', rows: (async function* () {})() }) }],
    async () => undefined,
  );
  expect(await take({ ...other, originals: desk.originals }, 'power.csv', 'other bytes')).toMatchObject({
    status: 'refused',
    problems: [{ code: 'erased-file', values: { found: 'power.csv' } }],
  });
  expect([...desk.originals.objects.keys()].filter((key) => key.includes('originals'))).toEqual([]);
});

test('what is erased while its file is being read is not kept', async () => {
  const kind: FileKind = {
    id: 'words',
    read: async ({ sha256: file }) => ({
      kind: 'words',
      rows: (async function* () {
        await desk.originals.keep(intakeKeys.erasure(organisation, file), picture, 'application/json');
        yield { record: withStatus(words('opening'), 'submitted') };
      })(),
    }),
  };
  const desk = intakeDesk([kind], async () => undefined);
  expect(await take(desk, 'words.zip', 'its bytes')).toMatchObject({
    status: 'refused',
    problems: [{ code: 'erased-file' }],
  });
  expect([...desk.originals.objects.keys()].filter((key) => key.includes('originals'))).toEqual([]);
});
