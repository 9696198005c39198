import { describe, expect, it } from 'vitest';
import { maxStateBytes } from '../../../infra/local/workflow/limits.ts';
import { map, run, task } from './states.ts';

const text = (bytes: number) => 'x'.repeat(bytes - 2);
const envelope =
  Buffer.byteLength(JSON.stringify({ ExecutedVersion: '$LATEST', Payload: '', StatusCode: 200 })) - 2;
const caught = { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Record' }], End: true };
const tooBig = { status: 'FAILED', error: 'States.DataLimitExceeded' };

describe('262,144 bytes of UTF-8 are the most', () => {
  it('for the input of the run', async () => {
    const call = { Parameters: { FunctionName: 'fn', Payload: {} }, End: true };
    expect(await run({ A: task('fn', call) }, text(maxStateBytes))).toMatchObject({ status: 'SUCCEEDED' });
    expect(await run({ A: task('fn', call) }, text(maxStateBytes + 1))).toMatchObject({
      ...tooBig,
      cause: 'The input of state A has 262145 bytes, 262144 are allowed: pass keys, not documents.',
    });
  });

  it('for what a task is called with', async () => {
    const Parameters = { FunctionName: 'fn', Payload: { 'a.$': '$.text', 'b.$': '$.text' } };
    const calls: string[] = [];
    const outcome = await run(
      { A: task('fn', { Parameters, End: true }) },
      { text: text(150_000) },
      async (fn) => calls.push(fn),
    );
    expect(outcome).toMatchObject(tooBig);
    expect(calls).toEqual([]);
  });

  it('for what a task answers, in bytes and not in characters, and no rule catches it', async () => {
    const states = { A: task('fn', caught), Record: task('record') };
    expect(await run(states, {}, async () => text(maxStateBytes - envelope))).toMatchObject({
      status: 'SUCCEEDED',
    });
    expect(await run(states, {}, async () => text(maxStateBytes - envelope + 1))).toMatchObject(tooBig);
    expect(await run(states, {}, async () => '汉'.repeat(90_000))).toMatchObject(tooBig);
  });

  it('for an output put together from input and result, before the next state begins', async () => {
    const keep = { ResultPath: '$.more', OutputPath: undefined, Next: 'B' };
    const small = { FunctionName: 'b', Payload: {} };
    const calls: string[] = [];
    const outcome = await run(
      { A: task('a', keep), B: task('b', { Parameters: small, End: true }) },
      { text: text(150_000) },
      async (fn) => {
        calls.push(fn);
        return text(150_000);
      },
    );
    expect(outcome).toMatchObject({ ...tooBig, cause: expect.stringContaining('The output of state A has') });
    expect(calls).toEqual(['a']);
  });

  it('for what a Pass makes', async () => {
    const Parameters = { 'a.$': '$.text', 'b.$': '$.text' };
    expect(await run({ A: { Type: 'Pass', Parameters, End: true } }, { text: text(150_000) })).toMatchObject(
      tooBig,
    );
  });

  it('for the results of a Map together, which its own rules do not catch', async () => {
    const states = { All: map({ One: task('fn') }, caught), Record: task('record') };
    const invoke = async () => text(50_000);
    expect(await run(states, [1, 2, 3, 4, 5], invoke)).toMatchObject({ status: 'SUCCEEDED' });
    expect(await run(states, [1, 2, 3, 4, 5, 6], invoke)).toMatchObject({
      ...tooBig,
      cause: expect.stringContaining('The output of state All has'),
    });
  });

  it('also inside a Map', async () => {
    const states = { All: map({ One: task('fn') }, caught), Record: task('record') };
    expect(await run(states, [1, 2], async (_, item) => text(item === 2 ? 300_000 : 10))).toMatchObject(
      tooBig,
    );
  });
});

it('a response above 6 MB fails as Lambda fails it, and is caught', async () => {
  const states = { A: task('fn', caught), Record: { Type: 'Succeed' } };
  expect(await run(states, {}, async () => text(6_291_557))).toMatchObject({
    status: 'SUCCEEDED',
    output: { Error: 'Function.ResponseSizeTooLarge' },
  });
});
