import type { EditionKey } from '../../domain/edition.ts';
import type { EditionItem, EditionStore, RunRecord, Withdrawal } from '../../ports/editions.ts';

/** Editions in memory, with the table's conditions. */
export function memoryEditionStore(): EditionStore {
  const editions = new Map<string, Map<number, EditionItem>>();
  const runs = new Map<string, RunRecord>();
  const told = new Map<string, string>();
  const pointers = new Map<string, { key: EditionKey; number: number }>();
  const name = (key: EditionKey): string => JSON.stringify([key.organisation, key.report, key.period]);
  const of = (key: EditionKey): Map<number, EditionItem> => {
    const known = editions.get(name(key)) ?? new Map<number, EditionItem>();
    editions.set(name(key), known);
    return known;
  };
  return {
    current: async (key) => pointers.get(name(key))?.number,
    get: async (key, number) => of(key).get(number),
    highest: async (key) => of(key).get(Math.max(...of(key).keys())),
    async reserve(edition) {
      const held = of(edition).get(edition.number);
      if (held && !(held.status === 'reserved' && held.runId === edition.runId)) return 'taken';
      of(edition).set(edition.number, { ...edition, status: 'reserved' });
      return 'reserved';
    },
    async takeOver(edition, fromRun) {
      const held = of(edition).get(edition.number);
      if (held?.status !== 'reserved' || ![fromRun, edition.runId].includes(held.runId)) return false;
      of(edition).set(edition.number, { ...edition, status: 'reserved' });
      return true;
    },
    async complete(edition) {
      const held = of(edition).get(edition.number);
      if (held?.runId !== edition.runId || (held.status === 'complete' && held.withdrawn)) return false;
      of(edition).set(edition.number, edition);
      return true;
    },
    async publish(key, number, previous) {
      const pointer = pointers.get(name(key))?.number;
      if (pointer === number) return 'published';
      if (pointer !== previous) return 'lost';
      pointers.set(name(key), {
        key: { organisation: key.organisation, report: key.report, period: key.period },
        number,
      });
      return 'published';
    },
    async withdraw(key, number, withdrawal) {
      const held = of(key).get(number);
      if (held?.status !== 'complete') return 'refused';
      if (held.withdrawn) return sameWithdrawal(held.withdrawn, withdrawal) ? 'withdrawn' : 'refused';
      of(key).set(number, { ...held, withdrawn: withdrawal });
      return 'withdrawn';
    },
    async *list(organisation) {
      for (const pointer of pointers.values()) if (pointer.key.organisation === organisation) yield pointer;
    },
    async saveRun(run) {
      runs.set(JSON.stringify([run.organisation, run.runId]), run);
    },
    async markTold(organisation, runId, at) {
      const run = JSON.stringify([organisation, runId]);
      if (told.has(run)) return told.get(run) === at;
      told.set(run, at);
      return true;
    },
    async unmarkTold(organisation, runId, at) {
      const run = JSON.stringify([organisation, runId]);
      if (told.get(run) === at) told.delete(run);
    },
    run: async (organisation, runId) => runs.get(JSON.stringify([organisation, runId])),
  };
}

const sameWithdrawal = (a: Withdrawal, b: Withdrawal): boolean =>
  a.at === b.at && a.actor.actorId === b.actor.actorId;
