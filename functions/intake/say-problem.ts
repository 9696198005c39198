import type { Problem } from '../domain/problem.ts';
import { filled, member, type StringTree } from '../domain/string-tree.ts';

/** What stands in `intake.json` of one language. */
export type IntakeStrings = StringTree;

/**
 * A problem as a sentence with its place before it; the code where a language has no sentence for it. What a rule of a
 * dataset forbids is said in the rule's own sentence, `rules.<dataset>.<field>`; what any other field must be is
 * `expected.<name>`.
 */
export function sayProblem(problem: Problem, strings: IntakeStrings): string {
  const { code, values, said = {} } = problem;
  const rule =
    code === 'invalid-field' ? ruleOf(strings, values.dataset ?? '', values.field ?? '') : undefined;
  const sentence = rule ?? textOf(strings.problems, code) ?? code;
  const expected = values.shape === undefined ? undefined : textOf(strings.expected, values.shape);
  const filledIn = expected === undefined ? values : { ...values, expected: filled(expected, values) };
  const language = String(strings.language);
  const inWords = Object.entries(said).map(([name, words]) => [name, words[language] ?? '']);
  return `${placeOf(problem, strings)}${filled(sentence, { ...filledIn, ...Object.fromEntries(inWords) })}`;
}

function ruleOf(strings: IntakeStrings, dataset: string, field: string): string | undefined {
  return textOf(member(strings.rules, dataset), field.replaceAll(/\.\d+(?=\.|$)/g, ''));
}

/** A string of `intake.json` with its parameters filled in; its path where there is none. */
export function sayOf(
  strings: IntakeStrings,
  path: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const [section = '', key = ''] = path.split('.');
  return filled(textOf(strings[section], key) ?? path, values);
}

/** Words and pictures lie in an archive as files with lines, everything else in sheets with rows. */
const isOfWords = (code: string): boolean => /^(words|picture)-/.test(code);

function placeOf({ code, sheet, row, column }: Problem, strings: IntakeStrings): string {
  const [whole, part] = isOfWords(code) ? ['file', 'line'] : ['sheet', 'row'];
  const parts = [
    ...(sheet === undefined ? [] : [sayOf(strings, `place.${whole}`, { sheet })]),
    ...(row === undefined ? [] : [sayOf(strings, `place.${part}`, { row: String(row) })]),
    ...(column === undefined ? [] : [sayOf(strings, 'place.column', { column })]),
  ];
  if (parts.length === 0) return '';
  return parts.join(sayOf(strings, 'place.between')) + sayOf(strings, 'place.end');
}

function textOf(tree: unknown, name: string): string | undefined {
  const found = member(tree, name);
  return typeof found === 'string' ? found : undefined;
}
