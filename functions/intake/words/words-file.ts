import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { dateText, idText } from '../../domain/dataset.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import type { NamedBytes } from '../../ports/small-files.ts';
import { type Line, paragraphsOf } from './paragraphs.ts';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const words = z.string().check(z.minLength(1));

const head = z.strictObject({
  report: idText,
  period: z.string().check(z.regex(/^20\d{2}-H[12]$/)),
  slot: z.string().check(z.regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/)),
  language: z.enum(languages),
  title: z.optional(words),
  happenedOn: z.optional(dateText),
  constants: z.optional(z.record(idText, z.strictObject({ text: words, source: words }))),
  image: z.optional(
    z.strictObject({
      file: words,
      alternative: words,
      caption: z.optional(words),
      /** Of the words in the picture; absent where it has none. */
      language: z.optional(z.enum(languages)),
    }),
  ),
});

/** What a field must be, by the name of its sentence; every other field is a text. */
const shapes: Readonly<Record<string, Problem['values']>> = {
  report: { shape: 'id' },
  period: { shape: 'halfYear', example: '2024-H1' },
  slot: { shape: 'slot', example: 'programmes.case' },
  language: { shape: 'language', choices: languages.join(', ') },
  happenedOn: { shape: 'date' },
  'image.language': { shape: 'language', choices: languages.join(', ') },
};

export type Head = z.infer<typeof head>;

/** A Markdown file that is understood: its front matter, and its paragraphs with their lines. */
export interface WordsFile {
  readonly name: string;
  readonly head: Head;
  /** Line of a field of the front matter. */
  readonly lineOf: (...path: readonly string[]) => number;
  readonly paragraphs: readonly Line[];
}

export type ReadWords =
  | { readonly file: WordsFile; readonly problems: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/** Reads one Markdown file: front matter (YAML 1.2, every value a text) between two lines of `---`, then paragraphs. */
export function readWordsFile({ name, bytes }: NamedBytes): ReadWords {
  const text = decoded(bytes);
  if (text === undefined)
    return { problems: [problem('words-encoding', { sheet: name }, { expected: 'UTF-8' })] };
  const lines = text.split(/\r\n|\r|\n/);
  const isFence = (line: string | undefined): boolean => line?.trimEnd() === '---';
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (!isFence(lines[0]) || end === -1)
    return { problems: [problem('words-no-head', { sheet: name, row: 1 })] };
  const read = readHead(name, lines.slice(1, end).join('\n'));
  if ('problems' in read) return read;
  const body = lines.slice(end + 1).map((line, index) => ({ text: line, row: end + 2 + index }));
  const { paragraphs, problems } = paragraphsOf(name, body);
  return { file: { name, ...read, paragraphs }, problems };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readHead(
  sheet: string,
  text: string,
): Pick<WordsFile, 'head' | 'lineOf'> | { readonly problems: readonly Problem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, logLevel: 'silent' });
  // The front matter begins below its first line of dashes.
  const rowAt = (offset: number): number => lineCounter.linePos(offset).line + 1;
  const [wrong] = document.errors;
  if (wrong) return { problems: [problem('words-head', { sheet, row: rowAt(wrong.pos[0]) })] };
  const lineOf = (...path: readonly string[]): number => {
    const node = isMap(document.contents) ? document.getIn(path, true) : undefined;
    const offset = isNode(node) ? node.range?.[0] : undefined;
    if (offset !== undefined) return rowAt(offset);
    return path.length > 0 ? lineOf(...path.slice(0, -1)) : 1;
  };
  const parsed = isMap(document.contents) ? z.safeParse(head, contentOf(document)) : undefined;
  if (parsed === undefined) return { problems: [problem('words-head', { sheet, row: 1 })] };
  if (parsed.success) return { head: parsed.data, lineOf };
  const problems = parsed.error.issues.map((issue) => {
    const path = issue.path.map(String);
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const field = [...path, ...keys.slice(0, 1)];
    const place = { sheet, row: lineOf(...field) };
    return keys.length > 0
      ? problem('words-unknown-field', place, { field: field.join('.') })
      : problem('words-field', place, {
          field: field.join('.'),
          ...(shapes[field.join('.')] ?? { shape: 'string' }),
        });
  });
  return { problems };
}

/** What the front matter says; aliases, which could unfold without end, are no part of it. */
function contentOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
}
