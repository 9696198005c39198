import { describe, expect, test } from 'vitest';
import type { Outcome, PublicationInput } from '../../functions/contract.ts';
import { digestOf, sha256 } from '../../functions/domain/digest.ts';
import type { CompletedEdition } from '../../functions/ports/editions.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import { verify } from '../../functions/verify/verify.ts';
import { electricity, handIn } from '../support/small-organisation.ts';
import {
  factsOf,
  handOver,
  loaded,
  publication,
  runToRender,
  stored,
  type Workbench,
  wholeRun,
} from '../support/workbench.ts';

const correction = handIn('correction', [electricity('north', 1, '99')]);
const frozen = (edition = 1, render = false): Partial<PublicationInput> => ({
  runId: 'again',
  releasedOn: '2030-01-01',
  regeneration: { kind: 'frozen', edition, render },
});

async function published(): Promise<Workbench> {
  const bench = await loaded();
  await wholeRun(bench);
  return bench;
}

/** Everything that a frozen regeneration must leave as it is. */
async function stateOf(bench: Workbench): Promise<unknown> {
  return [
    await bench.editions.current(publication()),
    await bench.editions.highest(publication()),
    bench.published.keys(),
  ];
}

const verified = (how: string, edition = 1): Outcome =>
  ({ status: 'verified', report: 'small', period: '2024-H1', edition, how }) as Outcome;

describe('a frozen regeneration', () => {
  test('verifies the edition by its digests and leaves everything as it was', async () => {
    const bench = await published();
    const before = await stateOf(bench);
    expect(await wholeRun(bench, frozen())).toEqual(verified('digests'));
    expect(await stateOf(bench)).toEqual(before);
  });

  test('renders again at the same number, release date and cut-off when asked to', async () => {
    const bench = await published();
    const before = await stateOf(bench);
    const again = await runToRender(bench, frozen(1, true));
    expect(again).toMatchObject({
      releasedOn: '2024-09-30',
      cutOff: 4,
      reserved: { edition: 1, supersedes: null },
    });
    expect(await verify(again, bench)).toEqual(verified('rendered'));
    expect(await stateOf(bench)).toEqual(before);
  });

  test('reads every row again when asked to render: one that was changed in the table is found', async () => {
    const bench = await published();
    const records: RecordStore = {
      ...bench.records,
      async *rows(...place) {
        for await (const page of bench.records.rows(...place))
          yield page.map((row) => ({
            ...row,
            body: row.body.replace(/"amount":"100.004"/, '"amount":"50000"'),
          }));
      },
    };
    const tampered = { ...bench, records };
    expect(await wholeRun(tampered, frozen())).toEqual(verified('digests'));
    await expect(runToRender(tampered, frozen(1, true))).rejects.toMatchObject({
      name: 'records.digest-differs',
    });
  });

  test('takes the records as they were: what was handed in since is not seen', async () => {
    const bench = await published();
    await handOver(bench, correction);
    expect(await wholeRun(bench, frozen())).toEqual(verified('digests'));
  });

  test('says again of an edition that superseded another what it restated', async () => {
    const bench = await published();
    await handOver(bench, correction);
    const second = await runToRender(bench, { runId: 'run-2' });
    const told = await stored(bench, second.reserved.restatementKey as string);
    await wholeRun(bench, { runId: 'run-2' });
    await handOver(bench, handIn('more', [electricity('south', 2, '12')]));
    const again = await runToRender(bench, frozen(2, true));
    expect(again.reserved).toMatchObject({ outcome: 'frozenRender', edition: 2, supersedes: 1 });
    expect(await stored(bench, again.reserved.restatementKey as string)).toEqual(told);
    expect(told).toMatchObject({ supersedes: 1, rows: [{ reasons: ['records'] }, { reasons: ['records'] }] });
  });

  test('under another engine goes by the figures and does not render', async () => {
    const bench = await published();
    const later = { ...bench, engineDigest: 'engine-2' };
    expect(await wholeRun(later, frozen())).toEqual(verified('figures'));
    expect((await runToRender(later, frozen(1, true))).reserved.outcome).toBe('frozen');
  });

  test('under an engine that computes more goes by what the edition has', async () => {
    const bench = await published();
    const later = { ...bench, engineDigest: 'engine-2' };
    const { documents: _, ...input } = await runToRender(later, frozen());
    const facts = await factsOf(bench, input);
    const [first] = facts.figures;
    const more = { ...facts, figures: [...facts.figures, { ...first, id: 'another@2023' }] };
    await bench.work.put(input.merged.factsKey, JSON.stringify(more), '');
    const other = { ...input, merged: { ...input.merged, figuresDigest: 'other' } };
    expect(await verify(other, later)).toEqual(verified('figures'));
    const sameEngine = { ...other, origin: { ...other.origin, engineDigest: 'engine-1' } };
    await expect(verify(sameEngine, bench)).rejects.toMatchObject({
      name: 'verify.figures-differ',
      message: expect.stringContaining('figures that the edition does not have'),
    });
  });

  test('of a withdrawn edition is possible: its bytes are kept', async () => {
    const bench = await published();
    const actor = { actorId: 'editor-1', kind: 'person' } as const;
    await bench.editions.withdraw(publication(), 1, { reason: 'wrong', actor, at: bench.now() });
    expect(await wholeRun(bench, frozen())).toEqual(verified('digests'));
  });
});

