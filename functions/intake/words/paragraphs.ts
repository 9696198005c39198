import { type Problem, problem } from '../../domain/problem.ts';

export interface Line {
  readonly text: string;
  /** Line of the file, from 1. */
  readonly row: number;
}

/** What Markdown has and the house does not print: by the code of what is said of it. */
const notPrinted: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['words-heading', /^ {0,3}#{1,6}(\s|$)/],
  ['words-heading', /^ {0,3}(=+|-{2,})\s*$/],
  ['words-list', /^\s*([-*+•]|\p{N}{1,9}[.)、])\s/u],
  ['words-html', /<[a-z/!?]|&(#\w+|[a-z]+);/i],
  ['words-link', /!?\[[^\]]*\](\(|\[|:)|<https?:/],
  ['words-block', /^\s*(>|\||```|~~~)|^( {4}|\t)\s*\S|^\s*([*_])(\s*\3){2,}\s*$|`/],
  ['words-emphasis', /(?<!\*)\*(?!\*)|\*{3,}|~~|(?<!\p{L})_\S[^_]*_(?!\p{L})/u],
];

/** Paragraphs of a Markdown text: what empty lines set apart, the lines of one joined. */
export function paragraphsOf(
  sheet: string,
  lines: readonly Line[],
): { readonly paragraphs: readonly Line[]; readonly problems: readonly Problem[] } {
  const paragraphs: Line[] = [];
  const problems: Problem[] = [];
  let open: Line | undefined;
  const close = (): void => {
    if (open) paragraphs.push(open);
    open = undefined;
  };
  for (const { text, row } of lines) {
    const found = notPrinted.find(([, pattern]) => pattern.test(text));
    if (found) problems.push(problem(found[0], { sheet, row }, { found: text.trim() }));
    if (text.trim() === '') close();
    else open = open ? { ...open, text: joined(open.text, text.trim()) } : { text: text.trim(), row };
  }
  close();
  for (const { text, row } of paragraphs)
    if (text.split('**').length % 2 === 0) problems.push(problem('words-strong-open', { sheet, row }));
  return { paragraphs, problems };
}

/** Chinese runs on over the end of a line; between words of other scripts stands a space. */
function joined(before: string, after: string): string {
  const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;
  return wide.test(before.at(-1) ?? '') || wide.test(after[0] ?? '') ? before + after : `${before} ${after}`;
}
