import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Figure } from '../../functions/domain/figure.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import { copyLoadedSample } from '../support/loaded-sample.ts';
import { runStele, temporaryFolder } from '../support/run-stele.ts';

interface Said {
  readonly organisation: string;
  readonly report: string;
  readonly period: string;
  readonly asOf: string;
  readonly internal: boolean;
  readonly verified: boolean;
  readonly cutOff: number;
  readonly digests: { readonly inputs: string; readonly figures: string };
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  await copyLoadedSample('sample-precision', join(folder.path, 'data'));
});
afterAll(() => folder.remove());

const quarter = (out: string, ...args: readonly string[]) =>
  runStele([
    'report',
    ...['--report', 'carbon', '--period', '2023-Q2'],
    ...['--data', join(folder.path, 'data'), '--out', join(folder.path, out)],
    ...args,
  ]);

test('a quarter leaves its internal figures as JSON, no PDF and no edition', async () => {
  const ended = await quarter('out', '--json');
  expect(ended.err).toBe('');
  expect(ended.code).toBe(0);
  expect(await readdir(join(folder.path, 'out'))).toEqual(['carbon-2023-Q2.json']);
  const said = JSON.parse(await readFile(join(folder.path, 'out', 'carbon-2023-Q2.json'), 'utf8')) as Said;
  expect(said).toMatchObject({
    organisation: 'sample-precision',
    report: 'carbon',
    period: '2023-Q2',
    asOf: '2023-06-30',
    internal: true,
    verified: false,
    digests: {
      inputs: expect.stringMatching(/^[0-9a-f]{64}$/),
      figures: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  });
  expect(said.cutOff).toBeGreaterThan(10);

  const of = (metric: string) => said.figures.find(({ id }) => id === `${metric}@2023-Q2`);
  const scope1 = of('cr.scope1');
  expect(scope1).toMatchObject({ state: 'value', unit: 'tCO2e', decimals: 2, coverage: { weight: '1' } });
  expect(Number(scope1?.value)).toBeGreaterThan(0);
  expect(scope1?.printed).toMatch(/^[\d,]+\.\d{2}$/);
  expect(scope1?.provenance.records).toBeGreaterThan(0);
  expect(of('cr.pv_capacity')).toMatchObject({ state: 'value' });
  for (const yearly of ['cr.scope3.c01', 'cr.total', 'cr.green_certificates', 'target.pv-new'])
    expect(of(yearly), yearly).toMatchObject({ state: 'missing', printed: '—', reason: 'yearOnly' });
  expect(said.findings).toContainEqual(
    expect.objectContaining({ check: 'verification-missing', severity: 'blocking' }),
  );
  expect(JSON.parse(ended.out)).toMatchObject({
    editions: [],
    computed: [{ report: 'carbon', period: '2023-Q2', figures: said.figures.length }],
    failed: [],
  });
  const listed = await runStele(['list', '--json', '--data', join(folder.path, 'data')]);
  expect(JSON.parse(listed.out)).toMatchObject({ editions: [] });
});

test('the same records give the same file, and people get a table', async () => {
  const ended = await quarter('again');
  expect(ended.code).toBe(0);
  expect(ended.out).toMatch(/carbon +2023-Q2 +\d+ +\d+ +\d+ +.*carbon-2023-Q2\.json/);
  const [first, again] = await Promise.all(
    ['out', 'again'].map((out) => readFile(join(folder.path, out, 'carbon-2023-Q2.json'), 'utf8')),
  );
  expect(again).toBe(first);
});
