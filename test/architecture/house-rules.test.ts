import { describe, expect, test } from 'vitest';
import { expectedCarbonFigures } from '../samples/expected-figures.ts';
import { namesOf, type Source, sourcesIn } from './source-files.ts';

const code = sourcesIn('{functions,infra,templates}/**/*.{ts,hbs,css}');
const printed = sourcesIn('{functions,templates,locales}/**/*.{ts,hbs,css,json,md}');
const tests = sourcesIn('test/**/*.ts');

interface HouseRule {
  readonly name: string;
  readonly sources: readonly Source[];
  readonly broken: (source: Source) => readonly string[];
  /** A made-up source that breaks it. */
  readonly example: Source;
  /** A made-up source that keeps it. */
  readonly kept: Source;
}

const drawers = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'types', 'shared', 'lib']);

const published = new Set(
  expectedCarbonFigures()
    .map(({ value }) => value.replaceAll(/[^\d.]/g, ''))
    .filter((value) => value.replace('.', '').length >= 5),
);

/** Numbers as they stand, and as they are without comma thousands. */
function numbersIn(text: string): readonly string[] {
  return [text, text.replaceAll(/(?<=\d),(?=\d{3}\b)/g, '')].flatMap(
    (one) => one.match(/\d+(?:\.\d+)?/g) ?? [],
  );
}

/** Lines of a source that fit, each with its neighbours: a comment above, a name below. */
function linesOf(
  text: string,
  pattern: RegExp,
): readonly { readonly line: string; readonly around: string }[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) =>
    pattern.test(line) ? [{ line, around: lines.slice(Math.max(0, at - 1), at + 2).join('\n') }] : [],
  );
}

const open = ['TO', 'FIX', 'X'].map((start, index) => `${start}${['DO', 'ME', 'XX'][index]}`);
const modifier = (word: string): RegExp => new RegExp(`\\b(?:test|it|describe)(?:\\.\\w+)*\\.${word}\\b`);
const [only, skipped] = [modifier('only'), modifier('(?:skip|skipIf|runIf|todo|fails)')];
/** A comment, or a name that says so or ends with the reason in brackets. */
const reason = /\/\/|skipped|not tested|\([^)]+\)['`"]/;
const made = (file: string, text = ''): Source => ({ file, text });

const houseRules: readonly HouseRule[] = [
  {
    name: 'no file and no folder is a drawer for the rest',
    sources: code,
    broken: ({ file }) => namesOf(file).filter((name) => drawers.has(name)),
    example: made('functions/compose/utils.ts'),
    kept: made('functions/compose/locale.ts'),
  },
  {
    name: 'the environment is read in the wiring, by the hosts and by the command line',
    sources: code,
    broken: ({ file, text }) =>
      /^(functions\/(wiring|cli)|infra)\//.test(file) ? [] : (text.match(/\bprocess\s*\.\s*env\b/g) ?? []),
    example: made('functions/render/render.ts', 'const region = process.env.AWS_REGION;'),
    kept: made('functions/wiring/stores.ts', 'process.env'),
  },
  {
    name: 'nothing is left open',
    sources: [...code, ...tests],
    broken: ({ text }) => open.filter((word) => new RegExp(`\\b${word}\\b`).test(text)),
    example: made('functions/a.ts', `// ${open[0]}: later`),
    kept: made('functions/a.ts', '// why'),
  },
  {
    name: 'no published figure of five or more digits is typed into code, templates or words',
    sources: printed,
    broken: ({ text }) => numbersIn(text).filter((number) => published.has(number)),
    example: made('locales/en/carbon.json', '{"total": "6,577,548.64 tCO₂e"}'),
    kept: made('locales/en/carbon.json', '{"total": "{{cr.total@year}} of 2022, 6,577"}'),
  },
  {
    name: 'no test runs alone',
    sources: tests,
    broken: ({ text }) => linesOf(text, only).map(({ line }) => line.trim()),
    example: made('test/a.test.ts', `test.${'only'}('one', () => {});`),
    kept: made('test/a.test.ts', "test('only one', () => {});"),
  },
  {
    name: 'a test that is left out says why, beside it or in its name',
    sources: tests,
    broken: ({ text }) =>
      linesOf(text, skipped)
        .filter(({ around }) => !reason.test(around))
        .map(({ line }) => line.trim()),
    example: made('test/a.test.ts', `describe.${'skip'}('all', () => {});`),
    kept: made('test/a.test.ts', `// Root may write anywhere.\ntest.${'skipIf'}(root)('x', () => {});`),
  },
];

describe.each(houseRules)('$name', ({ sources, broken, example, kept }) => {
  test('holds', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap((source) => broken(source).map((what) => `${source.file}: ${what}`))).toEqual([]);
  });

  test('is found out when it is broken, and only then', () => {
    expect(broken(example).length).toBeGreaterThan(0);
    expect(broken(kept)).toEqual([]);
  });
});

test('the published figures that are looked for are those of the table', () => {
  for (const value of ['6577548.64', '64857.33', '610143.44', '5902547.87', '8088927.32'])
    expect(published).toContain(value);
  for (const value of ['2.91', '18.68', '34']) expect(published).not.toContain(value);
});
