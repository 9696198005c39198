import type { Facts, Notifying, Outcome, StoredRank } from '../contract.ts';
import type { LinkTerms } from '../domain/edition.ts';
import { type Finding, isBlocking, sortFindings } from '../domain/finding.ts';
import type { EditionStore } from '../ports/editions.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { readJson } from '../snapshot/work-object.ts';
import { findingKeys, type RunScope } from '../wiring/names.ts';

/** Languages of notices, in this order in each of them. */
export const languages = ['zh-CN', 'en'] as const;

/** One outcome with what a notice says of it beside its status. */
export type Told = Outcome & {
  /** Findings that block, or would block, publication. */
  readonly blocking: readonly Finding[];
  readonly ranking: readonly StoredRank[];
  readonly access?: LinkTerms['access'];
  /** Of an edition that is as it was: nothing is to be read of it. */
  readonly withdrawn?: boolean;
};

/** Reads what the run left of each outcome. Objects that a failed publication never wrote are simply not told. */
export function toldOf(
  run: Notifying,
  ports: { readonly editions: EditionStore; readonly work: ObjectStore },
): Promise<readonly Told[]> {
  return Promise.all(
    run.outcomes.map(async (outcome): Promise<Told> => {
      const told = { ...outcome, blocking: [], ranking: [] };
      const scope = { organisation: run.organisation, report: outcome.report, period: outcome.period };
      if (outcome.status === 'published') {
        const edition = await ports.editions.get(scope, outcome.edition);
        return edition?.status === 'complete' ? { ...told, access: edition.links.access } : told;
      }
      if (outcome.status === 'unchanged') {
        const edition = await ports.editions.get(scope, outcome.edition);
        return { ...told, withdrawn: edition?.status === 'complete' && edition.withdrawn !== undefined };
      }
      if (outcome.status === 'failed')
        return { ...told, blocking: await blockingOf({ ...scope, runId: run.runId }, ports.work) };
      if (outcome.status !== 'computed') return told;
      const { ranking } = await readJson<Facts>(ports.work, outcome.factsKey);
      const findings = await readJson<readonly Finding[]>(ports.work, outcome.findingsKey);
      return { ...told, ranking, blocking: findings.filter(isBlocking) };
    }),
  );
}

/** Of its figures, texts and finished documents, as far as it came to them. */
async function blockingOf(scope: RunScope, work: ObjectStore): Promise<readonly Finding[]> {
  const found = await Promise.all(findingKeys(scope, languages).map((key) => work.get(key)));
  const read = found.flatMap((bytes) =>
    bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as Finding[]) : [],
  );
  return sortFindings(read.filter(isBlocking));
}
