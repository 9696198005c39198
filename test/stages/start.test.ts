import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryWorkflow } from '../../functions/adapters/memory/workflow.ts';
import type { RunInput } from '../../functions/contract.ts';
import { executionName } from '../../functions/domain/execution-name.ts';
import type { Approval } from '../../functions/ports/approvals.ts';
import { type StartPorts, start } from '../../functions/start/start.ts';
import { submit } from '../../functions/submit/submit.ts';
import { handIn, organisation, profile, record } from '../support/small-organisation.ts';
import {
  handOver,
  loaded,
  publication,
  runToRender,
  type Workbench,
  wholeRun,
} from '../support/workbench.ts';

/** The day of the release, in the morning of Shanghai. */
const releaseDay = '2024-09-30T01:00:00Z';

interface Setting extends StartPorts {
  readonly workflow: ReturnType<typeof memoryWorkflow>;
  readonly told: readonly unknown[];
}

/** `now` is the clock of Step Functions. */
function setting(bench: Workbench, now: () => string = () => releaseDay): Setting {
  const told: unknown[] = [];
  return {
    ...bench,
    timeZone: 'Asia/Shanghai',
    workflow: memoryWorkflow(now),
    tell: (_, facts) => told.push(facts),
    told,
  };
}

const namesOf = ({ workflow }: Setting): readonly string[] => workflow.started().map(({ name }) => name);
const publishing = (at = releaseDay) => ({ trigger: 'publication', at });

describe('on a day of publication', () => {
  test('what is due is started, as the schedule, under a name that says what and which attempt', async () => {
    const ports = setting(await loaded());
    expect(await start(publishing(), ports)).toEqual([{ execution: 'acme-2024-H1-1', outcome: 'started' }]);
    expect(ports.workflow.started()).toEqual([
      {
        name: 'acme-2024-H1-1',
        input: {
          runId: 'acme-2024-H1-1',
          organisation,
          actor: { actorId: 'schedule', kind: 'schedule' },
          purpose: 'publication',
          publications: [
            { report: 'small', period: '2024-H1', releasedOn: '2024-09-30', regeneration: null },
          ],
        } satisfies RunInput,
      },
    ]);
    expect(ports.told).toEqual([{ execution: 'acme-2024-H1-1', outcome: 'started' }]);
  });

  test.each([
    ['2024-09-29T15:59:59Z', []],
    ['2024-09-29T16:00:00Z', ['acme-2024-H1-1']],
  ])('the day is that of the time zone: at %s it is %j', async (at, names) => {
    const ports = setting(await loaded());
    await start(publishing(at), ports);
    expect(namesOf(ports)).toEqual(names);
  });

  test('what is published already is not started again', async () => {
    const bench = await loaded();
    await wholeRun(bench);
    const ports = setting(bench);
    expect(await start(publishing(), ports)).toEqual([]);
  });

  test('what waits for approval is not started again, what was rejected is', async () => {
    const bench = await loaded();
    const rendered = await runToRender(bench);
    await submit(rendered, bench);
    expect(await start(publishing(), setting(bench))).toEqual([]);
    const approval = await bench.approvals.latest(rendered);
    await bench.approvals.decide(approval as Approval, {
      verdict: 'rejected',
      actor: { actorId: 'editor-1', kind: 'person' },
      at: releaseDay,
      reason: 'a wrong picture',
    });
    expect(await start(publishing(), setting(bench))).toHaveLength(1);
  });

  test('reports of one period share an execution, other periods have their own', async () => {
    const bench = await loaded();
    const publications = [
      { report: 'small', half: 'H1', month: 9, day: 30, yearsAfter: 0 },
      { report: 'other', half: 'H1', month: 9, day: 1, yearsAfter: 0 },
      { report: 'small', half: 'H2', month: 9, day: 15, yearsAfter: 1 },
    ];
    await handOver(bench, handIn('profile', [profile({ publications })]));
    const ports = setting(bench);
    await start(publishing(), ports);
    const wanted = ports.workflow
      .started()
      .map(({ input }) =>
        (input as RunInput).publications.map(({ report, period }) => `${report} ${period}`),
      );
    expect(wanted).toEqual([['small 2023-H2'], ['other 2024-H1', 'small 2024-H1']]);
  });

  test('a release of before the first hand-in is nobody’s', async () => {
    const bench = await loaded();
    const publications = [{ report: 'small', half: 'H2', month: 3, day: 31, yearsAfter: 1 }];
    await handOver(bench, handIn('profile', [profile({ publications })]));
    expect(await start(publishing('2024-12-01T00:00:00Z'), setting(bench))).toEqual([]);
    expect(await start(publishing('2025-03-31T01:00:00Z'), setting(bench))).toHaveLength(1);
  });
});

