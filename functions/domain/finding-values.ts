import { dateText } from './date-text.ts';
import { parsePeriod } from './period.ts';
import { filled, member, type StringTree } from './string-tree.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
const partOfYear = /^20\d{2}-(?:Q[1-4]|H[12]|Q1-Q[13])$/;
const year = /^20\d{2}$/;
const metals = /\b(?:Gold|Tantalum|Tin|Tungsten|Cobalt)\b/g;

/** Values that name metals, and those that are members of a list of words: where those words stand. */
const ofMetals: ReadonlySet<string> = new Set(['metal', 'metals', 'other', 'listed']);
/** Values that list things. */
const lists: ReadonlySet<string> = new Set([
  ...ofMetals,
  'facilities',
  'countries',
  'suppliers',
  'templates',
]);
const states = ['sheets', 'datasets', 'risk-transition', 'values', 'to'];
const words: Readonly<Record<string, readonly string[]>> = {
  ...{
    reason: ['findings', 'reasons'],
    language: ['findings', 'languages'],
    other: ['findings', 'languages'],
  },
  ...{ state: states, from: states, to: states },
};

/** The string under a path of names; constants within it say what they stand for. */
export function stringAt(strings: StringTree, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>(member, strings);
  if (typeof found !== 'string') return undefined;
  const constants = member(strings, 'constants');
  return found.replaceAll(/\{\{const:(\w+)\}\}/g, (placeholder, name: string) =>
    String(member(constants, name) ?? placeholder),
  );
}

/** The name of a metric, as a value of a finding. */
export const metricName = (metric: string): string => `@terms.metric.${metric.replaceAll(/[.-]/g, '_')}`;

/** A period such as `2024`, `2024-H1` or `2024-Q3` in words of a language; anything else as it is. */
export function periodWords(code: string, strings: StringTree): string {
  if (!partOfYear.test(code) && !year.test(code)) return code;
  const { kind, part, ...period } = parsePeriod(code);
  const half = part === 1 ? 'firstHalf' : 'secondHalf';
  const text = stringAt(strings, 'findings', 'periods', kind === 'half' ? half : kind);
  return text === undefined ? code : filled(text, { year: period.year, part });
}

/**
 * Values of a finding in words of a language: days and periods are written out, metals, reasons and states have their
 * names; one that begins with `@` names a string, as `@findings.definitions.withCertificates`.
 */
export function spokenValues(
  values: Readonly<Record<string, string>>,
  strings: StringTree,
  language: string,
): Readonly<Record<string, string>> {
  const inWords = (name: string, value: string): string => {
    if (value.startsWith('@')) return stringAt(strings, ...value.slice(1).split('.')) ?? value;
    if (day.test(value)) return dateText(value, language);
    if (name === 'period' || partOfYear.test(value)) return periodWords(value, strings);
    const word = words[name] && stringAt(strings, ...words[name], value);
    if (word !== undefined) return word;
    const listed = lists.has(name)
      ? value.replaceAll(', ', stringAt(strings, 'findings', 'lines', 'gap') ?? ', ')
      : value;
    if (!ofMetals.has(name)) return listed;
    return listed.replaceAll(metals, (metal) => stringAt(strings, 'terms', 'metal', metal) ?? metal);
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inWords(name, value)]));
}
