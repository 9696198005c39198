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

export interface KeyPatterns {
  /** Keys as the sources spell them, with a gap where a value is put in. */
  readonly patterns: readonly RegExp[];
  /** Words that may be put into a gap: every literal of the sources. */
  readonly words: ReadonlySet<string>;
}

/** How the sources of a report spell the keys of its namespace. */
export function keyPatterns(slug: string): KeyPatterns {
  const own = globSync(`templates/${slug}/**/*.ts`, { cwd: root });
  const shared = globSync('{templates/house,functions/domain}/**/*.ts', { cwd: root });
  const read = (files: readonly string[]): string =>
    files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  const text = read([...own, ...shared]);
  const spelling = new RegExp(`'(${slug}:[^']+)'|\`(${slug}:(?:[^\`$]|\\$\\{[^}]*\\})+)\``, 'g');
  const spelled = [...text.matchAll(spelling)].map(([, whole, withGaps]) => whole ?? withGaps ?? '');
  return {
    patterns: [...new Set(spelled)].map(patternOf),
    words: new Set(
      [...text.matchAll(/'([\w-]+)'|(\w+):/g)].map(([, literal, name]) => literal ?? name ?? ''),
    ),
  };
}

function patternOf(key: string): RegExp {
  const parts = key.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[.?+*[\](){}|\\^$]/g, '\\$&')).join('(.+)')}$`);
}

/** Keys that neither a composed document asked for nor a source can spell. */
export function unusedKeys(
  language: string,
  slug: string,
  asked: ReadonlySet<string>,
  { patterns, words }: KeyPatterns,
): readonly string[] {
  const spelled = (key: string): boolean =>
    patterns.some((pattern) => {
      const gaps = pattern.exec(key)?.slice(1);
      return gaps?.every((gap) => gap.split('.').every((word) => words.has(word))) ?? false;
    });
  return keysOf(language, slug).filter((key) => !asked.has(key) && !spelled(key));
}
