import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Started } from '../../functions/start/start.ts';
import { samplePorts } from '../../functions/wiring/intake.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { publicationWorkflow } from '../../functions/wiring/workflows.ts';
import { type LocalHost, startLocalHost } from '../../infra/local/host.ts';
import { loadSample } from '../../infra/local/samples/load-sample.ts';
import { temporaryFolder } from '../support/run-stele.ts';

const organisation = 'sample-optics';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let host: LocalHost;
beforeAll(async () => {
  folder = await temporaryFolder();
  host = await startLocalHost({
    folder: folder.path,
    address: 'https://reports.example.com',
    environment: process.env,
  });
  await loadSample(organisation, samplePorts());
});
afterAll(async () => {
  await host.end();
  await folder.remove();
});

const start = (trigger: string, at: string) =>
  host.invoke('Start', { trigger, at }) as Promise<readonly Started[]>;

async function messages(): Promise<readonly string[]> {
  const place = join(folder.path, 'messages');
  const files = (await readdir(place)).sort();
  return Promise.all(files.map((file) => readFile(join(place, file), 'utf8')));
}

async function ended(execution: string): Promise<string | undefined> {
  for (;;) {
    const found = await publicationWorkflow().find(execution);
    if (found?.status !== 'RUNNING') return found?.status;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const late = (period: string, releasedOn: string) => ({
  ...{ organisation, report: 'conflict-minerals', period, releasedOn, awaitingApproval: false },
});

test('what is late is counted, a schedule publishes what it can, and people are told once of each run', async () => {
  const overdue = () => host.invoke('Overdue', { trigger: 'overdue', at: '2024-08-01T02:00:00Z' });
  const [without, withData] = [late('2023-H1', '2024-01-31'), late('2023-H2', '2024-07-31')];
  expect(await overdue()).toEqual({ overdue: [without, withData] });

  // Twice at the same instant, as EventBridge may deliver it.
  const at = '2024-07-31T01:00:00Z';
  const both = await Promise.all([start('publication', at), start('publication', at)]);
  const names = new Set(both.flat().map(({ execution }) => execution));
  expect([...names]).toEqual(['sample-optics-2023-H1-1', 'sample-optics-2023-H2-1']);
  expect(await ended('sample-optics-2023-H1-1')).toBe('FAILED');
  expect(await ended('sample-optics-2023-H2-1')).toBe('SUCCEEDED');

  const sent = await messages();
  expect(sent).toHaveLength(2);
  expect(sent.find((one) => one.includes('2023-H1: 1 failed'))).toContain(
    '《冲突矿产阶段性报告》2023年上半年：所需数据或内容尚未提交，请补交后重新生成。',
  );
  const published = sent.find((one) =>
    one.startsWith('To: notices\nSubject: Stele sample-optics 2023-H2: 1 published\n'),
  );
  expect(published).toContain('《冲突矿产阶段性报告》2023年下半年，第1版');
  expect(published).toContain('https://reports.example.com/r/sample-optics/conflict-minerals/2023-H2/1');

  // Delivered a third time, late: each had its execution.
  expect(await start('publication', at)).toEqual([{ execution: 'sample-optics-2023-H1-1', outcome: 'done' }]);
  expect(await overdue()).toEqual({ overdue: [without] });
  const run = await stores().editions.run(organisation, 'sample-optics-2023-H1-1');
  expect(run).toMatchObject({
    actor: { kind: 'schedule' },
    purpose: 'publication',
    failures: [
      { error: 'plan.no-data', message: expect.stringContaining('no data for conflict-minerals 2023-H1') },
    ],
  });
});

test('a quarter of which nothing was handed in is said to the people, and no run fails for it', async () => {
  const [started] = await start('quarterClose', '2025-01-25T22:00:00Z');
  expect(started).toEqual({ execution: 'sample-optics-2024-Q4-close-1', outcome: 'started' });
  expect(await ended('sample-optics-2024-Q4-close-1')).toBe('SUCCEEDED');
  expect((await messages()).at(-1)).toContain('2024年第四季度：尚未收到任何数据。');
});
