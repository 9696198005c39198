import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../functions/wiring/configuration.ts';
import { variables } from '../../functions/wiring/names.ts';
import { blueprint } from '../../infra/blueprint.ts';
import { functionEnvironment, lambdaTaskRoot } from '../../infra/function-environment.ts';
import type { FunctionSpec } from '../../infra/function-spec.ts';

const functions: Readonly<Record<string, FunctionSpec>> = blueprint.functions;
const values = Object.fromEntries(
  Object.values(variables).map((variable) => [variable, `value of ${variable}`]),
);
const surroundings = { taskRoot: lambdaTaskRoot, metricsNamespace: 'stele-dev-metrics' };
const environmentOf = (spec: FunctionSpec): Record<string, string> =>
  functionEnvironment(spec, { ...surroundings, values });

test.each(Object.entries(functions))('%s can be configured from what it is given', (_, spec) => {
  expect(() => readConfiguration(environmentOf(spec))).not.toThrow();
});

describe('the environment of a function', () => {
  test('points at what its own bundle carries', () => {
    expect(environmentOf(blueprint.functions.Render)).toMatchObject({
      STELE_ASSETS: '/var/task',
      STELE_BROWSER_ARCHIVES: '/var/task/browser',
      STELE_FONTS: '/var/task/fonts',
      STELE_BROWSER_SINGLE_PROCESS: 'true',
    });
    expect(
      Object.keys(environmentOf(blueprint.functions.Plan)).filter((name) => /BROWSER|FONTS/.test(name)),
    ).toEqual([]);
  });

  test('holds what the function names, and nothing that only others need', () => {
    const spec = { ...blueprint.functions.Plan, variables: [variables.browserExecutable] };
    expect(environmentOf(spec)[variables.browserExecutable]).toBe('value of STELE_CHROMIUM');
    expect(environmentOf(blueprint.functions.Plan)).not.toHaveProperty(variables.browserExecutable);
  });

  test('is refused when a value is missing', () => {
    const { [variables.workBucket]: _, ...rest } = values;
    expect(() => functionEnvironment(blueprint.functions.Plan, { ...surroundings, values: rest })).toThrow(
      'STELE_WORK_BUCKET',
    );
  });
});
