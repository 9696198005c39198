import { sha256 } from '../../functions/domain/digest.ts';
import type { EditionKey, LinkTerms, PublishedDocument } from '../../functions/domain/edition.ts';
import type { CompletedEdition, EditionStore } from '../../functions/ports/editions.ts';
import type { ObjectStore } from '../../functions/ports/objects.ts';
import { editionKeys } from '../../functions/wiring/names.ts';

export interface SmallEdition extends Partial<EditionKey> {
  readonly number?: number;
  readonly access?: LinkTerms['access'];
  readonly languages?: readonly string[];
  /** Completed, but its pointer never moved: it lost a race, or waits for an approval. */
  readonly unpublished?: boolean;
}

interface Stores {
  readonly editions: EditionStore;
  readonly published: ObjectStore;
}

export const smallKey = { organisation: 'acme', report: 'carbon', period: '2024-H1' } as const;

/** What stands in the document of an edition: a few bytes that nothing else has. */
export const pdfOf = (language: string, number: number): string =>
  `%PDF-1.7 ${language} edition ${number} %%EOF`;

/** Publishes an edition of a few bytes through the ports, as a run would: objects, complete item, pointer. */
export async function publishSmall(
  { editions, published }: Stores,
  {
    number = 1,
    access = 'public',
    languages = ['zh-CN', 'en'],
    unpublished = false,
    ...key
  }: SmallEdition = {},
): Promise<CompletedEdition> {
  const { organisation, report, period } = { ...smallKey, ...key };
  const previous = await editions.current({ organisation, report, period });
  const reserved = {
    ...{ organisation, report, period, number, runId: `run-${number}`, cutOff: 1, figuresDigest: 'f' },
    actor: { actorId: 'operator-1', kind: 'person' as const },
    origin: { inputDigest: 'i', templatesDigest: 't', engineDigest: 'e', releasedOn: '2024-09-30' },
    supersedes: previous ?? null,
  };
  const documents: Record<string, PublishedDocument> = {};
  for (const language of languages) {
    const body = Buffer.from(pdfOf(language, number));
    const digest = sha256(body);
    const objectKey = editionKeys.document(organisation, report, period, number, language, digest);
    await published.putNew(objectKey, body, 'application/pdf');
    documents[language] = { key: objectKey, sha256: digest, bytes: body.length, pages: 12 };
  }
  const complete: CompletedEdition = {
    ...reserved,
    status: 'complete',
    documents,
    evidence: { key: 'e', sha256: 's' },
    links: { access, organisationName: { 'zh-CN': '示例精密', en: 'Acme "Precision" <Ltd>' } },
  };
  await editions.reserve(reserved);
  await editions.complete(complete);
  if (!unpublished) await editions.publish(reserved, number, previous);
  return complete;
}

export const withdrawal = {
  reason: 'a wrong factor',
  actor: { actorId: 'operator-1', kind: 'person' as const },
  at: '2024-10-03T02:00:00Z',
};
