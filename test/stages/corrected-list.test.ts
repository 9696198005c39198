import { expect, test } from 'vitest';
import type { Restatement } from '../../functions/domain/restatement.ts';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { intake } from '../../functions/intake/intake.ts';
import type { CompletedEdition } from '../../functions/ports/editions.ts';
import { review } from '../../functions/review/review.ts';
import { handIn, organisation, record, withStatus } from '../support/small-organisation.ts';
import { smallReport } from '../support/small-report.ts';
import { handOver, loaded, publication, type Workbench, wholeRun } from '../support/workbench.ts';

const source = { 'zh-CN': '官方公告', en: 'official notice' };
const gridFactor = (perGas: object): HandInRecord =>
  record('emission-factor', {
    factorId: 'grid-region',
    validFrom: '2022-01-01',
    applies: 'grid',
    subject: 'region',
    unit: 'MWh',
    perGas,
    source,
  });
const potential = (gas: string, group: string, value: string): HandInRecord =>
  record('gwp', { set: 'AR6', gas, group, value, source: 'AR6' });

const report = smallReport({
  figures: [...smallReport().figures, { metric: 'cr.scope2_location', role: 'year' }],
});

/** An edition of 1,800.084 MWh at 0.5 t CO2 and 0.001 t CH4 each, with methane at 29.8. */
async function published(): Promise<Workbench> {
  const bench = await loaded(report);
  const lists = [
    gridFactor({ CO2: '0.5', CH4: '0.001' }),
    potential('CO2', 'CO2', '1'),
    potential('CH4 (fossil)', 'CH4', '29.8'),
  ];
  await handOver(bench, handIn('lists', lists));
  expect(await wholeRun(bench)).toMatchObject({ status: 'published', edition: 1 });
  return bench;
}

/** What the second edition says it restates. */
async function restatementOf(bench: Workbench): Promise<Restatement> {
  const edition = (await bench.editions.get(publication(), 2)) as CompletedEdition;
  const evidence = Buffer.from((await bench.published.get(edition.evidence.key)) as Uint8Array).toString();
  return (JSON.parse(evidence) as { readonly restatement: Restatement }).restatement;
}

test.each([
  ['factor', gridFactor({ CO2: '0.6', CH4: '0.001' }), 'factors', '1,133.69'],
  ['warming potential', potential('CH4 (fossil)', 'CH4', '30'), 'warmingPotentials', '954.04'],
] as const)(
  'a corrected %s counts once it was accepted; what it moves is restated, and the list named',
  async (_, corrected, reason, restated) => {
    const bench = await published();
    await intake(handIn('corrected.csv', [withStatus(corrected, 'submitted')]), bench);
    expect(await wholeRun(bench, { runId: 'run-2' })).toMatchObject({ status: 'unchanged', edition: 1 });
    const reviewer = { actorId: 'reviewer-1', kind: 'person' } as const;
    await review({ organisation, verdict: 'accept', selection: {} }, reviewer, {
      ...bench,
      timeZone: 'Asia/Shanghai',
    });
    expect(await wholeRun(bench, { runId: 'run-3' })).toMatchObject({ status: 'published', edition: 2 });
    expect(await restatementOf(bench)).toMatchObject({
      supersedes: 1,
      rows: [{ id: 'cr.scope2_location@2023', earlier: '953.68', restated, reasons: [reason] }],
    });
  },
);
