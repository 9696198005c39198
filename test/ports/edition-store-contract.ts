import { describe, expect, test } from 'vitest';
import type { EditionKey, ReservedEdition } from '../../functions/domain/edition.ts';
import type {
  CompletedEdition,
  EditionStore,
  RunRecord,
  Withdrawal,
} from '../../functions/ports/editions.ts';

let organisations = 0;
export const newKey = (): EditionKey => ({
  organisation: `organisation-${++organisations}`,
  report: 'small',
  period: '2024-H1',
});

export const edition = (key: EditionKey, number: number, runId = 'run-1'): ReservedEdition => ({
  ...key,
  number,
  runId,
  actor: { actorId: 'operator-1', kind: 'person' },
  cutOff: 4,
  origin: { inputDigest: 'i', templatesDigest: 't', engineDigest: 'e', releasedOn: '2024-09-30' },
  figuresDigest: 'f',
  supersedes: number === 1 ? null : number - 1,
});

export const complete = (reserved: ReservedEdition): CompletedEdition => ({
  ...reserved,
  status: 'complete',
  documents: { en: { key: 'k', sha256: 's', bytes: 1, pages: 1 } },
  evidence: { key: 'e', sha256: 's' },
  links: { access: 'token', organisationName: { en: 'Acme' } },
});

