import { type ApprovedWords, textsOf, wordsDigest } from '../../../domain/approved-words.ts';
import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';

/** Every approved namespace of the language but the words of findings, which stand on no page of the report. */
function changedWords({ language, strings }: Draft): readonly Observation[] {
  const own = strings.get(language) ?? {};
  const approved = (own.approved ?? {}) as Readonly<Record<string, ApprovedWords>>;
  return Object.entries(approved).flatMap(([namespace, digests]) =>
    namespace in own ? changedIn(namespace, own[namespace], digests, language) : [],
  );
}

function changedIn(
  namespace: string,
  strings: unknown,
  digests: ApprovedWords,
  language: string,
): readonly Observation[] {
  const texts = new Map(textsOf(strings));
  const keys = new Set([...texts.keys(), ...Object.keys(digests)]);
  return [...keys].flatMap((key): readonly Observation[] => {
    const text = texts.get(key);
    if (text !== undefined && wordsDigest(text) === digests[key]) return [];
    const sentence = text ?? '—';
    return [{ subject: `${namespace}:${key}`, values: { found: sentence }, place: { language, sentence } }];
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
