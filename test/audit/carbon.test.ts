import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DisclosureFile } from '../../functions/audit/disclosure.ts';
import { auditResult } from '../../functions/audit/result.ts';
import { sayAudit } from '../../functions/audit/said.ts';
import { auditStrings } from '../../functions/wiring/audit.ts';
import { root } from '../../infra/blueprint.ts';
import { auditOf, disclosure, disclosureFile } from './audited.ts';

describe.each(['en', 'zh-CN'])('a carbon report made by hand, in %s', (language) => {
  const audit = auditOf(disclosure(`carbon-2023.${language}.json`));
  const blocking = audit.findings.filter(({ severity }) => severity === 'blocking');
  const one = (check: string) => audit.findings.filter((finding) => finding.check === `disclosed-${check}`);

  test('has exactly its four errors, each with its cause', () => {
    expect(
      blocking.map(({ check, values, cause }) => [check, values.found, values.expected, cause?.slip]),
    ).toEqual([
      ['disclosed-change', '22.98%', '18.68%', 'currentAsDenominator'],
      ['disclosed-number-format', '6,6097,51.98', '6,609,751.98', 'digitGrouping'],
      ['disclosed-scope-value', '6,577,548.64', '5,902,547.87', 'grandTotal'],
      ['disclosed-unit', expect.stringMatching(/^tCO2e\//), 'tCO2e', 'copiedUnit'],
    ]);
  });

  test('has its rounding differences as notes', () => {
    expect(one('rounding').map(({ values, severity }) => [values.found, values.expected, severity])).toEqual([
      ['209,165.88', '209,165.89', 'note'],
      ['64,857.33', '64,857.34', 'note'],
      ['2,821,165.03', '2,821,165.02', 'note'],
    ]);
    expect(one('shares-rounding').map(({ values }) => values)).toEqual([
      { found: '100.01%', expected: '100.00%' },
    ]);
  });

  test('has its odd decimals and its unit without a gas as notes', () => {
    expect(one('decimals').map(({ values, severity }) => [values.found, severity])).toEqual([
      ['10.7%', 'note'],
      ['1,385,529.8', 'note'],
    ]);
    expect(one('loose-unit').map(({ values, severity }) => [values.found, severity])).toEqual([
      ['ton', 'note'],
    ]);
  });

  test('warns where truth depends on a definition, and notes a narrow margin', () => {
    expect(
      one('target-definition').map(({ values, severity }) => [values.value, values.other, severity]),
    ).toEqual([['32.39%', '62.99%', 'warning']]);
    expect(one('definition').map(({ values, severity }) => [values.value, values.other, severity])).toEqual([
      ['48.89%', '50.66%', 'warning'],
    ]);
    expect(one('margin').map(({ values, severity }) => [values.value, values.margin, severity])).toEqual([
      ['80.23%', '0.23', 'note'],
    ]);
  });

  test('needs no metric where a label tells it: only “total” says too little', () => {
    const file = disclosure(`carbon-2023.${language}.json`);
    const tables = file.tables?.map((table) => ({
      ...table,
      rows: table.rows.map(({ metric, ...row }) => (metric === 'cr.total' ? { ...row, metric } : row)),
    }));
    expect(auditOf({ ...file, ...(tables ? { tables } : {}) })).toEqual(audit);
  });

  test('has nothing else said of it, and its correct figures are compared', async () => {
    const said = sayAudit(audit, await auditStrings(root, language), language);
    const baseline = JSON.parse(
      readFileSync(disclosureFile(`carbon-2023.${language}.findings.json`), 'utf8'),
    );
    expect(JSON.parse(JSON.stringify(auditResult(audit, said)))).toEqual(baseline);
    expect(audit.extent).toMatchObject({ rows: 64, recognised: 64, broken: 2 });
    expect(audit.extent.holds).toBeGreaterThanOrEqual(20);
  });
});

test('silence on correct figures is no blindness: each of them, altered, is found', () => {
  const file = disclosure('carbon-2023.en.json');
  const blocking = (one: DisclosureFile): number =>
    auditOf(one).findings.filter(({ severity }) => severity !== 'note').length;
  const clean = blocking(file);
  const alterations: readonly (readonly [string, string])[] = [
    ['54.37%', '54.73%'],
    ['675,000.77', '675,000.71'],
    ['8,088,927.32', '8,088,972.32'],
    ['5,902,547.87', '5,902,547.78'],
    ['0.99%', '0.95%'],
    ['12.17', '12.71'],
    ['2.63', '2.36'],
    ['2,014,192.98', '2,041,192.98'],
    ['2,497,635.19', '1,197,635.19'],
    ['1,571,530.89', '571,530.89'],
  ];
  for (const [right, wrong] of alterations) {
    const text = JSON.stringify(file).replace(`"${right}"`, `"${wrong}"`);
    const altered = JSON.parse(text.replace(` ${right}`, ` ${wrong}`));
    expect([right, blocking(altered) > clean]).toEqual([right, true]);
  }
});
