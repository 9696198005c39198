import { sha256 } from './digest.ts';

/** What was approved of a namespace: a digest for each of its texts, by its keys joined by dots. */
export type ApprovedWords = Readonly<Record<string, string>>;

const letters = 'abcdefghijklmnop';

/** Forty-eight bits of a text's SHA-256, in letters: no digit stands among words. */
export function wordsDigest(text: string): string {
  return [...sha256(text).slice(0, 12)].map((sign) => letters[Number.parseInt(sign, 16)]).join('');
}

/** The texts of a namespace by their keys; the sentences of a list belong together. */
export function textsOf(value: unknown, path = ''): readonly (readonly [key: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return [[path, value.join('\n')]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, path === '' ? key : `${path}.${key}`));
}

/** Read once for all documents of a process: strings do not change. */
const known = new WeakMap<object, ApprovedWords>();

/** The register of a namespace as its words are now. */
export function approvedNow(strings: object): ApprovedWords {
  const found =
    known.get(strings) ?? Object.fromEntries(textsOf(strings).map(([key, text]) => [key, wordsDigest(text)]));
  known.set(strings, found);
  return found;
}
