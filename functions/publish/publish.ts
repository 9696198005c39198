import type { Outcome, Publishing } from '../contract.ts';
import { sha256 } from '../domain/digest.ts';
import { failedLanguages, isRendered } from '../domain/document-outcome.ts';
import type { PublishedDocument } from '../domain/edition.ts';
import { Failure } from '../domain/failure.ts';
import { type Finding, sortFindings } from '../domain/finding.ts';
import type { Restatement } from '../domain/restatement.ts';
import type { CompletedEdition, EditionStore } from '../ports/editions.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { findEdition } from '../snapshot/find-edition.ts';
import { readFacts } from '../snapshot/stored-facts.ts';
import { readJson } from '../snapshot/work-object.ts';
import { editionKeys, findingKeys, workKeys } from '../wiring/names.ts';
import { evidenceOf } from './evidence.ts';

export interface PublishPorts {
  readonly editions: EditionStore;
  readonly work: ObjectStore;
  readonly published: ObjectStore;
}

/**
 * Publishes an edition whole or not at all: objects under immutable keys, then the complete edition item, then the one
 * conditional write that moves the pointer. A crash before it leaves the old edition, after it the new one. Where a
 * language failed nothing is written, and the outcome says how each ended.
 */
export async function publish(input: Publishing, ports: PublishPorts): Promise<Outcome> {
  const rendered = input.documents.filter(isRendered);
  if (rendered.length < input.documents.length) return failedLanguages(input);
  const number = input.reserved.edition;
  const done = { status: 'published', report: input.report, period: input.period, edition: number } as const;
  // Sent again after a lost answer, and superseded or withdrawn since: it was published all the same.
  if ((await findEdition(input, number, ports.editions))?.edition.runId === input.runId) return done;
  const documents: Record<string, PublishedDocument> = {};
  for (const { language, sha256: digest, key, bytes, pages } of rendered) {
    const body = await bytesOf(ports.work, key);
    if (sha256(body) !== digest)
      throw new Failure(
        'publish.object-differs',
        `the ${language} document changed after it was rendered: start the run again`,
        key,
      );
    const target = editionKeys.document(
      input.organisation,
      input.report,
      input.period,
      number,
      language,
      digest,
    );
    await keep(ports.published, target, body, 'application/pdf');
    documents[language] = { key: target, sha256: digest, bytes, pages };
  }
  const facts = await readFacts(ports.work, input.merged);
  const inputs = await readJson<unknown>(
    ports.work,
    workKeys.inputs(input.organisation, input.origin.inputDigest),
  );
  const { restatementKey } = input.reserved;
  const restatement =
    restatementKey === null ? null : await readJson<Restatement>(ports.work, restatementKey);
  const findings = await findingsOf(
    input,
    rendered.map(({ language }) => language),
    ports.work,
  );
  const edition = {
    organisation: input.organisation,
    report: input.report,
    period: input.period,
    number,
    runId: input.runId,
    actor: input.actor,
    cutOff: input.cutOff,
    origin: input.origin,
    figuresDigest: input.merged.figuresDigest,
    supersedes: input.reserved.supersedes,
    ...(input.regeneration?.kind === 'newest' ? { reason: input.regeneration.reason } : {}),
  };
  const evidence = Buffer.from(evidenceOf(edition, documents, facts, findings, inputs, restatement));
  const evidenceDigest = sha256(evidence);
  const evidenceKey = editionKeys.evidence(
    input.organisation,
    input.report,
    input.period,
    number,
    evidenceDigest,
  );
  await keep(ports.published, evidenceKey, evidence, 'application/json');
  const complete: CompletedEdition = {
    ...edition,
    status: 'complete',
    documents,
    evidence: { key: evidenceKey, sha256: evidenceDigest },
    links: input.links,
  };
  if (!(await ports.editions.complete(complete))) throw lost(input, number);
  const moved = await ports.editions.publish(input, number, input.reserved.supersedes ?? undefined);
  if (moved === 'lost') throw lost(input, number);
  return done;
}

/** Findings of the figures, and of every language's text and finished document; what two languages say alike stands once. */
async function findingsOf(
  input: Publishing,
  languages: readonly string[],
  work: ObjectStore,
): Promise<readonly Finding[]> {
  const keys = findingKeys(input, languages);
  const found = await Promise.all(keys.map((key) => readJson<readonly Finding[]>(work, key)));
  return sortFindings(found.flat());
}

/** Stores an object of the edition; one that a run before stored already must be the same. */
async function keep(store: ObjectStore, key: string, body: Uint8Array, contentType: string): Promise<void> {
  if ((await store.putNew(key, body, contentType)) === 'stored') return;
  const found = await store.get(key);
  if (found && sha256(found) === sha256(body)) return;
  throw new Failure(
    'publish.object-differs',
    'the editions bucket holds another object under the key of this edition: it was changed outside Stele, remove it and start the run again',
    key,
  );
}

function lost(input: Publishing, number: number): Failure {
  return new Failure(
    'publish.lost-race',
    `another run published ${input.report} ${input.period} first: edition ${number} of this run was not published, look at the current edition`,
  );
}

async function bytesOf(work: ObjectStore, key: string): Promise<Uint8Array> {
  const body = await work.get(key);
  if (body) return body;
  throw new Failure(
    'store.object-missing',
    'a rendered document has expired or was removed: start the run again',
    key,
  );
}
