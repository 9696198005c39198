import { root } from '../../infra/blueprint.ts';
import type { Facts } from '../contract.ts';
import { type Finding, sortFindings } from '../domain/finding.ts';
import { type FigureOf, findingLines } from '../domain/finding-lines.ts';
import { member, type StringTree } from '../domain/string-tree.ts';
import { findingKeys, type RunScope, workKeys } from '../wiring/names.ts';
import { readStrings } from '../wiring/read-strings.ts';
import { stores } from '../wiring/stores.ts';
import { terminalLanguage } from './terminal-language.ts';

/** A finding with the publication that it is about. */
export type FindingOf = Finding & Pick<RunScope, 'report' | 'period'>;

/** Findings of one publication of a run: of its figures, texts and finished documents. */
export async function findingsOf(run: RunScope, languages: readonly string[]): Promise<readonly FindingOf[]> {
  const { report, period } = run;
  const { work } = stores();
  const found = await Promise.all(findingKeys(run, languages).map((key) => work.get(key)));
  const read = found.flatMap((bytes) =>
    bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as Finding[]) : [],
  );
  return sortFindings(read).map((finding) => ({ report, period, ...finding }));
}

/** The figures of a publication, by their ids. */
export type FiguresOf = (publication: Pick<RunScope, 'report' | 'period'>) => FigureOf;

/** The figures of a run's publications; none of those that did not come so far. */
export async function figuresOfAll(runs: readonly RunScope[]): Promise<FiguresOf> {
  const found = await Promise.all(
    runs.map(async (run) => {
      const bytes = await stores().work.get(workKeys.figures(run));
      const { figures }: Pick<Facts, 'figures'> = bytes
        ? JSON.parse(Buffer.from(bytes).toString('utf8'))
        : { figures: [] };
      return [`${run.report} ${run.period}`, new Map(figures.map((figure) => [figure.id, figure]))] as const;
    }),
  );
  const byPublication = new Map(found);
  return ({ report, period }) => {
    const figures = byPublication.get(`${report} ${period}`);
    return (id) => figures?.get(id);
  };
}

/** Findings in the language of the person's terminal, a paragraph each under its severity, report and check. */
export async function findingsText(findings: readonly FindingOf[], figuresOf: FiguresOf): Promise<string> {
  const language = terminalLanguage();
  const strings = await readStrings(root, language, ['findings', 'terms', 'constants', 'units', 'sheets']);
  return findings
    .map((finding) => {
      const [first, ...rest] = findingLines(finding, strings, language, figuresOf(finding));
      return [headOf(finding, strings), `  ${first}`, ...rest.map((line) => `    ${line}`)].join('\n');
    })
    .join('\n');
}

function headOf({ severity, report, period, check }: FindingOf, strings: StringTree): string {
  const word = member(member(strings.findings, 'lines'), severity);
  return `${typeof word === 'string' ? word : severity}  ${report} ${period}  ${check}`;
}
