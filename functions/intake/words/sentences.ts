import { numeralsIn } from '../../domain/numerals.ts';
import { type Place, type Problem, problem } from '../../domain/problem.ts';
import { type Token, tokenize } from '../../domain/words.ts';
import type { Line } from './paragraphs.ts';
import type { Speakable } from './speakable.ts';
import type { WordsFile } from './words-file.ts';

/** The sentences of a file that are printed, with their lines. What a picture shows is said without placeholders. */
export function printedLines({ head, lineOf, paragraphs }: WordsFile): readonly Line[] {
  const caption = head.image?.caption;
  return [
    ...(head.title === undefined ? [] : [{ text: head.title, row: lineOf('title') }]),
    ...paragraphs,
    ...(caption === undefined ? [] : [{ text: caption, row: lineOf('image', 'caption') }]),
  ];
}

/** What the placeholders of a file name. */
export function placeholdersOf(file: WordsFile): readonly string[] {
  return printedLines(file).flatMap(({ text }) =>
    placeholdersIn(tokenize(text)).map(({ name }) => `{{${name}}}`),
  );
}

/** What is wrong with the sentences of a file: numbers that nothing stands behind, and placeholders that name nothing. */
export function sentenceProblems(file: WordsFile, speakable: Speakable): readonly Problem[] {
  const sheet = file.name;
  const said = printedLines(file).flatMap(({ text, row }) => {
    const tokens = tokenize(text);
    const unknown = placeholdersIn(tokens).filter(
      ({ name, form }) => !speakable.knows(file.head, name, form),
    );
    return [
      ...numeralProblems({ sheet, row }, plainOf(tokens), text),
      ...braceProblems({ sheet, row }, plainOf(tokens)),
      ...unknown.map(({ written }) =>
        problem(
          'words-unknown-placeholder',
          { sheet, row },
          { found: written, expected: speakable.near(file.head, written) },
        ),
      ),
    ];
  });
  const alternative = file.head.image?.alternative;
  const place = { sheet, row: file.lineOf('image', 'alternative') };
  if (alternative === undefined) return said;
  return [...said, ...numeralProblems(place, alternative, alternative), ...braceProblems(place, alternative)];
}

/** A brace that is left beside all placeholders belongs to one that was not understood, and would be printed. */
function braceProblems(place: Place, plain: string): readonly Problem[] {
  const found = /[{}｛｝]+[^{}｛｝]*[{}｛｝]*/u.exec(plain)?.[0];
  return found === undefined ? [] : [problem('words-brace', place, { found })];
}

function numeralProblems(place: Place, plain: string, sentence: string): readonly Problem[] {
  const numerals = numeralsIn(plain);
  return numerals.length === 0
    ? []
    : [problem('words-numeral', place, { numeral: numerals.join(', '), sentence })];
}

/** What is typed, without what placeholders print. */
function plainOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.kind === 'text') return token.text;
      return token.kind === 'strong' ? plainOf(token.tokens) : ' ';
    })
    .join('');
}

function placeholdersIn(
  tokens: readonly Token[],
): readonly { readonly name: string; readonly form: string; readonly written: string }[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'strong') return placeholdersIn(token.tokens);
    if (token.kind === 'text') return [];
    const { name, form } = token;
    return [{ name, form, written: `{{${name}${form === '' ? '' : `|${form}`}}}` }];
  });
}
