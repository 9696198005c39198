import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { writeWorkbook } from '../../functions/adapters/files/workbook/write-workbook.ts';
import { tablesDisclosure } from '../../functions/audit/tables-disclosure.ts';
import { main } from '../../functions/cli/main.ts';
import type { Table } from '../../functions/ports/tables.ts';
import { root } from '../../infra/blueprint.ts';
import { buildWorkbook } from '../intake/workbook/build-workbook.ts';
import { tableFileOf } from '../support/table-file.ts';
import { asCsv, asSheets } from './as-sheets.ts';
import { disclosure, disclosureFile } from './audited.ts';

const folder = mkdtempSync(join(tmpdir(), 'stele-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command in this process: what it printed, and its exit code. */
async function run(...args: readonly string[]): Promise<{ out: string; err: string; code: number }> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const code = await main(['audit', ...args]);
    const told = (spy: typeof out): string => spy.mock.calls.map(([text]) => text).join('');
    return { code, out: told(out), err: told(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

const place = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const found = async (...args: readonly string[]) => {
  const { out, code } = await run(...args, '--format', 'json', '--language', 'en');
  return { ...JSON.parse(out), code };
};

test.each([
  'carbon-2023.en.json',
  'minerals-2023.en.json',
  'green-2024H1.en.json',
  'smelters-2023H2.zh-CN.json',
])('%s, as XLSX and as CSV, gives the same findings', async (name) => {
  const sheets = asSheets(disclosure(name));
  const expected = await found(disclosureFile(name));
  expect(expected.findings.length).toBeGreaterThan(1);
  expect(await found(place('report.xlsx', writeWorkbook(sheets)))).toEqual(expected);
  expect(await found(place('report.csv', asCsv(sheets)))).toEqual(expected);
});

test('the exit code says whether anything must be corrected', async () => {
  expect((await found(disclosureFile('carbon-2023.en.json'))).code).toBe(1);
  expect((await found(disclosureFile('minerals-2023.en.json'))).code).toBe(0);
  expect(await run(join(folder, 'nowhere.json'))).toMatchObject({ code: 2, out: '' });
});

test('a look-up is read from a table of its own', async () => {
  const rows = [
    ...Array.from({ length: 53 }, (_, at) => `Tungsten,CID1${String(at).padStart(5, '0')},CHINA`),
    ...Array.from({ length: 83 }, (_, at) => `锡,CID2${String(at).padStart(5, '0')},PERU`),
  ];
  const lookUp = place('look-up.csv', ['Metal,CID,Country', ...rows].join('\n'));
  const audit = await found(disclosureFile('minerals-2023.en.json'), '--look-up', lookUp);
  expect(audit.extent.lookUps).toEqual(['look-up.csv']);
  expect(audit.findings[0]).toMatchObject({
    check: 'disclosed-counts-exchanged',
    rule: 'C-SOR-BOUND',
    values: { found: '64', expected: '53', other: 'Tin' },
  });
  const none = await run(disclosureFile('minerals-2023.en.json'), '--look-up', place('no.csv', 'a,b\n1,2'));
  expect(none).toMatchObject({ code: 2, out: '' });
  expect(none.err).toMatch(/no\.csv is no look-up of smelters: .*Metal, CID and Country/);
});

test('text and page say the same in the language that is asked for, and the page needs nothing beside it', async () => {
  const source = disclosureFile('carbon-2023.zh-CN.json');
  const text = await run(source, '--language', 'zh-CN');
  expect(text.out).toContain('必须更正（4）');
  expect(text.out).toContain('可能的原因：分母误用了本年数6,577,548.64');
  expect(text.out).not.toMatch(/[a-z]{3,}(?: [a-z]+){2}|\{\{/);
  const page = join(folder, 'audit.html');
  expect(await run(source, '--language', 'zh-CN', '--format', 'html', '--out', page)).toMatchObject({
    out: `${page}\n`,
    code: 1,
  });
  const html = readFileSync(page, 'utf8');
  expect(html).toContain('分母误用了本年数6,577,548.64');
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
  expect(html).not.toMatch(/<(?:script|link|img)|https?:|\{\{/);
});

test('the example that people write theirs by can be audited, and has nothing wrong', async () => {
  const readme = readFileSync(join(root, 'functions', 'audit', 'README.md'), 'utf8');
  const [, example = ''] = /```json\n(.*?)```/s.exec(readme) ?? [];
  const audit = await found(place('example.json', example));
  expect(audit).toMatchObject({ code: 0, findings: [], extent: { recognised: 3, holds: 7 } });
});

test('a look-up is read from a workbook of RMI, by its edition', async () => {
  const lookUp = [
    { metal: 'Tungsten', cid: 'CID900001', name: 'One', country: 'PE' },
    { metal: 'Tungsten', cid: 'CID900001', name: 'One', alias: 'Uno', country: 'PE' },
    { metal: 'Tin', cid: 'CID900002', name: 'Two', country: 'CN' },
  ];
  const content = { template: 'CMRT', version: '6.31', effectiveOn: '2023-06-20', lookUp } as const;
  const workbook = place('cmrt.xlsx', buildWorkbook(content));
  const audit = await found(disclosureFile('minerals-2023.en.json'), '--look-up', workbook);
  expect(audit.extent.lookUps).toEqual(['CMRT 6.31']);
  expect(
    audit.findings
      .filter(({ rule }: { rule: string }) => rule === 'C-SOR-BOUND')
      .map(({ values }: { values: Record<string, string> }) => [values.metal, values.found, values.expected]),
  ).toEqual([
    ['Tin', '32', '1'],
    ['Tungsten', '64', '1'],
  ]);
});

test('a file in another encoding is refused', async () => {
  const refused = await run(place('gbk.json', Buffer.from([0x7b, 0x22, 0xb1, 0xa8, 0xb8, 0xe6])));
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toMatch(/gbk\.json is not written in UTF-8/);
});

test('who closes the output early is shown no stack trace', () => {
  const command = join(root, 'functions', 'cli', 'stele.ts');
  const { stderr } = spawnSync('sh', ['-c', '"$0" "$1" audit --help | true', process.execPath, command]);
  expect(String(stderr)).toBe('');
});

test('what is read is not written over', async () => {
  const source = place('mine.json', readFileSync(disclosureFile('minerals-2023.en.json')));
  expect(await run(source, '--out', source)).toMatchObject({ code: 2, out: '' });
  expect(readFileSync(source, 'utf8')).toMatch(/^\{/);
});

test('a percentage that a sheet formats is read as it shows', async () => {
  const cell = (text: string) => ({ text, kind: 'text' as const });
  const rows = [
    [cell('label'), cell('2023')],
    [cell('Share'), { text: '0.2298', kind: 'number' as const, percent: true as const }],
  ];
  const file = tableFileOf([{ name: 'document', rows: [['title', 'A report']] }]);
  const table: Table = {
    ...(file.tables[0] as Table),
    name: 'shares',
    async *rows() {
      for (const [at, cells] of rows.entries()) yield { number: at + 1, cells: new Map(cells.entries()) };
    },
  };
  const read = await tablesDisclosure({
    name: 'x.xlsx',
    tables: { ...file, tables: [...file.tables, table] },
  });
  expect(read.tables?.[0]?.rows).toEqual([{ label: 'Share', values: ['22.98%'] }]);
});
