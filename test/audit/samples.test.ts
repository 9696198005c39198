import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { auditResult } from '../../functions/audit/result.ts';
import { sayAudit } from '../../functions/audit/said.ts';
import { auditStrings } from '../../functions/wiring/audit.ts';
import { root } from '../../infra/blueprint.ts';
import { auditOf, disclosure, disclosureFile } from './audited.ts';

/** What is wrong with the reports that people made by hand, and with nothing else in them (domain.md §5.2). */
test.each([
  [
    'green-2024H1.en',
    {
      ...{ plan: 1, 'stale-plan': 3, 'after-period': 1, 'goal-unfigured': 2, 'rate-without-whole': 1 },
      ...{ term: 2, citation: 1, 'standard-gone': 1, decimals: 1 },
    },
  ],
  [
    'smelters-2023H2.zh-CN',
    {
      ...{ 'surveys-identical': 1, 'rate-uncounted': 2, order: 1, 'list-uncounted': 1 },
      ...{ term: 1, 'former-name': 2 },
    },
  ],
])('%s', async (name, counts) => {
  const language = name.split('.')[1] as string;
  const audit = auditOf(disclosure(`${name}.json`));
  const found = Object.groupBy(audit.findings, ({ check }) => check.replace('disclosed-', ''));
  expect(Object.fromEntries(Object.entries(found).map(([check, own]) => [check, own?.length]))).toEqual(
    counts,
  );
  const said = sayAudit(audit, await auditStrings(root, language), language);
  const baseline = JSON.parse(readFileSync(disclosureFile(`${name}.findings.json`), 'utf8'));
  expect(JSON.parse(JSON.stringify(auditResult(audit, said)))).toEqual(baseline);
});
