import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenize } from '../../../functions/domain/words.ts';
import { root } from '../../../infra/blueprint.ts';

type Node = string | readonly Node[] | { readonly [key: string]: Node };

const stringsOf = (language: string, namespace: string): Node =>
  JSON.parse(readFileSync(join(root, 'locales', language, `${namespace}.json`), 'utf8')) as Node;

/** Keys of a namespace with the text under them; a list of sentences or paragraphs is one. */
function entries(node: Node, path: string): readonly (readonly [key: string, text: string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (Array.isArray(node)) return [[path, node.flat(3).join(' ')]];
  return Object.entries(node).flatMap(([key, inner]) => entries(inner, path === '' ? key : `${path}.${key}`));
}

export function keysOf(language: string, namespace: string): readonly string[] {
  return entries(stringsOf(language, namespace), '').map(([key]) => `${namespace}:${key}`);
}

/** Figures that the strings of a namespace name: `<metric>@<role>`. */
export function placeholdersIn(language: string, namespace: string): readonly string[] {
  const names = (tokens: ReturnType<typeof tokenize>): readonly string[] =>
    tokens.flatMap((token) => {
      if (token.kind === 'strong') return names(token.tokens);
      return token.kind === 'placeholder' && token.name.includes('@') ? [token.name] : [];
    });
  return entries(stringsOf(language, namespace), '').flatMap(([, text]) => names(tokenize(text)));
}

/** Words of a report's sources, file by file, and of all that may name the last part of a key. */
export interface SourceWords {
  readonly files: readonly ReadonlySet<string>[];
  readonly all: ReadonlySet<string>;
}

const wordsOf = (file: string): ReadonlySet<string> =>
  new Set(readFileSync(join(root, file), 'utf8').match(/[\w-]+/g));

export function sourceWords(slug: string): SourceWords {
  const files = globSync(`templates/${slug}/**/*.ts`, { cwd: root }).map(wordsOf);
  const shared = globSync('{templates/house,functions/domain}/**/*.ts', { cwd: root }).map(wordsOf);
  return { files, all: new Set([...files, ...shared].flatMap((words) => [...words])) };
}

/**
 * Keys that no composed document asked for and that no source file of the report could ask for: one that may, in a case
 * that the samples do not have, spells the key's path, and its last part is a word of the code.
 */
export function unusedKeys(
  language: string,
  slug: string,
  asked: ReadonlySet<string>,
  { files, all }: SourceWords,
): readonly string[] {
  const mayBeAsked = (key: string): boolean => {
    const path = key.slice(slug.length + 1).split('.');
    const last = path.pop() ?? '';
    return all.has(last) && files.some((words) => path.every((part) => words.has(part)));
  };
  return keysOf(language, slug).filter((key) => !asked.has(key) && !mayBeAsked(key));
}