/** What every edition store does. */
export function editionStoreContract(name: string, open: () => EditionStore): void {
  describe(`editions in ${name}`, () => {
    test('a reserved edition is read back; its number is taken, whoever asks', async () => {
      const [store, key] = [open(), newKey()];
      expect(await store.reserve(edition(key, 1))).toBe('reserved');
      expect(await store.get(key, 1)).toEqual({ ...edition(key, 1), status: 'reserved' });
      expect(await store.reserve(edition(key, 1, 'run-2'))).toBe('taken');
      expect((await store.get(key, 1))?.runId).toBe('run-1');
      expect(await store.current(key)).toBeUndefined();
    });

    test('the own reservation, found made already, counts as reserved until it is complete', async () => {
      const [store, key] = [open(), newKey()];
      await store.reserve(edition(key, 1));
      expect(await store.reserve(edition(key, 1))).toBe('reserved');
      await store.complete(complete(edition(key, 1)));
      expect(await store.reserve(edition(key, 1))).toBe('taken');
      expect((await store.get(key, 1))?.status).toBe('complete');
    });

    test('of 20 runs that reserve one number, one gets it', async () => {
      const [store, key] = [open(), newKey()];
      const runs = Array.from({ length: 20 }, (_, index) => `run-${index}`);
      const answers = await Promise.all(runs.map((run) => store.reserve(edition(key, 1, run))));
      expect(answers.filter((answer) => answer === 'reserved')).toHaveLength(1);
      expect((await store.get(key, 1))?.runId).toBe(runs[answers.indexOf('reserved')]);
    });

    test('the highest edition is the highest number, beyond nine', async () => {
      const [store, key] = [open(), newKey()];
      expect(await store.highest(key)).toBeUndefined();
      for (const number of [2, 10, 9]) await store.reserve(edition(key, number));
      expect((await store.highest(key))?.number).toBe(10);
      await store.publish(key, 9, undefined);
      expect((await store.highest(key))?.number).toBe(10);
    });

    test('a reservation passes from the run that holds it to one other', async () => {
      const [store, key] = [open(), newKey()];
      await store.reserve(edition(key, 1, 'dead'));
      expect(await store.takeOver(edition(key, 1, 'run-2'), 'somebody')).toBe(false);
      expect(await store.takeOver(edition(key, 1, 'run-2'), 'dead')).toBe(true);
      expect(await store.takeOver(edition(key, 1, 'run-2'), 'dead')).toBe(true);
      expect(await store.takeOver(edition(key, 1, 'run-3'), 'dead')).toBe(false);
      expect((await store.get(key, 1))?.runId).toBe('run-2');
      expect(await store.takeOver(edition(key, 2, 'run-2'), 'dead')).toBe(false);
      expect(await store.get(key, 2)).toBeUndefined();
    });

    test('a complete edition cannot be taken over', async () => {
      const [store, key] = [open(), newKey()];
      await store.reserve(edition(key, 1));
      await store.complete(complete(edition(key, 1)));
      expect(await store.takeOver(edition(key, 1, 'run-2'), 'run-1')).toBe(false);
      expect((await store.get(key, 1))?.status).toBe('complete');
    });

    test('only the run that holds the reservation completes it, and may do so again', async () => {
      const [store, key] = [open(), newKey()];
      expect(await store.complete(complete(edition(key, 1)))).toBe(false);
      await store.reserve(edition(key, 1, 'run-1'));
      await store.takeOver(edition(key, 1, 'run-2'), 'run-1');
      expect(await store.complete(complete(edition(key, 1, 'run-1')))).toBe(false);
      expect((await store.get(key, 1))?.status).toBe('reserved');
      expect(await store.complete(complete(edition(key, 1, 'run-2')))).toBe(true);
      expect(await store.complete(complete(edition(key, 1, 'run-2')))).toBe(true);
      expect(await store.get(key, 1)).toEqual(complete(edition(key, 1, 'run-2')));
    });

    test('the pointer moves from where the run saw it, and nowhere else', async () => {
      const [store, key] = [open(), newKey()];
      expect(await store.publish(key, 2, 1)).toBe('lost');
      expect(await store.current(key)).toBeUndefined();
      expect(await store.publish(key, 1, undefined)).toBe('published');
      expect(await store.publish(key, 2, undefined)).toBe('lost');
      expect(await store.publish(key, 2, 1)).toBe('published');
      expect(await store.publish(key, 3, 1)).toBe('lost');
      expect(await store.current(key)).toBe(2);
    });

    test('the own move, found done already, counts as published', async () => {
      const [store, key] = [open(), newKey()];
      await store.publish(key, 1, undefined);
      expect(await store.publish(key, 1, undefined)).toBe('published');
      await store.publish(key, 2, 1);
      expect(await store.publish(key, 2, 1)).toBe('published');
    });

    test('of 20 runs that move the pointer at once, one publishes', async () => {
      const [store, key] = [open(), newKey()];
      await store.publish(key, 1, undefined);
      const numbers = Array.from({ length: 20 }, (_, index) => index + 2);
      const answers = await Promise.all(numbers.map((number) => store.publish(key, number, 1)));
      expect(answers.filter((answer) => answer === 'published')).toHaveLength(1);
      expect(await store.current(key)).toBe(numbers[answers.indexOf('published')]);
    });

    const withdrawal: Withdrawal = {
      reason: 'a supplier was named by mistake',
      actor: { actorId: 'editor-1', kind: 'person' },
      at: '2024-10-02T08:00:00.000Z',
    };

    test('a complete edition is withdrawn once, with reason, actor and instant; the pointer stays', async () => {
      const [store, key] = [open(), newKey()];
      await store.reserve(edition(key, 1));
      expect(await store.withdraw(key, 1, withdrawal)).toBe('refused');
      await store.complete(complete(edition(key, 1)));
      await store.publish(key, 1, undefined);
      expect(await store.withdraw(key, 1, withdrawal)).toBe('withdrawn');
      expect(await store.get(key, 1)).toEqual({ ...complete(edition(key, 1)), withdrawn: withdrawal });
      expect(await store.current(key)).toBe(1);
      expect(await store.withdraw(key, 1, { ...withdrawal, at: '2024-10-03T08:00:00.000Z' })).toBe('refused');
      expect(await store.withdraw(key, 1, withdrawal)).toBe('withdrawn');
      expect(await store.withdraw(key, 2, withdrawal)).toBe('refused');
      expect(await store.get(key, 1)).toMatchObject({ withdrawn: withdrawal });
    });

    test('a withdrawn edition is not completed again by the run that made it', async () => {
      const [store, key] = [open(), newKey()];
      await store.reserve(edition(key, 1));
      await store.complete(complete(edition(key, 1)));
      await store.withdraw(key, 1, withdrawal);
      expect(await store.complete(complete(edition(key, 1)))).toBe(false);
      expect(await store.get(key, 1)).toMatchObject({ withdrawn: withdrawal });
    });

    test('of 20 who withdraw an edition at once, one does', async () => {
      const [store, key] = [open(), newKey()];
      await store.reserve(edition(key, 1));
      await store.complete(complete(edition(key, 1)));
      const actors = Array.from({ length: 20 }, (_, index) => `editor-${index}`);
      const answers = await Promise.all(
        actors.map((actorId) =>
          store.withdraw(key, 1, { ...withdrawal, actor: { actorId, kind: 'person' } }),
        ),
      );
      expect(answers.filter((answer) => answer === 'withdrawn')).toHaveLength(1);
      expect(await store.get(key, 1)).toMatchObject({
        withdrawn: { actor: { actorId: actors[answers.indexOf('withdrawn')] } },
      });
    });

    test('the list names what is published of one organisation, and no reservation', async () => {
      const [store, key] = [open(), newKey()];
      const second = { ...key, period: '2023-H2' };
      const reservedOnly = { ...key, report: 'green' };
      const neighbour = { ...key, organisation: `${key.organisation}0` };
      await store.publish(key, 3, undefined);
      await store.publish(second, 1, undefined);
      await store.reserve(edition(reservedOnly, 1));
      await store.publish(neighbour, 7, undefined);
      const found: unknown[] = [];
      for await (const one of store.list(key.organisation)) found.push([one.key.period, one.number, one.key]);
      expect(found.sort()).toEqual([
        ['2023-H2', 1, second],
        ['2024-H1', 3, key],
      ]);
    });

    test('a run is read back under its organisation and replaced when saved again', async () => {
      const [store, { organisation }] = [open(), newKey()];
      const run: RunRecord = {
        runId: 'run-1',
        organisation,
        actor: { actorId: 'operator-1', kind: 'person' },
        purpose: 'publication',
        endedAt: '2024-09-30T01:02:03.004Z',
        outcomes: [{ status: 'published', report: 'small', period: '2024-H1', edition: 1 }],
        failures: [],
      };
      await store.saveRun({ ...run, outcomes: [] });
      await store.saveRun(run);
      expect(await store.run(organisation, 'run-1')).toEqual(run);
      expect(await store.run(organisation, 'run-2')).toBeUndefined();
      expect(await store.run('another', 'run-1')).toBeUndefined();
    });

    test('a run is marked as told once, until the mark is taken back, and recording it again leaves the mark', async () => {
      const [store, { organisation }] = [open(), newKey()];
      const run: RunRecord = {
        ...{ runId: 'run-1', organisation, purpose: 'publication', endedAt: '2024-09-30T01:00:00Z' },
        ...{ actor: { actorId: 'operator-1', kind: 'person' }, outcomes: [], failures: [] },
      };
      await store.saveRun(run);
      const [first, second] = ['2024-09-30T01:00:00.001Z', '2024-09-30T01:00:00.002Z'] as const;
      const marks = await Promise.all([first, second].map((at) => store.markTold(organisation, 'run-1', at)));
      expect([...marks].sort()).toEqual([false, true]);
      const [marked, refused] = marks[0] ? [first, second] : [second, first];
      await store.saveRun(run);
      expect(await store.markTold(organisation, 'run-1', refused)).toBe(false);
      await store.unmarkTold(organisation, 'run-1', refused);
      expect(await store.markTold(organisation, 'run-1', refused)).toBe(false);
      // The echo of the own mark, sent again after a lost answer.
      expect(await store.markTold(organisation, 'run-1', marked)).toBe(true);
      await store.unmarkTold(organisation, 'run-1', marked);
      expect(await store.markTold(organisation, 'run-1', refused)).toBe(true);
      expect(await store.run(organisation, 'run-1')).toEqual(run);
    });
  });
}
