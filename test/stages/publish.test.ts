import { describe, expect, test } from 'vitest';
import type { Publishing, Rendered } from '../../functions/contract.ts';
import { sha256 } from '../../functions/domain/digest.ts';
import type { CompletedEdition } from '../../functions/ports/editions.ts';
import { publish } from '../../functions/publish/publish.ts';
import { allHandIns, electricity, handIn, profile } from '../support/small-organisation.ts';
import {
  handOver,
  loaded,
  publication,
  runToRender,
  type Workbench,
  wholeRun,
} from '../support/workbench.ts';

const correction = handIn('correction', [electricity('north', 1, '99')]);

/** The edition that the pointer stands on, all its objects held against their digests. */
async function current(bench: Workbench): Promise<CompletedEdition | undefined> {
  const number = await bench.editions.current(publication());
  if (number === undefined) return undefined;
  const edition = await bench.editions.get(publication(), number);
  expect(edition?.status).toBe('complete');
  const { documents, evidence } = edition as CompletedEdition;
  expect(Object.keys(documents).sort()).toEqual(['en', 'zh-CN']);
  for (const { key, sha256: digest } of [...Object.values(documents), evidence])
    expect(sha256((await bench.published.get(key)) as Uint8Array)).toBe(digest);
  return edition as CompletedEdition;
}

/** Publishing writes three objects, completes the edition, moves the pointer. Dies once, before or after the n-th. */
function dyingAt(bench: Workbench, effect: number, moment: 'before' | 'after'): Workbench {
  let made = 0;
  const mortal =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      made += 1;
      if (made === effect && moment === 'before') throw new Error('killed');
      const result = await act(...args);
      if (made === effect && moment === 'after') throw new Error('killed');
      return result;
    };
  return {
    ...bench,
    published: { ...bench.published, putNew: mortal(bench.published.putNew) },
    editions: {
      ...bench.editions,
      complete: mortal(bench.editions.complete),
      publish: mortal(bench.editions.publish),
    },
  };
}

describe('publishing', () => {
  test('writes every language and the evidence under immutable keys, then moves the pointer', async () => {
    const bench = await loaded();
    const input = await runToRender(bench);
    expect(await publish(input, bench)).toEqual({
      status: 'published',
      report: 'small',
      period: '2024-H1',
      edition: 1,
    });
    const edition = await current(bench);
    expect(bench.published.keys()).toEqual([
      `acme/small/2024-H1/1/en/${edition?.documents.en?.sha256}.pdf`,
      `acme/small/2024-H1/1/evidence/${edition?.evidence.sha256}.json`,
      `acme/small/2024-H1/1/zh-CN/${edition?.documents['zh-CN']?.sha256}.pdf`,
    ]);
    expect(edition).toMatchObject({ runId: 'run-1', cutOff: 4, supersedes: null, origin: input.origin });
  });

  test.each([
    [{}, 'token'],
    [{ links: 'token' }, 'token'],
    [{ links: 'public' }, 'public'],
  ])('of an organisation with %j keeps who may open links to the edition: %s', async (said, access) => {
    const handIns = [...allHandIns, handIn('links', [profile(said)])];
    const bench = await loaded(undefined, handIns);
    await publish(await runToRender(bench), bench);
    const name = { 'zh-CN': '样例', en: 'Acme' };
    expect((await current(bench))?.links).toEqual({ access, organisationName: name });
  });

  test('keeps in the evidence figures unrounded and digests, but nobody who did it', async () => {
    const bench = await loaded();
    await publish(await runToRender(bench), bench);
    const { evidence, documents } = (await current(bench)) as CompletedEdition;
    const text = Buffer.from((await bench.published.get(evidence.key)) as Uint8Array).toString('utf8');
    const said = JSON.parse(text);
    expect(said.documents).toEqual(documents);
    expect(said.figures).toContainEqual(
      expect.objectContaining({ id: 'cr.municipal_electricity@2023', value: '1800.084' }),
    );
    for (const personal of ['operator-1', 'owner-1', 'entry-1', 'run-1'])
      expect(text).not.toContain(personal);
  });

  test('leaves the superseded edition as it was', async () => {
    const bench = await loaded();
    await wholeRun(bench);
    const [before, objects] = [await current(bench), bench.published.keys()];
    await handOver(bench, correction);
    expect(await wholeRun(bench, { runId: 'run-2' })).toMatchObject({ status: 'published', edition: 2 });
    expect(await current(bench)).toMatchObject({ number: 2, supersedes: 1 });
    expect(await bench.editions.get(publication(), 1)).toEqual(before);
    expect(bench.published.keys()).toEqual(expect.arrayContaining([...objects]));
  });
});

const moments = [1, 2, 3, 4, 5].flatMap((effect) =>
  (['before', 'after'] as const).map((moment) => [moment, effect] as const),
);

