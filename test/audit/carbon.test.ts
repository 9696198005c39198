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

/** Printed once, and in no relation that a small difference would break: sums, shares and ratios do not hold them. */
const standAlone = [
  ...['cr.green_electricity', 'cr.green_certificates', 'cr.electricity_savings', 'cr.pv_capacity'],
  ...['gasoline', 'diesel', 'lpg', 'natural_gas'].map((fuel) => `cr.scope1.${fuel}`),
  ...['cr.biogenic', 'cr.reduction_total'],
];

/** Another digit in the middle of a number. */
function altered(text: string): string {
  const digits = [...text].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  const at = digits[Math.floor(digits.length / 2)] ?? 0;
  return `${text.slice(0, at)}${(Number(text[at]) + 3) % 10}${text.slice(at + 1)}`;
}

const isNew = (file: DisclosureFile, known: ReadonlySet<string>): boolean =>
  auditOf(file).findings.some((finding) => !known.has(JSON.stringify(finding)));

describe('silence on correct figures is no blindness', () => {
  const file = disclosure('carbon-2023.en.json');
  const known = new Set(auditOf(file).findings.map((finding) => JSON.stringify(finding)));

  test('one digit altered in a cell is found, but in those that stand alone', () => {
    // Every fourth row of the appendix: the slips behind each altered digit are sought, too.
    const isTried = (at: number, rowAt: number): boolean => at === 0 || rowAt % 4 === 0;
    const missed = (file.tables ?? []).flatMap((table, at) =>
      table.rows.flatMap((row, rowAt) =>
        row.values.flatMap((text, column) => {
          if (!/\d/.test(text) || !isTried(at, rowAt)) return [];
          const changed = structuredClone(file);
          const values = changed.tables?.[at]?.rows[rowAt]?.values;
          if (values) values[column] = altered(text);
          return isNew(changed, known) ? [] : [row.metric];
        }),
      ),
    );
    const tried = (file.tables ?? []).flatMap(({ rows }, at) =>
      rows.filter((_, rowAt) => isTried(at, rowAt)).map(({ metric }) => metric),
    );
    expect(tried.length).toBeGreaterThan(15);
    expect(missed.sort()).toEqual(standAlone.filter((metric) => tried.includes(metric)).sort());
  });

  test('one digit altered in any number of a sentence is found', () => {
    const claims = file.claims ?? [];
    const missed = claims.flatMap((claim, at) =>
      (claim.says ?? []).flatMap((says, saysAt) => {
        const changed = structuredClone(file);
        const own = changed.claims?.[at];
        const saying = own?.says?.[saysAt];
        if (!own || !saying || !/^[\d,.]+%?$/.test(says.text)) return [];
        own.sentence = own.sentence.replace(says.text, altered(says.text));
        saying.text = altered(says.text);
        return isNew(changed, known) ? [] : [says.text];
      }),
    );
    expect(missed).toEqual([]);
  });
});
