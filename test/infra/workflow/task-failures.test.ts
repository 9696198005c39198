import { describe, expect, it } from 'vitest';
import { failure, run, task, withReadCauses } from './states.ts';

const recordFailure = { ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'Record' };

describe('a task that fails', () => {
  const throws =
    (name: string, message = 'why') =>
    async (fn: string, payload: unknown) => {
      if (fn === 'fails') throw failure(name, message);
      return payload;
    };

  it('ends the run with the name of the error and with what Lambda reports as its cause', async () => {
    const outcome = await run({ A: task('fails') }, {}, throws('records.missing', 'no records for 2026-Q1'));
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'records.missing' });
    const cause = JSON.parse((outcome as { cause: string }).cause);
    expect(cause).toEqual({
      errorType: 'records.missing',
      errorMessage: 'no records for 2026-Q1',
      trace: expect.arrayContaining([expect.stringContaining('no records')]),
    });
  });

  it.each([['records.missing'], ['States.TaskFailed'], ['States.ALL']])(
    'is caught by %s beside its input',
    async (match) => {
      const states = {
        A: task('fails', {
          Catch: [
            { ErrorEquals: ['other.error'], Next: 'Wrong' },
            { ...recordFailure, ErrorEquals: [match] },
          ],
          End: true,
        }),
        Wrong: task('fn'),
        Record: task('record'),
      };
      expect(withReadCauses(await run(states, { edition: 3 }, throws('records.missing')))).toEqual({
        status: 'SUCCEEDED',
        output: {
          edition: 3,
          failure: { Error: 'records.missing', Cause: { errorType: 'records.missing', errorMessage: 'why' } },
        },
      });
    },
  );

  it('hands on the error alone when the catcher keeps nothing', async () => {
    const states = {
      A: task('fails', { Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$', Next: 'B' }], End: true }),
      B: { Type: 'Succeed' },
    };
    expect(withReadCauses(await run(states, { x: 1 }, throws('a.b')))).toEqual({
      status: 'SUCCEEDED',
      output: { Error: 'a.b', Cause: { errorType: 'a.b', errorMessage: 'why' } },
    });
  });

  it('may throw what is no error', async () => {
    const outcome = await run({ A: task('fn') }, {}, async () => {
      throw 'text';
    });
    expect(outcome).toEqual({
      status: 'FAILED',
      error: 'string',
      cause: '{"errorType":"string","errorMessage":"text","trace":[]}',
    });
  });

  it('is tried again as often as its rule says, then caught', async () => {
    let calls = 0;
    const Retry = [
      {
        ErrorEquals: ['busy'],
        IntervalSeconds: 1,
        MaxAttempts: 2,
        BackoffRate: 2,
        MaxDelaySeconds: 3,
        JitterStrategy: 'FULL',
      },
      { ErrorEquals: ['States.ALL'], MaxAttempts: 0 },
    ];
    const states = { A: task('fails', { Retry, Catch: [recordFailure], End: true }), Record: task('record') };
    const outcome = await run(states, {}, async (fn, payload) => {
      if (fn === 'fails') {
        calls += 1;
        throw failure('busy', 'try later');
      }
      return payload;
    });
    expect(calls).toBe(3);
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { failure: { Error: 'busy' } } });
    calls = 0;
    expect(
      await run({ A: task('fails', { Retry, End: true }) }, {}, async () => {
        calls += 1;
        throw failure('broken', 'for good');
      }),
    ).toMatchObject({ status: 'FAILED', error: 'broken' });
    expect(calls).toBe(1);
  });

  it('waits between two tries as its rule says when no test shortens it', async () => {
    const seen: { type: string; timestamp: number }[] = [];
    let calls = 0;
    const Retry = [{ ErrorEquals: ['busy'], IntervalSeconds: 1, MaxAttempts: 1 }];
    await run(
      { A: task('fn', { Retry, End: true }) },
      {},
      async () => {
        calls += 1;
        if (calls === 1) throw failure('busy', '');
      },
      { retryDelayMs: undefined, onEvent: (event) => seen.push(event) },
    );
    expect(seen.map(({ type }) => type)).toEqual([
      'StateEntered',
      'StateFailed',
      'StateRetried',
      'StateExited',
    ]);
  });

  it('times out by its own TimeoutSeconds, which States.TaskFailed does not match', async () => {
    const Catch = [
      { ...recordFailure, ErrorEquals: ['States.TaskFailed'], Next: 'Wrong' },
      { ...recordFailure, ErrorEquals: ['States.Timeout'] },
    ];
    const states = {
      A: task('hangs', { TimeoutSeconds: 1, Catch, End: true }),
      Wrong: { Type: 'Fail', Error: 'wrong' },
      Record: task('record'),
    };
    const outcome = await run(states, {}, (fn, payload) =>
      fn === 'hangs' ? new Promise(() => undefined) : Promise.resolve(payload),
    );
    expect(outcome).toEqual({
      status: 'SUCCEEDED',
      output: { failure: { Error: 'States.Timeout', Cause: 'States.Timeout' } },
    });
  });
});
