import { describe, expect, it } from 'vitest';
import { machine, run, task } from './states.ts';

describe('a task', () => {
  it('is called with the function name and the input, and its answer is the output', async () => {
    const calls: unknown[] = [];
    const outcome = await run({ Plan: task('plan-fn') }, { period: '2026-H1' }, async (...call) => {
      calls.push(call);
      return { publications: [1, 2] };
    });
    expect(calls).toEqual([['plan-fn', { period: '2026-H1' }]]);
    expect(outcome).toEqual({ status: 'SUCCEEDED', output: { publications: [1, 2] } });
  });

  it('answers as the Lambda integration does, beside its payload', async () => {
    const bare = { ...task('fn'), OutputPath: undefined };
    expect(await run({ A: bare }, 1)).toMatchObject({
      output: { ExecutedVersion: '$LATEST', Payload: 1, StatusCode: 200 },
    });
  });

  it('keeps the input beside the selected result', async () => {
    const fields = {
      OutputPath: undefined,
      ResultSelector: { 'key.$': '$.Payload.key' },
      ResultPath: '$.check.result',
      End: true,
    };
    expect(await run({ A: task('fn', fields) }, { key: 'k', check: { kept: true } })).toEqual({
      status: 'SUCCEEDED',
      output: { key: 'k', check: { kept: true, result: { key: 'k' } } },
    });
  });

  it('drops its result, or replaces the input by it, as ResultPath says', async () => {
    const invoke = async () => 'answer';
    const output = async (ResultPath: string | null) =>
      (await run({ A: task('fn', { OutputPath: undefined, ResultPath, End: true }) }, { x: 1 }, invoke)) as {
        output: unknown;
      };
    expect((await output(null)).output).toEqual({ x: 1 });
    expect((await output('$')).output).toMatchObject({ Payload: 'answer' });
  });

  it('gets and gives JSON only: undefined is null, a date is text, nothing is shared', async () => {
    const input = { list: [1] };
    const outcome = await run(
      { A: task('fn', { Next: 'B' }), B: task('fn2') },
      input,
      async (name, payload) => {
        (payload as { list: number[] }).list?.push(2);
        return name === 'fn' ? { date: new Date(0), gone: undefined, nan: Number.NaN, payload } : undefined;
      },
    );
    expect(outcome).toEqual({ status: 'SUCCEEDED', output: null });
    expect(input).toEqual({ list: [1] });
    expect(
      await run({ A: task('fn') }, {}, async () => ({ date: new Date(0), gone: undefined, nan: Number.NaN })),
    ).toEqual({
      status: 'SUCCEEDED',
      output: { date: '1970-01-01T00:00:00.000Z', nan: null },
    });
  });

  it.each([[null], [0], [false], [''], [[]], ['text']])(
    'takes and gives %j like any other input',
    async (input) => {
      const seen: unknown[] = [];
      const paths = { InputPath: '$', OutputPath: '$.Payload', Next: 'B' };
      const states = { A: task('a', paths), B: { Type: 'Pass', InputPath: '$', Next: 'C' }, C: task('c') };
      const outcome = await run(states, input, async (_, payload) => {
        seen.push(payload);
        return payload;
      });
      expect(outcome).toEqual({ status: 'SUCCEEDED', output: input });
      expect(seen).toEqual([input, input]);
    },
  );

  it('knows its execution', async () => {
    const Payload = {
      'id.$': '$$.Execution.Id',
      'run.$': '$$.Execution.Name',
      'since.$': '$$.Execution.StartTime',
      'asked.$': '$$.Execution.Input.period',
      'title.$': "States.Format('{} of {}', $.x, $$.Execution.Name)",
    };
    expect(
      await run(
        { A: task('fn', { Parameters: { FunctionName: 'fn', Payload }, End: true }) },
        { period: 'p', x: 'edition' },
      ),
    ).toEqual({
      status: 'SUCCEEDED',
      output: {
        id: 'arn:aws:states:local-1:000000000000:execution:publication:run-1',
        run: 'run-1',
        since: '2026-07-01T00:00:00.000Z',
        asked: 'p',
        title: 'edition of run-1',
      },
    });
  });
});

describe('the run', () => {
  it('times out by its own TimeoutSeconds and calls nothing afterwards', async () => {
    const calls: string[] = [];
    let answer = () => {};
    const outcome = await run(
      {},
      {},
      (fn) => {
        calls.push(fn);
        return new Promise<void>((resolve) => {
          answer = resolve;
        });
      },
      { definition: machine({ A: task('slow', { Next: 'B' }), B: task('next') }, { TimeoutSeconds: 1 }) },
    );
    expect(outcome).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
    answer();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls).toEqual(['slow']);
  });

  it('is stopped by its signal in the middle of a task or before the first', async () => {
    const calls: string[] = [];
    const stop = new AbortController();
    const invoke = async (fn: string) => {
      calls.push(fn);
      stop.abort();
    };
    const states = {
      A: task('first', { Retry: [{ ErrorEquals: ['States.ALL'] }], Next: 'B' }),
      B: task('second'),
    };
    const aborted = { status: 'ABORTED', error: 'States.Aborted', cause: 'The run was stopped.' };
    expect(await run(states, {}, invoke, { signal: stop.signal })).toEqual(aborted);
    expect(await run(states, {}, invoke, { signal: stop.signal })).toEqual(aborted);
    expect(calls).toEqual(['first']);
  });
});
