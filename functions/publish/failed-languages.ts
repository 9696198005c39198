import type { DocumentFailure, DocumentOutcome, Outcome, Publishing, Rendered } from '../contract.ts';
import { messageOfCause } from '../domain/failure.ts';

export function isRendered(document: DocumentOutcome): document is Rendered {
  return !('error' in document);
}

/** The outcome of a publication of which a language failed: under the first failure's error, each language in a sentence. */
export function failedLanguages({ report, period, documents }: Publishing): Outcome {
  const failed = documents.filter((one): one is DocumentFailure => !isRendered(one));
  return {
    status: 'failed',
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