describe('a frozen regeneration fails', () => {
  test('where there is no such edition, naming the newest', async () => {
    const bench = await published();
    await expect(wholeRun(bench, frozen(3))).rejects.toMatchObject({
      name: 'edition.unknown',
      message: 'there is no edition 3 of small 2024-H1: the newest one published is edition 1',
    });
    await expect(wholeRun(await loaded(), frozen())).rejects.toMatchObject({
      name: 'edition.unknown',
      message: 'nothing of small 2024-H1 is published yet',
    });
  });

  test('where a figure comes out otherwise, naming it with both values', async () => {
    const bench = await published();
    const { documents: _, ...input } = await runToRender(bench, frozen());
    const facts = await factsOf(bench, input);
    const figures = facts.figures.map((one) =>
      one.id === 'cr.electricity_used@2023' ? { ...one, printed: '1.00', value: '1' } : one,
    );
    await bench.work.put(input.merged.factsKey, JSON.stringify({ ...facts, figures }), '');
    const differing = { ...input, merged: { ...input.merged, figuresDigest: 'other' } };
    await expect(verify(differing, bench)).rejects.toMatchObject({
      name: 'verify.figures-differ',
      message: expect.stringMatching(
        /edition 1 of small 2024-H1 differs in cr\.electricity_used@2023 stored [\d,.]+ \([\d.]+\), recomputed 1\.00 \(1\):/,
      ),
    });
  });

  test('where the figures in the evidence do not give the digest stored with the edition', async () => {
    const bench = await published();
    const editions = {
      ...bench.editions,
      get: async (...asked: Parameters<typeof bench.editions.get>) => {
        const found = await bench.editions.get(...asked);
        return found && { ...found, figuresDigest: 'forged' };
      },
    };
    await expect(wholeRun({ ...bench, editions }, frozen())).rejects.toMatchObject({
      name: 'verify.figures-differ',
      message: expect.stringContaining(
        'the figures in the evidence of edition 1 of small 2024-H1 do not give',
      ),
    });
  });

  test('where a bucket of the records changed behind the commits, naming dataset and bucket', async () => {
    const bench = await published();
    const records = {
      ...bench.records,
      async *commits(organisation: string) {
        for await (const commit of bench.records.commits(organisation)) {
          const parts = commit.parts.map((part) =>
            part.dataset === 'activity' && part.bucket === '2023-Q2' ? { ...part, digest: 'forged' } : part,
          );
          yield { ...commit, parts, contentDigest: digestOf(parts) };
        }
      },
    };
    await expect(wholeRun({ ...bench, records }, frozen())).rejects.toMatchObject({
      name: 'verify.inputs-differ',
      message: expect.stringContaining('activity 2023-Q2 up to batch 4'),
    });
  });

  test('where batches are gone', async () => {
    const bench = await published();
    const records = {
      ...bench.records,
      async *commits(organisation: string) {
        for await (const commit of bench.records.commits(organisation)) if (commit.number < 4) yield commit;
      },
    };
    await expect(wholeRun({ ...bench, records }, frozen())).rejects.toMatchObject({
      name: expect.stringMatching(/records\.commit-missing|plan\.no-data/),
    });
  });

  test.each([
    [
      'a document',
      (edition: CompletedEdition) => edition.documents.en?.key ?? '',
      /the en document of edition 1/,
    ],
    ['the evidence', (edition: CompletedEdition) => edition.evidence.key, /the evidence of edition 1/],
  ])('where %s is not the one that was published, or is gone', async (_, keyOf, message) => {
    const bench = await published();
    const key = keyOf((await bench.editions.get(publication(), 1)) as CompletedEdition);
    const without = {
      ...bench.published,
      get: async (asked: string) => (asked === key ? undefined : bench.published.get(asked)),
    };
    await expect(wholeRun({ ...bench, published: without }, frozen())).rejects.toMatchObject({
      name: 'store.object-missing',
      message: expect.stringMatching(message),
    });
    await bench.published.put(key, '{"another": "file"}', '');
    await expect(wholeRun(bench, frozen())).rejects.toMatchObject({
      name: 'store.object-damaged',
      message: expect.stringMatching(message),
    });
  });

  test('where a language renders otherwise, naming it and both digests; where it cannot be rendered, saying so', async () => {
    const bench = await published();
    const again = await runToRender(bench, frozen(1, true));
    const other = sha256('other');
    const documents = again.documents.map((one) => (one.language === 'en' ? { ...one, sha256: other } : one));
    await expect(verify({ ...again, documents }, bench)).rejects.toMatchObject({
      name: 'verify.document-differs',
      message: expect.stringMatching(
        new RegExp(`rendered again in en has SHA-256 ${other}, published was [0-9a-f]{64}`),
      ),
    });
    const failed = { language: 'en', error: 'render.missing-glyph', cause: '' };
    expect(await verify({ ...again, documents: [failed] }, bench)).toMatchObject({
      status: 'failed',
      error: 'render.missing-glyph',
    });
  });
});
