import type { Outcome } from '../contract.ts';
import type { Restatement } from '../domain/restatement.ts';
import type { EditionStore } from '../ports/editions.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { findEvidence } from './evidence.ts';

/** What a published edition prints otherwise than the one it supersedes. */
export interface RestatementOf {
  readonly report: string;
  readonly period: string;
  readonly edition: number;
  readonly restatement: Restatement;
}

/** Of the editions that a run published, what they restate, by their evidence. */
export async function restatementsOf(
  organisation: string,
  outcomes: readonly Outcome[],
  { editions, published }: { readonly editions: EditionStore; readonly published: ObjectStore },
): Promise<readonly RestatementOf[]> {
  const found: RestatementOf[] = [];
  for (const outcome of outcomes) {
    if (outcome.status !== 'published') continue;
    const { report, period, edition: number } = outcome;
    const edition = await editions.get({ organisation, report, period }, number);
    const evidence = edition?.status === 'complete' ? await findEvidence(edition, published) : undefined;
    const restatement = evidence?.restatement;
    if (restatement) found.push({ report, period, edition: number, restatement });
  }
  return found;
}
