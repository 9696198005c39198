import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { variables } from '../../functions/wiring/names.ts';
import { blueprint, root, workflowText } from '../../infra/blueprint.ts';
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

const text = await workflowText();
const tasks = tasksOf(JSON.parse(text) as Machine);
const functions = Object.entries(blueprint.functions);
const capital = (folder: string): string => `${folder[0]?.toUpperCase()}${folder.slice(1)}`;

describe('the workflow text and the blueprint', () => {
  test('name the same functions', () => {
    const placeholders = [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
    expect([...new Set(placeholders)].sort()).toEqual(functions.map(([name]) => name).sort());
  });

  test.each(functions)('%s is a folder whose handler is a function', async (name, { folder }) => {
    expect(name).toBe(capital(folder));
    const module = (await import(join(root, 'functions', folder, 'handler.ts'))) as { handler: unknown };
    expect(module.handler).toBeInstanceOf(Function);
  });

  test('leave no folder with a handler out', () => {
    const folders = readdirSync(join(root, 'functions')).filter((folder) =>
      existsSync(join(root, 'functions', folder, 'handler.ts')),
    );
    expect(functions.map(([, { folder }]) => folder as string).sort()).toEqual(folders.sort());
  });

  test('call each function from a state named after its folder, or inside one', () => {
    const named = tasks.map(({ path, state }) => {
      const called = /^\$\{(\w+)\}$/.exec(state.Parameters?.FunctionName ?? '')?.[1] ?? '';
      return path.includes(called) ? called : `${path.join(' > ')} calls ${called}`;
    });
    expect(named.sort()).toEqual(functions.map(([name]) => name).sort());
  });
});

describe('the workflow', () => {
  test('runs on this machine as it runs on AWS', () => {
    const names = Object.fromEntries(functions.map(([name]) => [name, name]));
    expect(() => assertSupported(substitute(text, names))).not.toThrow();
  });

  test('ends every task after a time of its own, shorter than Lambda allows', () => {
    const limits = tasks.map(({ path, state }) => [path.at(-1), state.TimeoutSeconds ?? 0] as const);
    expect(limits).toHaveLength(functions.length);
    expect(limits.filter(([, seconds]) => seconds < 1 || seconds > 900)).toEqual([]);
  });

  /** Errors that another attempt may not meet, by why. Everything else fails the same way again. */
  const passing: Readonly<Record<string, string>> = {
    'Lambda.ServiceException': 'a fault within Lambda',
    'Lambda.AWSLambdaException': 'a fault within Lambda',
    'Lambda.SdkClientException': 'the connection to Lambda',
    'Lambda.TooManyRequestsException': 'throttling',
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
    const lambda = Object.keys(passing).filter((error) => error.startsWith('Lambda.'));
    const without = tasks.filter(
      ({ state }) =>
        !lambda.every((error) => state.Retry?.some(({ ErrorEquals }) => ErrorEquals.includes(error))),
    );
    expect(without.map(({ path }) => path.at(-1))).toEqual([]);
  });

  test('catches the failure of a publication where it is, so that the others go on', () => {
    const uncaught = tasks.filter(({ caught }) => !caught).map(({ path }) => path.join(' > '));
    expect(uncaught).toEqual(['Notify']);
  });
});

test('tables, buckets and digests each have a variable of their own, all of them declared', () => {
  const used = [...Object.values(blueprint.tables), ...Object.values(blueprint.buckets)].map(
    ({ variable }) => variable,
  );
  expect(new Set(used).size).toBe(used.length);
  expect(Object.values(variables)).toEqual(expect.arrayContaining(used));
});
