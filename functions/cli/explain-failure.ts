import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../infra/blueprint.ts';
import type { Outcome } from '../contract.ts';
import type { Finding } from '../domain/finding.ts';
import { type RunScope, workKeys } from '../wiring/names.ts';
import { stores } from '../wiring/stores.ts';
import { exitCodes } from './exit-codes.ts';
import { table } from './table.ts';

type Failed = Extract<Outcome, { status: 'failed' }>;

/** Says why a publication failed, with the table of findings where findings blocked it. Resolves to the exit code. */
export async function explainFailure(outcome: Failed, run: Omit<RunScope, 'report'>): Promise<number> {
  process.stderr.write(
    `stele: ${outcome.report} ${outcome.period} was not published: ${sentenceOf(outcome)}\n`,
  );
  if (outcome.error === 'check.blocked' || outcome.error === 'compose.blocked') {
    const findings = await findingsOf({ ...run, report: outcome.report });
    process.stderr.write(`${await findingsTable(findings)}\n`);
  }
  return outcome.error === 'plan.no-data' ? exitCodes.wrongUse : exitCodes.failed;
}

/** The cause is what Lambda reports of a failure: a JSON text with the message. */
function sentenceOf({ error, cause }: Failed): string {
  try {
    return (JSON.parse(cause) as { errorMessage: string }).errorMessage;
  } catch {
    return `${error}: ${cause}`;
  }
}

async function findingsOf(run: RunScope): Promise<readonly Finding[]> {
  const { work } = stores();
  const keys = [
    workKeys.findings(run),
    ...['zh-CN', 'en'].map((language) => workKeys.textFindings(run, language)),
  ];
  const found = await Promise.all(keys.map((key) => work.get(key)));
  return found.flatMap((bytes) =>
    bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as Finding[]) : [],
  );
}

export async function findingsTable(findings: readonly Finding[]): Promise<string> {
  const language = /^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'zh-CN' : 'en';
  const strings = JSON.parse(
    await readFile(join(root, 'locales', language, 'findings.json'), 'utf8'),
  ) as Record<string, string>;
  const sentence = (finding: Finding): string =>
    (strings[finding.check] ?? finding.check).replaceAll(
      /\{\{(\w+)\}\}/g,
      (_, name: string) => finding.values[name] ?? '',
    );
  return table(
    ['severity', 'check', 'about', 'finding'],
    findings.map((one) => [one.severity, one.check, one.subject, sentence(one)]),
  );
}
