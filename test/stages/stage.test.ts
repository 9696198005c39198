import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure } from '../../functions/domain/failure.ts';
import { stage } from '../../functions/wiring/stage.ts';

let lines: string[] = [];
beforeEach(() => {
  lines = [];
  vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'stele-test-metrics');
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'INFO');
  const keep = (line: string | Uint8Array): boolean => lines.push(String(line)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

type Line = Readonly<Record<string, unknown>>;
const written = (): readonly Line[] =>
  lines
    .join('')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const logged = (): readonly Line[] => written().filter((line) => 'level' in line);
const measured = (): readonly Line[] => written().filter((line) => '_aws' in line);

const event = {
  runId: 'acme-2024-H1-1',
  organisation: 'acme',
  report: 'carbon',
  period: '2024-H1',
  language: 'en',
  reserved: { edition: 3 },
  actor: { actorId: 'operator-1' },
  token: 'not for logs',
};
const subject = { runId: 'acme-2024-H1-1', organisation: 'acme', report: 'carbon', period: '2024-H1' };

test('a call is one line of log and one set of metrics, under the name of the stage', async () => {
  const render = stage(
    'render',
    async () => ({ pages: 12 }),
    ({ pages }) => ({ Pages: pages }),
  );
  expect(await render(event)).toEqual({ pages: 12 });
  expect(logged()).toEqual([
    expect.objectContaining({ level: 'INFO', service: 'render', message: 'done', ...subject, edition: 3 }),
  ]);
  expect(logged()[0]).toHaveProperty('durationMs');
  expect(measured()).toEqual([
    expect.objectContaining({ service: 'render', Pages: 12, Failures: 0, Duration: expect.any(Number) }),
  ]);
  expect(JSON.stringify(measured()[0])).toContain('"Namespace":"stele-test-metrics"');
});

test('a failure is logged once, with both of its messages, counted, and passed on as it was', async () => {
  const failure = new Failure(
    'publish.object-differs',
    'for the operator',
    'key/of/the/object',
    new Error('why'),
  );
  const publish = stage('publish', () => Promise.reject(failure));
  await expect(publish(event)).rejects.toBe(failure);
  expect(logged()).toEqual([
    expect.objectContaining({
      level: 'ERROR',
      message: 'failed',
      ...subject,
      error: 'publish.object-differs',
      reason: 'for the operator',
      internal: 'key/of/the/object',
      cause: 'Error: why',
      stack: expect.stringContaining('stage.test.ts'),
    }),
  ]);
  expect(measured()).toMatchObject([{ service: 'publish', Failures: 1 }]);
});

test('of an event only what says what it is about is logged', async () => {
  await stage('download', async () => ({}))({
    ...event,
    pathParameters: { organisation: 'other', edition: '2' },
    headers: { authorization: 'secret' },
    queryStringParameters: { token: 'secret' },
  });
  expect(lines.join('')).not.toMatch(/secret|not for logs|operator-1/);
  lines = [];
  await stage('download', async () => ({}))({ pathParameters: { organisation: 'acme', edition: '2' } });
  expect(logged()).toMatchObject([{ organisation: 'acme', edition: '2' }]);
  lines = [];
  await stage('start', async () => ({}))(undefined);
  expect(logged()).toMatchObject([{ service: 'start', message: 'done' }]);
});

test('what a stage tells and counts beside its result goes with the call, overlapping ones apart', async () => {
  const both = stage('overdue', async (of: { organisation: string }, { log, count }) => {
    await new Promise(setImmediate);
    log('overdue', { report: 'carbon' });
    count('PublicationsOverdue', of.organisation === 'a' ? 1 : 2);
  });
  await Promise.all([both({ organisation: 'a' }), both({ organisation: 'b' })]);
  expect(logged().filter(({ message }) => message === 'overdue')).toMatchObject([
    { organisation: 'a', report: 'carbon' },
    { organisation: 'b', report: 'carbon' },
  ]);
  expect(measured().map(({ PublicationsOverdue }) => PublicationsOverdue)).toEqual([1, 2]);
});

test('a silenced host hears nothing', async () => {
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
  await stage('plan', async () => ({}))(event);
  await expect(stage('plan', () => Promise.reject(new Error('x')))(event)).rejects.toThrow('x');
  expect(lines).toEqual([]);
});
