import { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';
import type { Cause, Finding, Observation } from './finding.ts';
import { periodWords, spokenValues, stringAt as text } from './finding-values.ts';
import { formatDecimal } from './number-format.ts';
import { filled, type StringTree } from './string-tree.ts';

/** Strings of one language by file: `findings`, `terms`, `constants`, `units`, `sheets`, as far as they are at hand. */
export type FindingStrings = StringTree;

/** The figure of an id, where the figures of the publication are at hand. */
export type FigureOf = (id: string) => Figure | undefined;

const said = (strings: FindingStrings, line: string, values: Readonly<Record<string, string>>): string =>
  filled(text(strings, 'findings', 'lines', line) ?? '', values);

/**
 * A finding for people who are no programmers: first what was found, what it should be and what to do; then where it
 * stands, the figures with what they were computed from, the likely cause and the waiver, as far as there is any.
 */
export function findingLines(
  finding: Finding,
  strings: FindingStrings,
  language: string,
  figureOf: FigureOf,
): readonly [string, ...string[]] {
  const { check, subject, values, place, cause, waiver } = finding;
  const sentence = text(strings, 'findings', check);
  const named = nameOf(subject, strings, figureOf);
  return [
    sentence === undefined
      ? check
      : filled(sentence, { subject: named, ...spokenValues(values, strings, language) }),
    ...(place?.section === undefined ? [] : [said(strings, 'section', { section: place.section })]),
    // Many a check puts its sentence into its own words, or found the whole of it.
    ...(place?.sentence === undefined || sentence?.includes('{{sentence}}') || place.sentence === values.found
      ? []
      : [said(strings, 'sentence', { sentence: place.sentence })]),
    ...figuresOf(finding).flatMap((id) => sourceLine(id, strings, figureOf)),
    ...(cause === undefined
      ? []
      : [
          said(strings, 'cause', { cause: causeText(cause, strings, (id) => nameOf(id, strings, figureOf)) }),
        ]),
    ...(waiver === undefined
      ? []
      : [said(strings, 'waiver', spokenValues({ ...waiver }, strings, language))]),
  ];
}

/** Ids of the figures that a finding rests on; its subject may be one. */
const figuresOf = ({ subject, figures = [] }: Observation): readonly string[] => [
  ...new Set([subject, ...figures]),
];

/** A figure by its name and period, anything else as it is. */
function nameOf(subject: string, strings: FindingStrings, figureOf: FigureOf): string {
  const figure = figureOf(subject);
  const [metric = '', period = ''] = figure ? [figure.metric, figure.period] : subject.split('@');
  const label = text(strings, 'terms', 'metric', metric.replace(/[.-]/g, '_'));
  if (label === undefined) return subject;
  return period === '' ? label : said(strings, 'figure', { label, period: periodWords(period, strings) });
}

function sourceLine(id: string, strings: FindingStrings, figureOf: FigureOf): readonly string[] {
  const figure = figureOf(id);
  if (figure === undefined) return [];
  const { printed, provenance } = figure;
  const datasets = provenance.datasets.map(
    (dataset) => text(strings, 'sheets', 'datasets', dataset, 'name') ?? dataset,
  );
  const source =
    provenance.inputs.length > 0
      ? said(strings, 'computed', { count: counted(provenance.inputs.length) })
      : said(strings, 'records', {
          count: counted(provenance.records),
          datasets: datasets.join(said(strings, 'gap', {})),
        });
  const measure = measured(printed, text(strings, 'units', figure.unit) ?? '');
  return [said(strings, 'source', { name: nameOf(id, strings, figureOf), measure, source })];
}

const counted = (count: number): string => formatDecimal(new Decimal(count), 0);

/** A number with its unit: Han and percent signs follow at once, anything else after a space. */
const measured = (printed: string, unit: string): string =>
  /^[\p{Script=Han}%]/u.test(unit) ? `${printed}${unit}` : `${printed} ${unit}`.trimEnd();

/** Values of a cause that are ids of amounts. */
const amountsNamed: readonly string[] = ['row', 'other', 'used', 'instead'];

/** A cause in words, and those that would explain it as well; `nameOf` says an amount's id for people. */
export function causeText(
  { slip, values, also = [] }: Cause,
  strings: FindingStrings,
  nameOf = (id: string): string => id,
): string {
  const named = Object.entries(values).map(([name, value]) => [
    name,
    amountsNamed.includes(name) ? nameOf(value) : value,
  ]);
  const own = filled(text(strings, 'findings', 'causes', slip) ?? slip, Object.fromEntries(named));
  return also.reduce(
    (cause, other) => said(strings, 'also', { cause, other: causeText(other, strings, nameOf) }),
    own,
  );
}
