import type { Facts } from '../contract.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { PublishedDocument, ReservedEdition } from '../domain/edition.ts';
import type { Finding } from '../domain/finding.ts';
import type { Restatement } from '../domain/restatement.ts';

/**
 * The evidence file of an edition: every figure unrounded with its coverage and provenance, every finding, what the
 * superseded edition printed otherwise, the digests of inputs and documents. Canonical JSON, without personal data and without the run that made it, so that the same
 * edition has the same evidence.
 */
export function evidenceOf(
  edition: ReservedEdition,
  documents: Readonly<Record<string, PublishedDocument>>,
  facts: Facts,
  findings: readonly Finding[],
  inputs: unknown,
  restatement: Restatement | null,
): string {
  const { organisation, report, period, number, cutOff, origin, figuresDigest, supersedes } = edition;
  return canonicalJson({
    format: 'stele-evidence-1',
    edition: { organisation, report, period, number, cutOff, origin, figuresDigest, supersedes },
    inputs,
    documents,
    figures: facts.figures,
    footings: facts.footings,
    ranking: facts.ranking,
    lists: facts.lists,
    findings,
    restatement,
  });
}