describe('attempts', () => {
  test('a delivery that comes twice, however far apart, is one execution', async () => {
    const ports = setting(await loaded());
    const both = await Promise.all([start(publishing(), ports), start(publishing(), ports)]);
    expect(both.flat().map(({ execution }) => execution)).toEqual(['acme-2024-H1-1', 'acme-2024-H1-1']);
    expect(namesOf(ports)).toEqual(['acme-2024-H1-1']);
    expect(await start(publishing(), ports)).toMatchObject([{ outcome: 'waiting' }]);
    ports.workflow.end('acme-2024-H1-1', 'FAILED');
    expect(await start(publishing(), ports)).toEqual([{ execution: 'acme-2024-H1-1', outcome: 'done' }]);
    expect(namesOf(ports)).toEqual(['acme-2024-H1-1']);
  });

  test('after one that failed, the next day of publication makes the next', async () => {
    const ports = setting(await loaded());
    await start(publishing(), ports);
    for (const [status, at] of [
      ['FAILED', '2024-10-01T01:00:00Z'],
      ['TIMED_OUT', '2024-10-02T01:00:00Z'],
    ] as const) {
      ports.workflow.end(namesOf(ports).at(-1) as string, status);
      expect(await start(publishing(at), ports)).toMatchObject([{ outcome: 'started' }]);
    }
    expect(namesOf(ports)).toEqual(['acme-2024-H1-1', 'acme-2024-H1-2', 'acme-2024-H1-3']);
  });

  test('an execution that Step Functions has forgotten keeps its number by its run record', async () => {
    const bench = await loaded();
    const { actor } = publication();
    await bench.editions.saveRun({
      ...{ runId: 'acme-2024-H1-1', organisation, actor, purpose: 'publication' },
      ...{ endedAt: '2024-06-01T00:00:00Z', outcomes: [], failures: [] },
    });
    const ports = setting(bench);
    await start(publishing(), ports);
    expect(namesOf(ports)).toEqual(['acme-2024-H1-2']);
  });
});

describe('internal runs', () => {
  test.each([
    ['quarterClose', '2024-10-25T00:00:00Z', 'acme-2024-Q3-close-1', '2024-Q3', '2024-09-30'],
    ['quarterClose', '2024-12-31T16:00:00Z', 'acme-2024-Q4-close-1', '2024-Q4', '2024-12-31'],
    ['reminder', '2024-09-05T01:00:00Z', 'acme-2024-08-reminder-1', '2024-Q3', '2024-08-31'],
    ['reminder', '2024-10-05T01:00:00Z', 'acme-2024-09-reminder-1', '2024-Q3', '2024-09-30'],
  ])('%s at %s is %s, of %s as of %s', async (trigger, at, name, period, releasedOn) => {
    const ports = setting(await loaded());
    await start({ trigger, at }, ports);
    expect(ports.workflow.started()).toMatchObject([
      { name, input: { purpose: trigger, publications: [{ report: 'small', period, releasedOn }] } },
    ]);
  });
});

describe('several organisations', () => {
  const second = 'acme-2';
  const other = async (): Promise<Workbench> => {
    const bench = await loaded();
    await handOver(bench, handIn('profile', [profile({ organisationId: second })], second));
    return bench;
  };

  test('each have their execution; one can be asked for alone', async () => {
    const ports = setting(await other());
    await start(publishing(), ports);
    expect(namesOf(ports)).toEqual(['acme-2024-H1-1', 'acme-2-2024-H1-1']);
    const alone = setting(await other());
    await start({ ...publishing(), organisation: second }, alone);
    expect(namesOf(alone)).toEqual(['acme-2-2024-H1-1']);
    await expect(start({ ...publishing(), organisation: 'nobody' }, alone)).rejects.toMatchObject({
      name: 'usage.unknown-organisation',
    });
  });

  test('one without a profile is named at the end and does not stop the others', async () => {
    const bench = await other();
    await handOver(bench, handIn('words', [record('scope-set', { year: 2024, facilities: [] })], 'aaa'));
    const ports = setting(bench);
    await expect(start(publishing(), ports)).rejects.toMatchObject({
      name: 'start.organisation-failed',
      message: expect.stringMatching(/aaa \(the organisation has no verified profile.*same event again/),
    });
    expect(namesOf(ports)).toEqual(['acme-2024-H1-1', 'acme-2-2024-H1-1']);
  });

  test('one that was registered and never committed owes nothing', async () => {
    const bench = await loaded();
    await bench.records.register('empty');
    expect(await start(publishing(), setting(bench))).toHaveLength(1);
    expect(await start({ trigger: 'reminder', at: releaseDay }, setting(bench))).toHaveLength(1);
  });
});

test.each([
  [undefined, /"trigger"|""/],
  [{ trigger: 'publication' }, /"at"/],
  [{ trigger: 'publication', at: '2024-09-30' }, /"at"/],
  [{ trigger: 'publication', at: '<aws.scheduler.scheduled-time>' }, /"at"/],
  [{ trigger: 'everything', at: releaseDay }, /"trigger"/],
  [{ trigger: 'publication', at: releaseDay, organisation: '../acme' }, /"organisation"/],
])('%j is refused before anything is read', async (event, message) => {
  await expect(start(event, setting(await loaded()))).rejects.toMatchObject({
    name: 'usage.invalid-request',
    message: expect.stringMatching(message),
  });
});

describe('the name of an execution', () => {
  const ids = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u);

  test('is always one that Step Functions and its logs take', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 99 }), (id, attempt) => {
        expect(executionName(id, '2024-Q3-close', attempt)).toMatch(/^[A-Za-z0-9_-]{1,80}$/);
      }),
    );
  });

  test('tells organisations apart whose ids had to be rewritten or cut', () => {
    const long = 'n'.repeat(63);
    const similar = ['示例', '示范', 'a.b', 'a_b', 'a-b', `${long}1`, `${long}2`];
    const names = similar.map((id) => executionName(id, '2024-08-reminder', 1));
    expect(new Set(names).size).toBe(similar.length);
    for (const name of names) expect(name).toMatch(/-2024-08-reminder-1$/);
  });
});
