import { type ApprovedWords, approvedNow, textsOf } from '../../../domain/approved-words.ts';
import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';

/** Every approved namespace of the language but the words of findings, which stand on no page of the report. */
function changedWords({ language, strings }: Draft): readonly Observation[] {
  const own = strings.get(language) ?? {};
  const approved = (own.approved ?? {}) as Readonly<Record<string, ApprovedWords>>;
  return Object.entries(approved).flatMap(([namespace, digests]) =>
    namespace in own ? changedIn(namespace, own[namespace] as object, digests, language) : [],
  );
}

function changedIn(
  namespace: string,
  strings: object,
  digests: ApprovedWords,
  language: string,
): readonly Observation[] {
  const now = approvedNow(strings);
  const keys = [...new Set([...Object.keys(now), ...Object.keys(digests)])].filter(
    (key) => now[key] !== digests[key],
  );
  if (keys.length === 0) return [];
  const texts = new Map(textsOf(strings));
  return keys.map((key): Observation => {
    const sentence = texts.get(key) ?? '—';
    return { subject: `${namespace}:${key}`, values: { found: sentence }, place: { language, sentence } };
  });
}

/**
 * C-WORDS: the words that a report says by itself are those that were read and approved in both languages. A wrong term
 * or a figure put in another's place reads as well as the right one; that somebody changed it is certain.
 */
export const approvedWords: TextCheck = {
  id: 'words-not-approved',
  rule: 'C-WORDS',
  severity: 'warning',
  run: changedWords,
};
