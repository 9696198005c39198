import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../infra/blueprint.ts';
import { type Finding, sortFindings } from '../domain/finding.ts';
import { type RunScope, workKeys } from '../wiring/names.ts';
import { stores } from '../wiring/stores.ts';
import { table } from './table.ts';
import { terminalLanguage } from './terminal-language.ts';

/** A finding with the publication that it is about. */
export type FindingOf = Finding & Pick<RunScope, 'report' | 'period'>;

/** Findings of one publication of a run: those of its figures, then those of its texts. */
export async function findingsOf(run: RunScope, languages: readonly string[]): Promise<readonly FindingOf[]> {
  const { report, period } = run;
  const { work } = stores();
  const keys = [workKeys.findings(run), ...languages.map((language) => workKeys.textFindings(run, language))];
  const found = await Promise.all(keys.map((key) => work.get(key)));
  const read = found.flatMap((bytes) =>
    bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as Finding[]) : [],
  );
  return sortFindings(read).map((finding) => ({ report, period, ...finding }));
}

/** Findings as a table, in the language of the person's terminal. */
export async function findingsTable(findings: readonly FindingOf[]): Promise<string> {
  const file = await readFile(join(root, 'locales', terminalLanguage(), 'findings.json'), 'utf8');
  const strings = JSON.parse(file) as Record<string, string>;
  const sentence = (finding: Finding): string =>
    (strings[finding.check] ?? finding.check).replaceAll(
      /\{\{(\w+)\}\}/g,
      (_, name: string) => (name === 'subject' ? finding.subject : finding.values[name]) ?? '',
    );
  return table(
    ['severity', 'report', 'check', 'about', 'finding'],
    findings.map((one) => [one.severity, one.report, one.check, one.subject, sentence(one)]),
  );
}
