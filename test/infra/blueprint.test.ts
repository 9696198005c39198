import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { variables } from '../../functions/wiring/names.ts';
import { blueprint, root, type WorkflowName, workflowText } from '../../infra/blueprint.ts';
import type { FunctionSpec, Named } from '../../infra/function-spec.ts';
import { assertSupported } from '../../infra/local/workflow/assert-supported.ts';
import { substitute } from '../../infra/local/workflow/definition.ts';

interface State {
  readonly Type: string;
  readonly Parameters?: { readonly FunctionName?: string };
  readonly TimeoutSeconds?: number;
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts?: number }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[] }[];
  readonly ItemProcessor?: Machine;
}
interface Machine {
  readonly States: Readonly<Record<string, State>>;
}
interface Task {
  /** The task's state, after the states around it. */
  readonly path: readonly string[];
  readonly state: State;
  /** Whether an error of the task is caught here or around it. */
  readonly caught: boolean;
}

function tasksOf(machine: Machine, path: readonly string[] = [], caughtAround = false): readonly Task[] {
  return Object.entries(machine.States).flatMap(([name, state]) => {
    const here = [...path, name];
    const caught =
      caughtAround || state.Catch?.some(({ ErrorEquals }) => ErrorEquals.includes('States.ALL')) === true;
    if (state.Type === 'Task') return [{ path: here, state, caught }];
    return state.ItemProcessor ? tasksOf(state.ItemProcessor, here, caught) : [];
  });
}

const machines = await Promise.all(
  (Object.keys(blueprint.workflows) as WorkflowName[]).map(async (name) => {
    const text = await workflowText(name);
    return { name, text, tasks: tasksOf(JSON.parse(text) as Machine) };
  }),
);
const publication = machines.find(({ name }) => name === 'publication');
const functions: readonly (readonly [string, FunctionSpec])[] = Object.entries(blueprint.functions);
const ofWorkflow = functions.filter(([, { calledBy }]) => calledBy === 'workflow').map(([name]) => name);
const capital = (folder: string): string => `${folder[0]?.toUpperCase()}${folder.slice(1)}`;

