import { describe, expect, test } from 'vitest';
import { check } from '../../functions/check/check.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import type { ReportDefinition } from '../../functions/domain/report.ts';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { writeFacts } from '../../functions/snapshot/stored-facts.ts';
import { workKeys } from '../../functions/wiring/names.ts';
import { electricity, handIn, record, scopeSet, withStatus } from '../support/small-organisation.ts';
import { smallReport } from '../support/small-report.ts';
import { factsOf, handOver, loaded, runToMerge, stored, type Workbench } from '../support/workbench.ts';

async function checked(report: ReportDefinition = smallReport(), changes: readonly HandInRecord[] = []) {
  const bench = await loaded(report);
  if (changes.length > 0) await handOver(bench, handIn('changes', changes));
  const merged = await runToMerge(bench);
  return { bench, merged, run: () => check(merged, bench), findings: () => findingsIn(bench, merged) };
}

const findingsIn = (
  bench: Workbench,
  run: Parameters<typeof workKeys.findings>[0],
): Promise<readonly Finding[]> => stored(bench, workKeys.findings(run));

const seen = (severity: Finding['severity'], subject: string) => ({ severity, subject, values: {} });
const declared = { id: 'own', rule: 'C-RULE', severity: 'blocking' } as const;

const excuse = (changes: object) =>
  record('waiver', {
    ...{ waiverId: 'w1', report: 'small', check: 'own', subject: 'a', reason: 'agreed' },
    ...{ grantedBy: 'the board', grantedOn: '2024-07-01', until: '2024-12-31', ...changes },
  });

/** A facility that owes a month: how much of the consolidation it weighs decides what is said. */
const missingMay = withStatus(electricity('south', 5, '50.003'), 'withdrawn');
const missingInNorth = withStatus(electricity('north', 5, '100.004'), 'withdrawn');

describe('house checks', () => {
  test('note a rounding difference and let it pass', async () => {
    const { run, findings } = await checked();
    expect(await run()).toMatchObject({ warnings: 0, notes: 1 });
    expect(await findings()).toEqual([
      {
        check: 'footing-rounding',
        severity: 'note',
        subject: 'electricity',
        values: {
          ...{ sum: '1,920.13', total: '1,920.14' },
          ...{ whole: '@terms.metric.cr_electricity_used', period: '2023' },
        },
      },
    ]);
  });

  test('block parts that do not make the total', async () => {
    const compositions = [
      { id: 'broken', total: 'cr.electricity_used', parts: ['cr.municipal_electricity'], role: 'year' },
    ];
    const { run, findings, merged } = await checked(smallReport({ compositions }));
    await expect(run()).rejects.toMatchObject({
      name: 'check.blocked',
      message: expect.stringContaining('blocking findings: 1'),
      internal: workKeys.findings(merged),
    });
    expect(await findings()).toMatchObject([{ check: 'footing', severity: 'blocking', subject: 'broken' }]);
  });

  test('block a share above the whole', async () => {
    const rate = { metric: 'cr.clean_energy_rate.withoutCertificates', role: 'year' };
    const tooMuch = record('green-power', {
      contractId: 'contract',
      facilityId: 'north',
      year: 2023,
      month: 1,
      market: 'market',
      deliveredMwh: '5000',
      emissionFactor: '0',
    });
    const { run, findings } = await checked(smallReport({ figures: [rate], compositions: [] }), [tooMuch]);
    await expect(run()).rejects.toMatchObject({ name: 'check.blocked' });
    expect((await findings())[0]).toMatchObject({ check: 'rate', subject: `${rate.metric}@2023` });
  });

  test.each<[string, string, readonly HandInRecord[]]>([
    ['a gap that hardly weighs', 'coverage-gap', [missingMay, scopeSet(2023, '5')]],
    ['a gap that makes a figure preliminary', 'coverage-preliminary', [missingMay]],
    ['a gap that withholds a figure', 'coverage-withheld', [missingInNorth]],
  ])('warn of %s, naming the facility', async (_, expected, changes) => {
    const { run, findings } = await checked(smallReport(), changes);
    expect(await run()).toMatchObject({ warnings: 1 });
    const facilities = changes.includes(missingMay) ? 'south' : 'north';
    expect((await findings())[0]).toEqual({
      check: expected,
      severity: 'warning',
      subject: 'cr.municipal_electricity@2023',
      values: { complete: '1', expected: '2', facilities },
    });
  });

  test('block a figure of a period that is not of this run', async () => {
    const { bench, merged, findings } = await checked();
    const facts = await factsOf(bench, merged);
    const [first] = facts.figures as readonly [Figure];
    const stray = { ...first, id: 'stray@2019', metric: 'stray', period: '2019' };
    const kept = await writeFacts(bench.work, merged.merged.factsKey, {
      ...facts,
      figures: [...facts.figures, stray],
    });
    const strayed = { ...merged, merged: { ...merged.merged, ...kept } };
    await expect(check(strayed, bench)).rejects.toMatchObject({ name: 'check.blocked' });
    expect((await findings())[0]).toMatchObject({ check: 'snapshot', subject: 'stray@2019' });
  });

  test('refuse figures that were changed after they were computed', async () => {
    const { bench, merged, run } = await checked();
    const facts = await factsOf(bench, merged);
    const [first, ...others] = facts.figures as readonly [Figure];
    const changed = { ...facts, figures: [{ ...first, preliminary: true }, ...others] };
    await bench.work.put(merged.merged.factsKey, JSON.stringify(changed), '');
    await expect(run()).rejects.toMatchObject({
      name: 'store.object-damaged',
      message: expect.stringContaining('changed after they were computed'),
    });
  });
});

