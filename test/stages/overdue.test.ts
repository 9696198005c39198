import { describe, expect, test } from 'vitest';
import { type OverduePublication, overdue } from '../../functions/overdue/overdue.ts';
import { submit } from '../../functions/submit/submit.ts';
import { handIn, organisation, record } from '../support/small-organisation.ts';
import { handOver, loaded, runToRender, type Workbench, wholeRun } from '../support/workbench.ts';

const day = (at: string) => ({ trigger: 'overdue', at });

async function counted(bench: Workbench, at: string) {
  const told: OverduePublication[] = [];
  const counts: number[] = [];
  const run = overdue(day(at), {
    ...bench,
    timeZone: 'Asia/Shanghai',
    tell: (one) => told.push(one),
    count: (publications) => counts.push(publications),
  });
  return { told, counts, run };
}

const late = {
  organisation,
  report: 'small',
  period: '2024-H1',
  releasedOn: '2024-09-30',
  awaitingApproval: false,
};

describe('the daily count', () => {
  test.each([
    ['on the release day', '2024-09-30T02:00:00Z', []],
    ['on its last minute in Shanghai', '2024-09-30T15:59:00Z', []],
    ['on the day after', '2024-09-30T16:00:00Z', [late]],
    ['most of a year later', '2025-09-29T02:00:00Z', [late]],
  ])('%s', async (_, at, expected) => {
    const { told, counts, run } = await counted(await loaded(), at);
    expect(await run).toEqual({ overdue: expected });
    expect(told).toEqual(expected);
    expect(counts).toEqual([expected.length]);
  });

  test('is zero, and said, where the edition is out', async () => {
    const bench = await loaded();
    await wholeRun(bench);
    const { counts, run } = await counted(bench, '2024-10-01T02:00:00Z');
    expect(await run).toEqual({ overdue: [] });
    expect(counts).toEqual([0]);
  });

  test('counts what waits for approval, and says so: it is not out', async () => {
    const bench = await loaded();
    await submit(await runToRender(bench), bench);
    const { run } = await counted(bench, '2024-10-01T02:00:00Z');
    expect(await run).toEqual({ overdue: [{ ...late, awaitingApproval: true }] });
  });

  test('is said of those that can be read, and names the organisation that cannot', async () => {
    const bench = await loaded();
    await handOver(bench, handIn('words', [record('scope-set', { year: 2024, facilities: [] })], 'aaa'));
    const { told, counts, run } = await counted(bench, '2024-10-01T02:00:00Z');
    await expect(run).rejects.toMatchObject({
      name: 'start.organisation-failed',
      message: expect.stringContaining('aaa'),
    });
    expect(told).toEqual([late]);
    expect(counts).toEqual([1]);
  });

  test('refuses an event without an instant', async () => {
    const { run } = await counted(await loaded(), 'today');
    await expect(run).rejects.toMatchObject({ name: 'usage.invalid-request' });
  });
});
