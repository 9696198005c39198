import { describe, expect, it } from 'vitest';
import { assertSupported } from '../../../infra/local/workflow/assert-supported.ts';
import { substitute } from '../../../infra/local/workflow/definition.ts';
import { machine, map, run, task } from './states.ts';

const refused = (definition: string) => {
  try {
    assertSupported(definition);
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, message };
  }
  return undefined;
};

const end = { Type: 'Succeed' };
const catching = (rule: object) => ({
  A: task('fn', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B', ...rule }], End: true }),
  B: end,
});

describe('a workflow is refused, state and field named,', () => {
  it.each<[string, string, string]>([
    [
      'JSONata for all',
      machine({ A: end }, { QueryLanguage: 'JSONata' }),
      'The workflow: QueryLanguage JSONata',
    ],
    [
      'JSONata in a state',
      machine({ A: { ...end, QueryLanguage: 'JSONata' } }),
      'State A: QueryLanguage JSONata',
    ],
    ['a JSONata output', machine({ A: { ...end, Output: '{% 1 %}' } }), 'State A: Output'],
    ['variables', machine({ A: { Type: 'Pass', Assign: { 'x.$': '$.x' }, End: true } }), 'State A: Assign'],
    [
      'a variable as path',
      machine({ A: { Type: 'Pass', InputPath: '$x', End: true } }),
      'State A: InputPath "$x"',
    ],
    [
      'a task token',
      machine({ A: task('fn', { Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken', End: true }) }),
      'State A: Resource',
    ],
    [
      'another service',
      machine({ A: task('fn', { Resource: 'arn:aws:states:::sns:publish', End: true }) }),
      'State A: Resource',
    ],
    [
      'a heartbeat',
      machine({ A: task('fn', { HeartbeatSeconds: 5, End: true }) }),
      'State A: HeartbeatSeconds',
    ],
    [
      'a time-out from a path',
      machine({ A: task('fn', { TimeoutSecondsPath: '$.t', End: true }) }),
      'State A: TimeoutSecondsPath',
    ],
    [
      'an asynchronous call',
      machine({
        A: task('fn', { Parameters: { FunctionName: 'f', Payload: {}, InvocationType: 'Event' }, End: true }),
      }),
      'State A, Parameters: InvocationType',
    ],
    [
      'no payload',
      machine({ A: task('fn', { Parameters: { FunctionName: 'f' }, End: true }) }),
      'State A: Parameters.Payload',
    ],
    [
      'a function from a path',
      machine({ A: task('fn', { Parameters: { 'FunctionName.$': '$.f', Payload: {} }, End: true }) }),
      'State A, Parameters: FunctionName.$',
    ],
    [
      'the state context',
      machine({ A: { Type: 'Pass', Parameters: { 'at.$': '$$.State.EnteredTime' }, End: true } }),
      'State A: Parameters.at.$ "$$.State.EnteredTime"',
    ],
    [
      'the role',
      machine({ A: { Type: 'Pass', Parameters: { 'r.$': '$$.Execution.RoleArn' }, End: true } }),
      'State A: Parameters.r.$',
    ],
    [
      'a context in a function',
      machine({
        A: { Type: 'Pass', Parameters: { 'r.$': "States.Format('{}', $$.State.Name)" }, End: true },
      }),
      'State A: Parameters.r.$',
    ],
    [
      'another function',
      machine({ A: { Type: 'Pass', Parameters: { 'r.$': 'States.UUID()' }, End: true } }),
      'State A: Parameters.r.$',
    ],
    [
      'a path of many values',
      machine({ A: { Type: 'Pass', Parameters: { x: { 'all.$': '$.list[*].id' } }, End: true } }),
      'State A: Parameters.x.all.$',
    ],
    [
      'a path with a filter',
      machine({ A: { Type: 'Pass', OutputPath: '$.a[?(@.b)]', End: true } }),
      'State A: OutputPath',
    ],
    [
      'a result under a quoted name',
      machine({ A: task('fn', { ResultPath: "$['a']", End: true }) }),
      'State A: ResultPath',
    ],
    [
      'an error under a quoted name',
      machine(catching({ ResultPath: "$['a']" })),
      'State A: Catch.ResultPath',
    ],
    [
      'an empty constant',
      machine({ A: { Type: 'Pass', Result: false, End: true } }),
      'State A: Result must not be false',
    ],
    ['a failure without a name', machine({ A: { Type: 'Fail' } }), 'State A: Error is missing'],
    ['waiting', machine({ A: { Type: 'Wait', Seconds: 1, End: true } }), 'State A: Type Wait'],
    [
      'parallel branches',
      machine({ A: { Type: 'Parallel', Branches: [], End: true } }),
      'State A: Type Parallel',
    ],
    [
      'a comparison of time',
      machine({
        A: {
          Type: 'Choice',
          Choices: [{ Variable: '$.t', TimestampLessThanPath: '$.u', Next: 'B' }],
          Default: 'B',
        },
        B: end,
      }),
      'State A: TimestampLessThanPath',
    ],
    [
      'a comparison deep inside',
      machine({
        A: {
          Type: 'Choice',
          Choices: [{ Not: { Variable: '$.t', StringMatches: '*' }, Next: 'B' }],
          Default: 'B',
        },
        B: end,
      }),
      'State A: StringMatches',
    ],
    [
      'catching what ends the run',
      machine(catching({ ErrorEquals: ['States.DataLimitExceeded'] })),
      'State A: Catch of States.DataLimitExceeded',
    ],
    [
      'States.TaskFailed on a Map',
      machine({ A: map({ B: task('fn') }, { Retry: [{ ErrorEquals: ['States.TaskFailed'] }], End: true }) }),
      'State A: Retry of States.TaskFailed',
    ],
    [
      'a Map without a processor',
      machine({ A: { Type: 'Map', Iterator: { StartAt: 'B', States: { B: end } }, End: true } }),
      'State A: Iterator',
    ],
    [
      'a distributed Map',
      machine({
        A: {
          ...map({ B: end }),
          ItemProcessor: {
            ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
            StartAt: 'B',
            States: { B: end },
          },
        },
      }),
      'State A, ItemProcessor: ProcessorConfig.Mode DISTRIBUTED',
    ],
    [
      'reading items from a bucket',
      machine({ A: map({ B: end }, { ItemReader: {}, End: true }) }),
      'State A: ItemReader',
    ],
    [
      'tolerated failures',
      machine({ A: map({ B: end }, { ToleratedFailurePercentage: 5, End: true }) }),
      'State A: ToleratedFailurePercentage',
    ],
    [
      'something inside nested Maps',
      machine({ A: map({ B: map({ C: { Type: 'Pass', Assign: {}, End: true } }) }) }),
      'State C: Assign',
    ],
    ['one name twice', machine({ A: map({ B: map({ A: end }) }) }), 'State A: the name occurs twice'],
  ])('for %s', (_, definition, place) => {
    const refusal = refused(definition);
    expect(refusal?.code).toBe('local.workflow-unsupported');
    expect(refusal?.message).toContain(place);
  });

  it('with every fault at once', () => {
    const message = refused(machine({ A: { Type: 'Wait', End: true }, B: { ...end, Output: 1 } }))?.message;
    expect(message).toContain('State A: Type Wait is not supported. State B: Output is not supported.');
  });

  it('before it runs', async () => {
    const calls: string[] = [];
    const running = run(
      { A: task('fn', { Next: 'B' }), B: { Type: 'Wait', Seconds: 1, End: true } },
      {},
      async (fn) => calls.push(fn),
    );
    await expect(running).rejects.toMatchObject({
      name: 'LocalHostError',
      code: 'local.workflow-unsupported',
    });
    expect(calls).toEqual([]);
  });
});

it('a workflow that is none is refused as such', () => {
  expect(refused('{')).toMatchObject({
    code: 'local.workflow-invalid',
    message: expect.stringContaining('not JSON'),
  });
  expect(refused('[]')?.code).toBe('local.workflow-invalid');
  expect(refused('{}')?.code).toBe('local.workflow-invalid');
  expect(refused(machine({ A: task('fn', { Next: 'Nowhere' }) }))).toMatchObject({
    code: 'local.workflow-invalid',
    message: expect.stringContaining('Nowhere'),
  });
});

it('function names take the place of their placeholders, and a missing one is named', () => {
  const text = machine({ A: task(`\${Plan}`, { Next: 'B' }), B: task(`\${Check}`) });
  const done = JSON.parse(substitute(text, { Plan: 'stele-plan', Check: 'a"b\\' }));
  expect(done.States.A.Parameters.FunctionName).toBe('stele-plan');
  expect(done.States.B.Parameters.FunctionName).toBe('a"b\\');
  expect(() => substitute(text, { Plan: 'stele-plan' })).toThrow(
    `The workflow names \${Check}, for which no function is known: known are Plan.`,
  );
  expect(() => substitute(`\${toString}`, {})).toThrow('known are none');
});
