import { describe, expect, it } from 'vitest';
import { failure, map, run, task } from './states.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('a Map', () => {
  it('gives its results in the order of its items, whatever ends first', async () => {
    const outcome = await run({ All: map({ One: task('fn') }) }, [3, 1, 2], async (_, item) => {
      await new Promise((resolve) => setTimeout(resolve, Number(item) * 5));
      return { item };
    });
    expect(outcome).toEqual({ status: 'SUCCEEDED', output: [{ item: 3 }, { item: 1 }, { item: 2 }] });
  });

  it('takes its items from a path and gives each one what its selector says', async () => {
    const fields = {
      ItemsPath: '$.plan.languages',
      ItemSelector: {
        'language.$': '$$.Map.Item.Value',
        'index.$': '$$.Map.Item.Index',
        'edition.$': '$.edition',
        'run.$': '$$.Execution.Name',
        kept: { deep: [1, 'x'] },
      },
      ResultPath: '$.renditions',
      End: true,
    };
    const input = { edition: 3, plan: { languages: ['zh', 'en'] } };
    expect(await run({ All: map({ One: task('fn') }, fields) }, input)).toEqual({
      status: 'SUCCEEDED',
      output: {
        ...input,
        renditions: [
          { language: 'zh', index: 0, edition: 3, run: 'run-1', kept: { deep: [1, 'x'] } },
          { language: 'en', index: 1, edition: 3, run: 'run-1', kept: { deep: [1, 'x'] } },
        ],
      },
    });
  });

  it('takes the older spelling of a selector too, and a selected result', async () => {
    const fields = {
      Parameters: { 'v.$': '$$.Map.Item.Value' },
      ResultSelector: { 'all.$': '$' },
      End: true,
    };
    expect(await run({ All: map({ One: task('fn') }, fields) }, [1])).toMatchObject({
      output: { all: [{ v: 1 }] },
    });
  });

  it('shows the item and the execution to the states inside', async () => {
    const Parameters = {
      FunctionName: 'fn',
      Payload: { 'i.$': '$$.Map.Item.Index', 'v.$': '$$.Map.Item.Value.n', 'asked.$': '$$.Execution.Input' },
    };
    const input = [{ n: 7 }];
    expect(await run({ All: map({ One: task('fn', { Parameters, End: true }) }) }, input)).toMatchObject({
      output: [{ i: 0, v: 7, asked: input }],
    });
  });

  it('answers an empty list for an empty list, and ends the run for what is no list', async () => {
    expect(await run({ All: map({ One: task('fn') }) }, [])).toEqual({ status: 'SUCCEEDED', output: [] });
    const states = {
      All: map(
        { One: task('fn') },
        { ItemsPath: '$.list', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }], End: true },
      ),
      B: task('b'),
    };
    expect(await run(states, { list: 'x' })).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(await run(states, {})).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  it.each([
    [1, 1],
    [3, 3],
    [0, 40],
  ])('with MaxConcurrency %i runs at most %i items at once', async (MaxConcurrency, most) => {
    let now = 0;
    let peak = 0;
    await run(
      { All: map({ One: task('fn') }, { MaxConcurrency, End: true }) },
      Array.from({ length: 60 }, (_, i) => i),
      async () => {
        now += 1;
        peak = Math.max(peak, now);
        await new Promise((resolve) => setTimeout(resolve, 2));
        now -= 1;
      },
    );
    expect(peak).toBe(most);
  });

  it('begins no further item once one has failed, and hands the error to its catcher', async () => {
    const began: unknown[] = [];
    const Catch = [{ ErrorEquals: ['records.missing'], ResultPath: '$.failure', Next: 'Record' }];
    const states = {
      All: map(
        { One: task('one', { Next: 'Two' }), Two: task('two') },
        { ItemsPath: '$.items', MaxConcurrency: 2, Catch, End: true },
      ),
      Record: task('record'),
    };
    const outcome = await run(states, { items: [0, 1, 2, 3, 4] }, async (fn, payload) => {
      began.push(fn === 'record' ? fn : [fn, payload]);
      if (payload !== 0) await settle();
      else await new Promise((resolve) => setTimeout(resolve, 10));
      if (payload === 0) throw failure('records.missing', 'no');
      return payload;
    });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { failure: { Error: 'records.missing' } } });
    await settle();
    expect(began).toEqual([['one', 0], ['one', 1], 'record']);
  });

  it('begins all over when it is tried again', async () => {
    const began: unknown[] = [];
    const Retry = [{ ErrorEquals: ['busy'], MaxAttempts: 1 }];
    const outcome = await run(
      { All: map({ One: task('fn') }, { MaxConcurrency: 1, Retry, End: true }) },
      [0, 1],
      async (_, item) => {
        began.push(item);
        if (began.length === 2) throw failure('busy', '');
        return item;
      },
    );
    expect(outcome).toEqual({ status: 'SUCCEEDED', output: [0, 1] });
    expect(began).toEqual([0, 1, 0, 1]);
  });

  it('stops with the run', async () => {
    const stop = new AbortController();
    const began: unknown[] = [];
    const outcome = await run(
      { All: map({ One: task('fn') }, { MaxConcurrency: 2, End: true }) },
      [0, 1, 2, 3],
      async (_, item) => {
        began.push(item);
        if (item === 1) stop.abort();
        await settle();
      },
      { signal: stop.signal },
    );
    expect(outcome).toMatchObject({ status: 'ABORTED' });
    await settle();
    await settle();
    expect(began).toEqual([0, 1]);
  });
});