describe('the workflow text and the blueprint', () => {
  test('name the same functions', () => {
    const placeholders = machines.flatMap(({ text }) =>
      [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name),
    );
    expect([...new Set(placeholders)].sort()).toEqual([...ofWorkflow].sort());
  });

  test.each(functions)('%s is a folder whose handler is a function', async (name, { folder }) => {
    expect(name).toBe(capital(folder));
    const module = (await import(join(root, 'functions', folder, 'handler.ts'))) as { handler: unknown };
    expect(module.handler).toBeInstanceOf(Function);
  });

  test.each(functions)('%s logs and is measured under the name of its folder', (_, { folder }) => {
    const handler = readFileSync(join(root, 'functions', folder, 'handler.ts'), 'utf8');
    expect(/export const handler = stage(?:<[^>]+>)?\(\s*'([a-z]+)'/.exec(handler)?.[1]).toBe(folder);
  });

  test('leave no folder with a handler out', () => {
    const folders = readdirSync(join(root, 'functions')).filter((folder) =>
      existsSync(join(root, 'functions', folder, 'handler.ts')),
    );
    expect(functions.map(([, { folder }]) => folder).sort()).toEqual(folders.sort());
  });

  const calledBy = ({ tasks }: Pick<(typeof machines)[number], 'tasks'>): readonly string[] =>
    tasks.map(({ path, state }) => {
      const called = /^\$\{(\w+)\}$/.exec(state.Parameters?.FunctionName ?? '')?.[1] ?? '';
      return path.includes(called) ? called : `${path.join(' > ')} calls ${called}`;
    });

  test('call each function from a state named after its folder, or inside one', () => {
    expect([...calledBy(publication ?? { tasks: [] })].sort()).toEqual([...ofWorkflow].sort());
    for (const machine of machines)
      expect(ofWorkflow).toEqual(expect.arrayContaining([...calledBy(machine)]));
  });
});

describe.each(machines)('the workflow $name', ({ text, tasks }) => {
  test('runs on this machine as it runs on AWS', () => {
    const names = Object.fromEntries(functions.map(([name]) => [name, name]));
    expect(() => assertSupported(substitute(text, names))).not.toThrow();
  });

  test('ends every task after a time of its own, shorter than Lambda allows', () => {
    const limits = tasks.map(({ path, state }) => [path.at(-1), state.TimeoutSeconds ?? 0] as const);
    expect(limits.length).toBeGreaterThan(0);
    expect(limits.filter(([, seconds]) => seconds < 1 || seconds > 900)).toEqual([]);
  });

  /** Errors that another attempt may not meet, by why. Everything else fails the same way again. */
  const passing: Readonly<Record<string, string>> = {
    'Lambda.ServiceException': 'a fault within Lambda',
    'Lambda.AWSLambdaException': 'a fault within Lambda',
    'Lambda.SdkClientException': 'the connection to Lambda',
    'Lambda.ClientExecutionTimeoutException': 'the connection to Lambda',
    'Lambda.TooManyRequestsException': 'throttling',
    ThrottlingException: 'throttling of DynamoDB',
    ThrottledException: 'throttling of SNS',
    ProvisionedThroughputExceededException: 'throttling of one partition of DynamoDB',
    RequestLimitExceeded: 'throttling of the account',
    SlowDown: 'throttling of S3',
    ServiceUnavailable: 'a fault within S3',
    InternalServerError: 'a fault within DynamoDB',
    InternalError: 'a fault within S3',
    InternalErrorException: 'a fault within SNS',
    TimeoutError: 'the connection to a service',
    'States.Timeout': 'a call that hung; stages may be done twice',
    'Sandbox.Timedout': 'the same, seen by Lambda',
    'render.browser-crashed': 'a browser that was killed; the next one is new',
    'render.timeout': 'a machine that was busy',
  };

  test('tries again only after errors that can pass, a limited number of times', () => {
    const retried = tasks.flatMap(({ state }) => state.Retry ?? []);
    expect(retried.flatMap(({ ErrorEquals }) => ErrorEquals).filter((error) => !(error in passing))).toEqual(
      [],
    );
    for (const { MaxAttempts } of retried) expect(MaxAttempts).toBeLessThanOrEqual(4);
  });

  test('tries every task again after a fault of the platform', () => {
    const platform = Object.keys(passing).filter((error) => !error.startsWith('render.'));
    const without = tasks.filter(
      ({ state }) =>
        !platform.every((error) => state.Retry?.some(({ ErrorEquals }) => ErrorEquals.includes(error))),
    );
    expect(without.map(({ path }) => path.at(-1))).toEqual([]);
  });

  test('catches the failure of a publication where it is, so that the others go on', () => {
    const uncaught = tasks.filter(({ caught }) => !caught).map(({ path }) => path.join(' > '));
    expect(uncaught).toEqual(['Notify']);
  });
});

/** What a function may name beside tables and buckets, which every function knows. */
const named = ['workflows', 'topics', 'secrets', 'addresses', 'settings'] as const;

test('everything of the inventory has a variable of its own, all of them declared', () => {
  const used = (['tables', 'buckets', ...named] as const).flatMap((kind) =>
    Object.values(blueprint[kind]).map(({ variable }) => variable as string),
  );
  expect(new Set(used).size).toBe(used.length);
  expect(Object.values(variables)).toEqual(expect.arrayContaining(used));
});

describe.each(functions)('%s', (_, { grants, variables: own = [] }) => {
  test('is granted what there is, and told where it is', () => {
    for (const grant of grants) {
      const [kind, name] =
        Object.entries(grant).find(([key]) =>
          ['table', 'bucket', 'workflow', 'topic', 'secret'].includes(key),
        ) ?? [];
      const list: Readonly<Record<string, Named>> = blueprint[`${kind}s` as 'tables'];
      expect(Object.keys(list)).toContain(name);
      if (kind !== 'table' && kind !== 'bucket') expect(own).toContain(list[name as string]?.variable);
    }
  });

  test('has as variables of its own only what the inventory names', () => {
    const all = named.flatMap((kind) =>
      Object.values(blueprint[kind]).map(({ variable }) => variable as string),
    );
    expect(all).toEqual(expect.arrayContaining([...own]));
    expect(new Set(own).size).toBe(own.length);
  });
});

test('routes and schedules call functions of the inventory', () => {
  const called = [...blueprint.routes, ...Object.values(blueprint.schedules)].map((one) => one.function);
  expect(Object.keys(blueprint.functions)).toEqual(expect.arrayContaining(called));
});
