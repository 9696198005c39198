import { auditChecks } from '../../functions/audit/checks.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import { findingLines } from '../../functions/domain/finding-lines.ts';
import { member, type StringTree } from '../../functions/domain/string-tree.ts';
import { readStrings } from '../../functions/wiring/read-strings.ts';
import { root } from '../../infra/blueprint.ts';

const files = ['findings', 'audit', 'terms', 'constants', 'units', 'sheets'];
const ofAudits = new Set(auditChecks.map(({ id }) => id));
const languages = ['zh-CN', 'en'] as const;

/**
 * What people would miss in the sentences of findings: a place that a check gives no value for, a string that is not
 * there, a placeholder that reaches the reader. Each once, as `<language> <check>: <what>`.
 */
async function unfilled(findings: readonly Finding[]): Promise<readonly string[]> {
  const missing = new Set<string>();
  for (const language of languages) {
    const strings = await readStrings(root, language, files);
    for (const finding of findings)
      for (const what of missingIn(finding, strings, language))
        missing.add(`${language} ${finding.check}: ${what}`);
  }
  return [...missing].sort();
}

/** Fails where a reader of one of the findings would miss something. */
export async function refuseUnfilled(findings: readonly Finding[]): Promise<void> {
  const missing = await unfilled(findings);
  if (missing.length > 0)
    throw new Error(`Sentences of findings lack what they need:\n${missing.join('\n')}`);
}

function missingIn(finding: Finding, strings: StringTree, language: string): readonly string[] {
  const { check, values, cause } = finding;
  const sentences = ofAudits.has(check) ? member(strings.audit, 'findings') : strings.findings;
  const causes = [...(cause ? [cause, ...(cause.also ?? [])] : [])].flatMap(({ slip, values: given }) =>
    placesWithout(member(member(strings.findings, 'causes'), slip), given),
  );
  const own = placesWithout(member(sentences, check), { subject: '', ...values });
  const said = ofAudits.has(check)
    ? []
    : findingLines(finding, strings, language, () => undefined).slice(0, 1);
  // What a finding quotes may hold placeholders of its own.
  const quoted = Object.values(values)
    .filter((value) => !value.startsWith('@'))
    .join(' ');
  const raw = said
    .flatMap((line) => line.match(/@(?:findings|terms)\.[\w.-]+|\{\{const:\w+\}\}/g) ?? [])
    .filter((one) => !quoted.includes(one));
  return [...own, ...causes, ...raw];
}

function placesWithout(sentence: unknown, values: Readonly<Record<string, string>>): readonly string[] {
  if (typeof sentence !== 'string') return ['no sentence'];
  return [...sentence.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name = '']) => (name in values ? [] : [name]));
}
