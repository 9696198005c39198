import type { Inline, Text } from './text.ts';

/**
 * The small markup of house text and content records: `**strong**` and `{{placeholder}}`, nothing else. A placeholder
 * names what it prints; digits typed into a sentence are not bound to anything and block publication.
 */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly tokens: readonly Token[] }
  | { readonly kind: 'placeholder'; readonly name: string; readonly form: string };

const placeholder = /\{\{\s*([^{}|\s]+)\s*(?:\|\s*([a-zA-Z0-9]+)\s*)?\}\}/g;

/** Splits a sentence into text, strong runs and placeholders `{{name|form}}`. */
export function tokenize(sentence: string): readonly Token[] {
  return sentence.split('**').flatMap((run, index): readonly Token[] => {
    if (run === '') return [];
    const tokens = placeholders(run);
    return index % 2 === 1 ? [{ kind: 'strong', tokens }] : tokens;
  });
}

function placeholders(run: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of run.matchAll(placeholder)) {
    if (match.index > from) tokens.push({ kind: 'text', text: run.slice(from, match.index) });
    tokens.push({ kind: 'placeholder', name: match[1] as string, form: match[2] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < run.length) tokens.push({ kind: 'text', text: run.slice(from) });
  return tokens;
}

/** What a placeholder prints, or `suppressed` when its figure has no value and the sentence must not be said. */
export type Resolution = Text | 'suppressed';

/** Builds a sentence; `undefined` when a placeholder in it is suppressed (domain.md §3, missing data 5). */
export function sentence(
  text: string,
  resolve: (name: string, form: string) => Resolution,
): Text | undefined {
  const pieces = build(tokenize(text), resolve);
  return pieces === 'suppressed' ? undefined : pieces;
}

function build(tokens: readonly Token[], resolve: (name: string, form: string) => Resolution): Resolution {
  const pieces: Inline[] = [];
  for (const token of tokens) {
    if (token.kind === 'text') pieces.push({ kind: 'text', text: token.text });
    else if (token.kind === 'strong') {
      const children = build(token.tokens, resolve);
      if (children === 'suppressed') return 'suppressed';
      pieces.push({ kind: 'strong', children });
    } else {
      const resolved = resolve(token.name, token.form);
      if (resolved === 'suppressed') return 'suppressed';
      pieces.push(...resolved);
    }
  }
  return pieces;
}

/** Joins sentences into a paragraph: a space between Latin sentences, none between Chinese ones. */
export function paragraph(sentences: readonly Text[], language: string): Text {
  const gap: Text = language.startsWith('zh') ? [] : [{ kind: 'text', text: ' ' }];
  return sentences.flatMap((one, index) => (index === 0 ? one : [...gap, ...one]));
}

/** The characters of a text, without its markup: for alternatives and comparisons. */
export function plain(text: Text): string {
  return text
    .map((piece) => {
      if (piece.kind === 'strong' || piece.kind === 'link') return plain(piece.children);
      return piece.kind === 'note' ? '' : piece.text;
    })
    .join('');
}