describe('a Choice', () => {
  const end = (name: string) => ({ Type: 'Pass', Result: name, End: true });
  const choose = async (rule: object, input: unknown) => {
    const states = {
      C: { Type: 'Choice', Choices: [{ ...rule, Next: 'Yes' }], Default: 'No' },
      Yes: end('yes'),
      No: end('no'),
    };
    return ((await run(states, input)) as { output: unknown }).output;
  };

  it.each<[object, unknown, string]>([
    [{ Variable: '$.a', StringEquals: 'x' }, { a: 'x' }, 'yes'],
    [{ Variable: '$.a', StringEquals: 'x' }, { a: 'X' }, 'no'],
    [{ Variable: '$.a', BooleanEquals: false }, { a: false }, 'yes'],
    [{ Variable: '$.a', BooleanEquals: false }, { a: null }, 'no'],
    [{ Variable: '$.a', NumericEquals: 0 }, { a: 0 }, 'yes'],
    [{ Variable: '$.a', NumericLessThan: 5 }, { a: 3 }, 'yes'],
    [{ Variable: '$.a', NumericLessThan: 5 }, { a: '3' }, 'no'],
    [{ Variable: '$.a', NumericGreaterThanEquals: 5 }, { a: 5 }, 'yes'],
    [{ Variable: '$.a', IsPresent: true }, { a: null }, 'yes'],
    [{ Variable: '$.a', IsPresent: true }, {}, 'no'],
    [{ Variable: '$.a', IsPresent: false }, {}, 'yes'],
    [{ Variable: '$.a', IsPresent: false }, { a: 1 }, 'no'],
    [{ Variable: '$.a', IsNull: false }, { a: 1 }, 'yes'],
    [{ Variable: '$$.Execution.Name', StringEquals: 'run-1' }, {}, 'yes'],
    [
      { And: [{ Variable: '$.a', IsPresent: true }, { Not: { Variable: '$.a', StringEquals: 'x' } }] },
      { a: 'y' },
      'yes',
    ],
    [
      {
        Or: [
          { Variable: '$.a', IsPresent: false },
          { Variable: '$.a', IsString: false },
        ],
      },
      { a: 'y' },
      'no',
    ],
  ])('%j on %j answers %s', async (rule, input, answer) => {
    expect(await choose(rule, input)).toBe(answer);
  });

  it('fails when nothing matches and nothing is the default', async () => {
    const states = {
      C: { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, Next: 'Yes' }] },
      Yes: end('yes'),
    };
    expect(await run(states, {})).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
  });
});

describe('the states without work', () => {
  it('pass on, succeed and fail with the declared error', async () => {
    const states = {
      A: { Type: 'Pass', Result: { ok: true }, ResultPath: '$.added', Next: 'B' },
      B: { Type: 'Succeed', OutputPath: '$.added' },
    };
    expect(await run(states, { x: 1 })).toEqual({ status: 'SUCCEEDED', output: { ok: true } });
    expect(await run({ F: { Type: 'Fail', Error: 'editions.lost', Cause: 'another run won' } }, {})).toEqual({
      status: 'FAILED',
      error: 'editions.lost',
      cause: 'another run won',
    });
    expect(
      await run({ F: { Type: 'Fail', ErrorPath: '$.e', CausePath: '$.c' } }, { e: 'a.b', c: 'because' }),
    ).toEqual({
      status: 'FAILED',
      error: 'a.b',
      cause: 'because',
    });
  });

  it('reads and writes JSON in text, and makes a list', async () => {
    const Parameters = {
      'text.$': 'States.JsonToString($.o)',
      'value.$': 'States.StringToJson($.t)',
      'list.$': "States.Array($.t, 'b', 1)",
    };
    expect(
      await run({ A: { Type: 'Pass', Parameters, End: true } }, { o: { a: 1 }, t: '[1,{"b":null}]' }),
    ).toMatchObject({
      output: { text: '{"a":1}', value: [1, { b: null }], list: ['[1,{"b":null}]', 'b', 1] },
    });
  });
});
