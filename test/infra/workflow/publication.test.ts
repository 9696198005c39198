import { describe, expect, it } from 'vitest';
import type { WorkflowEvent } from '../../../infra/local/workflow/workflow-event.ts';
import { failure, map, run, task, withReadCauses } from './states.ts';

// The publication run in small: over publications, inside over aggregate tasks and over languages.
const Catch = [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'Record failure' }];
const keep = (ResultPath: string) => ({
  ResultSelector: { 'value.$': '$.Payload' },
  ResultPath,
  OutputPath: undefined,
});
const publication = {
  Plan: task('plan', { ...keep('$.plan'), Catch, Next: 'Anything to do' }),
  'Anything to do': {
    Type: 'Choice',
    Choices: [{ Variable: '$.plan.value.frozen', BooleanEquals: true, Next: 'Served' }],
    Default: 'Aggregate all',
  },
  'Aggregate all': map(
    { Aggregate: task('aggregate') },
    { ItemsPath: '$.plan.value.parts', MaxConcurrency: 2, ResultPath: '$.parts', Catch, Next: 'Check' },
  ),
  Check: task('check', { ...keep('$.check'), Catch, Next: 'Every language' }),
  'Every language': map(
    { Compose: task('compose', { Catch: undefined, Next: 'Render' }), Render: task('render') },
    {
      ItemsPath: '$.plan.value.languages',
      ItemSelector: { 'language.$': '$$.Map.Item.Value', 'report.$': '$.report' },
      ResultPath: '$.renditions',
      Catch,
      Next: 'Publish',
    },
  ),
  Publish: task('publish', { Catch, End: true }),
  Served: { Type: 'Pass', Result: 'served', End: true },
  'Record failure': task('record-failure'),
};
const states = { 'Every publication': map(publication, { ItemsPath: '$.reports', End: true }) };
const input = { reports: [{ report: 'carbon' }, { report: 'minerals' }, { report: 'factory' }] };

type Payload = { report: string; language: string; failure?: object; renditions: unknown };

const handlers = (failing: { readonly [call: string]: string } = {}) => {
  const calls: string[] = [];
  const invoke = async (fn: string, payload: unknown): Promise<unknown> => {
    const { report, language, failure: recorded, renditions } = payload as Payload;
    const call =
      fn === 'aggregate' ? `aggregate ${payload}` : [fn, report, language].filter(Boolean).join(' ');
    calls.push(call);
    if (failing[call]) throw failure(failing[call], `${call} failed`);
    if (fn === 'plan')
      return {
        frozen: report === 'factory',
        parts: [`${report}-1`, `${report}-2`, `${report}-3`],
        languages: ['zh', 'en'],
      };
    if (fn === 'compose') return { report, language };
    if (fn === 'render') return `${report}.${language}.pdf`;
    if (fn === 'publish') return { published: renditions };
    return fn === 'record-failure' ? { report, recorded } : payload;
  };
  return { calls, invoke };
};

describe('the publication run', () => {
  it('publishes every report in every language, in order', async () => {
    const { calls, invoke } = handlers();
    expect(await run(states, input, invoke)).toEqual({
      status: 'SUCCEEDED',
      output: [
        { published: ['carbon.zh.pdf', 'carbon.en.pdf'] },
        { published: ['minerals.zh.pdf', 'minerals.en.pdf'] },
        'served',
      ],
    });
    expect(calls.toSorted()).toEqual(
      [
        ...['plan carbon', 'plan minerals', 'plan factory'],
        ...['carbon', 'minerals'].flatMap((report) => [
          ...[1, 2, 3].map((part) => `aggregate ${report}-${part}`),
          ...['zh', 'en'].flatMap((language) => [
            `compose ${report} ${language}`,
            `render ${report} ${language}`,
          ]),
          ...[`check ${report}`, `publish ${report}`],
        ]),
      ].toSorted(),
    );
  });

  it.each<[string, string, string[]]>([
    ['plan carbon', 'records.missing', ['aggregate', 'check', 'compose', 'render', 'publish']],
    ['aggregate carbon-1', 'figures.counts', ['check', 'compose', 'render', 'publish']],
    ['check carbon', 'findings.blocking', ['compose', 'render', 'publish']],
    ['render carbon en', 'glyphs.missing', ['publish']],
    ['publish carbon', 'editions.lost', []],
  ])('records that "%s" failed with %s, and publishes the other report', async (call, error, notReached) => {
    const { calls, invoke } = handlers({ [call]: error });
    const outcome = await run(states, input, invoke);
    const cause = { errorType: error, errorMessage: `${call} failed` };
    expect(withReadCauses(outcome)).toEqual({
      status: 'SUCCEEDED',
      output: [
        { report: 'carbon', recorded: { Error: error, Cause: cause } },
        { published: ['minerals.zh.pdf', 'minerals.en.pdf'] },
        'served',
      ],
    });
    const reached = calls.filter((made) => made.includes('carbon'));
    for (const fn of notReached) expect(reached.filter((made) => made.startsWith(fn))).toEqual([]);
  });

  it('fails as a whole when a failure cannot be recorded, and calls nothing more', async () => {
    const { calls, invoke } = handlers({
      'plan carbon': 'records.missing',
      'record-failure carbon': 'table.gone',
    });
    const outcome = await run(states, input, invoke);
    const made = calls.length;
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'table.gone' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).toHaveLength(made);
    expect(calls.filter((call) => call.startsWith('publish'))).toEqual([]);
  });

  it('tells every state of every item, with its place', async () => {
    const events: WorkflowEvent[] = [];
    const { invoke } = handlers({ 'render carbon en': 'glyphs.missing' });
    await run(states, input, invoke, { onEvent: (event) => events.push(event) });
    const told = events
      .filter(({ items }) => items[0] === 0)
      .map((event) => `${event.type} ${event.state} ${event.items.join('.')}`);
    expect(told).toEqual(
      expect.arrayContaining(['StateEntered Plan 0', 'StateExited Aggregate 0.2', 'StateExited Render 0.0']),
    );
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'StateFailed',
        state: 'Render',
        items: [0, 1],
        error: 'glyphs.missing',
      }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'StateCaught',
        state: 'Every language',
        items: [0],
        next: 'Record failure',
      }),
    );
    expect(events[0]).toMatchObject({ type: 'StateEntered', state: 'Every publication', items: [] });
    expect(events.at(-1)).toMatchObject({ type: 'StateExited', state: 'Every publication', items: [] });
  });

  it('fails when the one who is told about its states throws', async () => {
    const onEvent = () => {
      throw failure('screen.gone', 'nobody is listening');
    };
    const { invoke } = handlers();
    expect(await run(states, input, invoke, { onEvent })).toEqual({
      status: 'FAILED',
      error: 'screen.gone',
      cause: 'nobody is listening',
    });
  });
});