describe("a report's own checks", () => {
  test('see figures, footings, bases, profile and records of the one snapshot', async () => {
    let seen: unknown;
    const own: ReportDefinition['checks'][number] = {
      ...declared,
      run: ({ figure, footings, bases, profile, records }) => {
        const [footing] = footings;
        seen = [
          figure('cr.electricity_used', 'year').printed,
          footing?.printedSum.toFixed(),
          bases.progress,
          profile.organisationId,
          records.get('content')?.length,
        ];
        return [];
      },
    };
    await (await checked(smallReport({ checks: [own] }))).run();
    expect(seen).toEqual(['1,920.14', '1920.13', '2024-H1', 'acme', 1]);
  });

  test('have their findings stored, blocking first, also when they stop the run', async () => {
    const own = [seen('note', 'z'), seen('blocking', 'b'), seen('warning', 'w'), seen('blocking', 'a')];
    const checks = [{ ...declared, run: () => own }];
    const { run, findings } = await checked(smallReport({ checks, compositions: [] }));
    await expect(run()).rejects.toMatchObject({ message: expect.stringContaining('blocking findings: 2') });
    expect((await findings()).map(({ subject }) => subject)).toEqual(['a', 'b', 'w', 'z']);
  });

  test('stop nothing where a waiver that holds excuses what they found, and keep who granted it', async () => {
    const checks = [{ ...declared, run: () => [{ subject: 'a', values: {} }] }];
    const changes = [excuse({}), excuse({ waiverId: 'w2', subject: 'b' })];
    const { run, findings } = await checked(smallReport({ checks, compositions: [] }), changes);
    await run();
    expect(await findings()).toContainEqual({
      ...{ check: 'own', severity: 'blocking', subject: 'a', values: {} },
      waiver: { waiver: 'w1', grantedBy: 'the board', reason: 'agreed', until: '2024-12-31' },
    });
  });

  test('stop where the waiver ended before the release, and say that it did', async () => {
    const checks = [{ ...declared, run: () => [{ subject: 'a', values: {} }] }];
    const ended = excuse({ grantedOn: '2024-01-01', until: '2024-06-30' });
    const { run, findings } = await checked(smallReport({ checks, compositions: [] }), [ended]);
    await expect(run()).rejects.toMatchObject({ name: 'check.blocked' });
    expect((await findings()).map(({ check: id }) => id)).toContain('waiver-ended');
  });

  test('may not ask for a figure that the report does not list', async () => {
    const asking: ReportDefinition['checks'] = [
      { ...declared, run: ({ figure }) => (figure('cr.steam', 'year') ? [] : []) },
    ];
    const { run } = await checked(smallReport({ checks: asking }));
    await expect(run()).rejects.toMatchObject({
      name: 'compose.figure-unknown',
      message: expect.stringContaining('"cr.steam" of role "year"'),
    });
  });
});
