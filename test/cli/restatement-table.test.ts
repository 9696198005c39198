import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { restatementTable } from '../../functions/cli/editions/restatement-table.ts';
import { whereToRead } from '../../functions/cli/editions/where-to-read.ts';
import { table } from '../../functions/cli/table.ts';
import type { RestatedFigure, Restatement } from '../../functions/domain/restatement.ts';

beforeEach(() => {
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
  vi.stubEnv('STELE_PUBLIC_ADDRESS', 'http://127.0.0.1:8787');
});
afterEach(() => vi.unstubAllEnvs());

const row = (metric: string, changes: Partial<RestatedFigure> = {}): RestatedFigure => ({
  ...{ id: `${metric}@2023`, metric, period: '2023', unit: 'tCO2e', earlier: '1,000.00', restated: '9.00' },
  ...{ change: '−99.10', changeIn: 'percent', reasons: ['records'] },
  ...changes,
});
const of = (rows: readonly RestatedFigure[], baseYear: Restatement['baseYear'] = null) =>
  restatementTable({
    ...{ report: 'carbon', period: '2024-H1', edition: 2 },
    restatement: { supersedes: 1, rows, baseYear },
  });

test('restated figures stand under each other by reason, numbers on the right', async () => {
  const rows = [
    row('a'),
    row('b', { reasons: ['records', 'factors'], change: '/' }),
    row('cc', { unit: 'percent', earlier: '1.0', restated: '2.0', change: '+1.00', changeIn: 'points' }),
    row('d', { earlierUnit: 't', earlier: '5', change: '/' }),
  ];
  expect(await of(rows, { period: '2022', significance: '5', by: 'scopeTotal' })).toBe(
    [
      'carbon 2024-H1: edition 2 restates edition 1',
      '  metric  period  unit      earlier  restated    change',
      'records corrected or added:',
      '  a       2023    tCO2e    1,000.00      9.00   −99.10%',
      '  cc      2023    percent       1.0       2.0  +1.00 pp',
      '  d       2023    tCO2e         5 t      9.00         /',
      'records corrected or added; emission factors updated:',
      '  b       2023    tCO2e    1,000.00      9.00         /',
      'a change reaches 5%: base period 2022 is recalculated with it',
    ].join('\n'),
  );
});

test('an edition that restates nothing says so', async () => {
  expect(await of([])).toBe('carbon 2024-H1: edition 2 has the same figures as edition 1');
});

test('Han characters take two places of a terminal', () => {
  expect(table(['名称', 'n'], [['碳', 5]])).toBe('名称  n\n碳    5');
  expect(table(['a', 'n'], [['（碳）', 5]])).toBe('a       n\n（碳）  5');
});

test('where a new edition is to be read names a command that works on the system it is in', () => {
  const edition = { report: 'carbon', period: '2024-H1', edition: 2 };
  expect(whereToRead(edition, 'sample-precision', { data: '.stele' })).toBe(
    [
      'carbon 2024-H1: edition 2, while stele start serves it: http://127.0.0.1:8787/r/sample-precision/carbon/2024-H1/2',
      '  with a token, where it needs one: stele link --report carbon --period 2024-H1 --edition 2 --as …',
      '  its PDFs, copied: stele report --report carbon --period 2024-H1',
    ].join('\n'),
  );
  expect(whereToRead(edition, 'acme', { data: '/tmp/d', releaseDate: '2024-10-31' }).split('\n').at(-1)).toBe(
    '  its PDFs, copied: stele report --org acme --report carbon --period 2024-H1 --release-date 2024-10-31 --data /tmp/d',
  );
  const stage = { api: 'https://api.example.com/', data: '.stele' };
  expect(whereToRead(edition, 'acme', stage)).toBe(
    [
      'carbon 2024-H1: edition 2: https://api.example.com/r/acme/carbon/2024-H1/2',
      '  with a token, where it needs one: stele link --org acme --report carbon --period 2024-H1 --edition 2 --api https://api.example.com/',
    ].join('\n'),
  );
});