describe('a run killed', () => {
  test.each(moments)('%s effect %i, then run again: one whole edition', async (moment, effect) => {
    const bench = await loaded();
    await expect(wholeRun(dyingAt(bench, effect, moment), { runId: 'dead' })).rejects.toThrow('killed');
    const pointed = effect === 5 && moment === 'after';
    expect((await current(bench))?.number).toBe(pointed ? 1 : undefined);
    expect(await wholeRun(bench, { runId: 'run-2' })).toMatchObject({ edition: 1 });
    expect((await current(bench))?.number).toBe(1);
    expect((await bench.editions.highest(publication()))?.number).toBe(1);
    expect(bench.published.keys()).toHaveLength(3);
  });

  test.each(moments)(
    '%s effect %i over an older edition: the old one or the new one',
    async (moment, effect) => {
      const bench = await loaded();
      await wholeRun(bench);
      await handOver(bench, correction);
      await expect(wholeRun(dyingAt(bench, effect, moment), { runId: 'dead' })).rejects.toThrow('killed');
      expect((await current(bench))?.number).toBe(effect === 5 && moment === 'after' ? 2 : 1);
      await wholeRun(bench, { runId: 'run-3' });
      expect(await current(bench)).toMatchObject({ number: 2, supersedes: 1 });
      expect((await bench.editions.highest(publication()))?.number).toBe(2);
    },
  );

  test.each(moments)(
    '%s effect %i, its publishing retried by the workflow: published once',
    async (moment, effect) => {
      const bench = await loaded();
      const input = await runToRender(bench);
      await expect(publish(input, dyingAt(bench, effect, moment))).rejects.toThrow('killed');
      expect(await publish(input, bench)).toMatchObject({ status: 'published', edition: 1 });
      expect((await current(bench))?.number).toBe(1);
    },
  );
});

test('publishing retried after a later edition superseded it, and after it was withdrawn, says that it was published', async () => {
  const bench = await loaded();
  const input = await runToRender(bench, { runId: 'first' });
  const published = await publish(input, bench);
  await handOver(bench, correction);
  expect(await wholeRun(bench, { runId: 'second' })).toMatchObject({ status: 'published', edition: 2 });
  expect(await publish(input, bench)).toEqual(published);
  const actor = { actorId: 'editor-7', kind: 'person' } as const;
  await bench.editions.withdraw(publication(), 1, { reason: 'wrong', actor, at: '2024-10-01T00:00:00Z' });
  expect(await publish(input, bench)).toEqual(published);
  expect((await current(bench))?.number).toBe(2);
});

describe('publishing is refused', () => {
  const lost = {
    name: 'publish.lost-race',
    message: expect.stringContaining('another run published small 2024-H1'),
  };

  test('when another run took the reservation over', async () => {
    const bench = await loaded();
    const slow = await runToRender(bench, { runId: 'slow' });
    await wholeRun(bench, { runId: 'fast' });
    await expect(publish(slow, bench)).rejects.toMatchObject(lost);
    expect(await current(bench)).toMatchObject({ number: 1, runId: 'fast' });
  });

  test('when another run moved the pointer first', async () => {
    const bench = await loaded();
    const slow = await runToRender(bench, { runId: 'slow' });
    await handOver(bench, correction);
    expect(await wholeRun(bench, { runId: 'fast' })).toMatchObject({ edition: 2 });
    await expect(publish(slow, bench)).rejects.toMatchObject(lost);
    expect((await current(bench))?.number).toBe(2);
  });

  test.each<[string, (input: Publishing, bench: Workbench) => Promise<void>, string]>([
    [
      'when a document changed after it was rendered',
      ({ documents: [first] }, bench) => bench.work.put((first as Rendered).key, 'another', ''),
      'publish.object-differs',
    ],
    [
      'when something else lies under the key of a document',
      async ({ documents: [first] }, bench) => {
        const key = `acme/small/2024-H1/1/zh-CN/${(first as Rendered).sha256}.pdf`;
        await bench.published.putNew(key, Buffer.from('cut sh'), '');
      },
      'publish.object-differs',
    ],
  ])('%s', async (_, spoil, name) => {
    const bench = await loaded();
    const input = await runToRender(bench);
    await spoil(input, bench);
    await expect(publish(input, bench)).rejects.toMatchObject({ name });
    expect(await current(bench)).toBeUndefined();
  });

  test('when a rendered document has expired', async () => {
    const bench = await loaded();
    const { documents, ...rest } = await runToRender(bench);
    const input = {
      ...rest,
      documents: (documents as readonly Rendered[]).map((one) => ({ ...one, key: `${one.key}-expired` })),
    };
    await expect(publish(input, bench)).rejects.toMatchObject({ name: 'store.object-missing' });
    expect(bench.published.keys()).toEqual([]);
  });
});

describe('of an edition of which a language failed', () => {
  const failure = {
    language: 'en',
    error: 'render.missing-glyph',
    cause: JSON.stringify({ errorMessage: 'no font has 𠮷' }),
  };

  test('nothing is published; the outcome names each language with how it ended', async () => {
    const bench = await loaded();
    const input = await runToRender(bench);
    const [chinese] = input.documents as readonly Rendered[];
    const documents = [chinese as Rendered, failure];
    expect(await publish({ ...input, documents }, bench)).toEqual({
      status: 'failed',
      report: 'small',
      period: '2024-H1',
      error: 'render.missing-glyph',
      cause: JSON.stringify({ errorMessage: 'zh-CN was rendered; en failed: no font has 𠮷' }),
      documents,
    });
    expect(await current(bench)).toBeUndefined();
    expect(bench.published.keys()).toEqual([]);
    expect(await bench.editions.get(publication(), 1)).toMatchObject({ status: 'reserved' });
  });

  test('the edition before stands, and the next run takes the reserved number over', async () => {
    const bench = await loaded();
    await wholeRun(bench);
    await handOver(bench, correction);
    const input = await runToRender(bench, { runId: 'run-2' });
    const timedOut = { language: 'zh-CN', error: 'States.Timeout', cause: '' };
    expect(await publish({ ...input, documents: [timedOut, failure] }, bench)).toMatchObject({
      error: 'States.Timeout',
      cause: JSON.stringify({ errorMessage: 'zh-CN failed: States.Timeout; en failed: no font has 𠮷' }),
    });
    expect((await current(bench))?.number).toBe(1);
    expect(await wholeRun(bench, { runId: 'run-3' })).toMatchObject({ status: 'published', edition: 2 });
  });
});
