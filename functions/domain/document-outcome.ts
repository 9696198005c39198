import type { PublishedDocument } from './edition.ts';
import { messageOfCause } from './failure.ts';

export interface Rendered extends PublishedDocument {
  readonly language: string;
}

/** A language that could not be composed or rendered, with the error's name and what the platform reports of it. */
export interface DocumentFailure {
  readonly language: string;
  readonly error: string;
  readonly cause: string;
}

/** How one language of a publication ended: every language is tried, whatever becomes of the others. */
export type DocumentOutcome = Rendered | DocumentFailure;

export function isRendered(document: DocumentOutcome): document is Rendered {
  return !('error' in document);
}

/** The outcome of a publication of which a language failed: under the first failure's error, each language in a sentence. */
export function failedLanguages({
  report,
  period,
  documents,
}: {
  readonly report: string;
  readonly period: string;
  readonly documents: readonly DocumentOutcome[];
}) {
  const failed = documents.filter((one): one is DocumentFailure => !isRendered(one));
  return {
    status: 'failed' as const,
    report,
    period,
    error: failed[0]?.error ?? '',
    cause: JSON.stringify({ errorMessage: documents.map(sentenceOf).join('; ') }),
    documents,
  };
}

function sentenceOf(document: DocumentOutcome): string {
  return isRendered(document)
    ? `${document.language} was rendered`
    : `${document.language} failed: ${messageOfCause(document)}`;
}
