import type { Facts, Outcome, Verified, Verifying } from '../contract.ts';
import { sha256 } from '../domain/digest.ts';
import {
  type DocumentFailure,
  type DocumentOutcome,
  failedLanguages,
  isRendered,
} from '../domain/document-outcome.ts';
import { sameOrigin } from '../domain/edition.ts';
import { Failure, messageOfCause } from '../domain/failure.ts';
import { figuresDigest } from '../domain/figures-digest.ts';
import type { CompletedEdition, EditionStore } from '../ports/editions.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { readEvidence } from '../snapshot/evidence.ts';
import { publishedEdition } from '../snapshot/published-edition.ts';
import { readJson } from '../snapshot/work-object.ts';
import { differencesFrom } from './differences.ts';

export interface VerifyPorts {
  readonly editions: EditionStore;
  readonly work: ObjectStore;
  readonly published: ObjectStore;
}

const namedAtMost = 5;

/**
 * Frozen regeneration (design.md §3.4): the stored bytes are those that were published and the figures in the evidence
 * give their digest; figures recomputed from the same records are equal, and documents rendered again have the same
 * SHA-256. What was recomputed is the plan's matter. Changes nothing.
 */
export async function verify(input: Verifying, ports: VerifyPorts): Promise<Outcome> {
  const { regeneration } = input;
  const number = regeneration?.kind === 'frozen' ? regeneration.edition : undefined;
  const edition = await publishedEdition(input, number, ports.editions);
  await assertStored(edition, ports.published);
  await assertSameFigures(input, edition, ports);
  const documents = input.documents ?? [];
  const erased = documents.filter(printsErasedPicture);
  if (!documents.every((one) => isRendered(one) || printsErasedPicture(one)))
    return failedLanguages({ ...input, documents });
  for (const { language, sha256: digest } of documents.filter(isRendered)) {
    const stored = edition.documents[language]?.sha256;
    if (stored !== digest) {
      throw new Failure(
        'verify.document-differs',
        `${which(edition)} rendered again in ${language} has SHA-256 ${digest}, published was ${stored ?? 'no such language'}: keep both files and tell the developers`,
      );
    }
  }
  return {
    status: 'verified',
    report: input.report,
    period: input.period,
    edition: edition.number,
    how: erased.length > 0 ? 'stored' : howVerified(input, edition),
    ...(erased[0] ? { note: messageOfCause(erased[0]) } : {}),
  };
}

/** A language that cannot be rendered again, as somebody erased what it prints: its stored bytes stand. */
function printsErasedPicture(document: DocumentOutcome): document is DocumentFailure {
  return !isRendered(document) && document.error === 'compose.picture-erased';
}

function howVerified(input: Verifying, edition: CompletedEdition): Verified {
  if (!sameOrigin(edition.origin, input.origin)) return 'figures';
  return input.documents ? 'rendered' : 'digests';
}

/** Every object of the edition is there and is what was published. */
async function assertStored(edition: CompletedEdition, published: ObjectStore): Promise<void> {
  const documents = Object.entries(edition.documents).map(([language, one]) => ({
    ...one,
    name: `the ${language} document`,
  }));
  for (const { name, key, sha256: digest } of [...documents, { name: 'the evidence', ...edition.evidence }]) {
    const bytes = await published.get(key);
    if (bytes && sha256(bytes) === digest) continue;
    throw new Failure(
      bytes ? 'store.object-damaged' : 'store.object-missing',
      `${name} of ${which(edition)} is ${bytes ? 'not the one that was published' : 'missing'}: restore the editions bucket`,
      key,
    );
  }
}

async function assertSameFigures(
  input: Verifying,
  edition: CompletedEdition,
  { work, published }: VerifyPorts,
): Promise<void> {
  const evidence = await readEvidence(edition, published);
  if ((input.merged?.figuresDigest ?? figuresDigest(evidence)) === edition.figuresDigest) return;
  if (!input.merged) {
    throw new Failure(
      'verify.figures-differ',
      `the figures in the evidence of ${which(edition)} do not give the digest that was stored with it: the editions table was changed outside Stele, restore it`,
    );
  }
  const differences = differencesFrom(evidence, await readJson<Facts>(work, input.merged.factsKey));
  // A later engine may compute more than the edition holds; the same engine may not.
  if (differences.length === 0 && !sameOrigin(edition.origin, input.origin)) return;
  const more = differences.length > namedAtMost ? ` and ${differences.length - namedAtMost} more` : '';
  const named = differences.slice(0, namedAtMost).join('; ') || 'figures that the edition does not have';
  throw new Failure(
    'verify.figures-differ',
    `computed again from the same records, ${which(edition)} differs in ${named}${more}: regenerate it with newest data, or tell the developers if nothing of Stele was changed`,
  );
}

const which = ({ number, report, period }: CompletedEdition): string =>
  `edition ${number} of ${report} ${period}`;
