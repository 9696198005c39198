import { describe, expect, test } from 'vitest';
import { application } from '../../../infra/aws/application.ts';
import { readConfiguration, readStages } from '../../../infra/aws/configuration.ts';
import { blueprint, type WorkflowName, workflowText } from '../../../infra/blueprint.ts';
import { assertSupported } from '../../../infra/local/workflow/assert-supported.ts';
import { substitute } from '../../../infra/local/workflow/definition.ts';
import { resource, resources, templateOf, withoutBundles, written } from './synthesized.ts';

const template = await templateOf('prod');
const functions = resources(template, 'AWS::Lambda::Function');
const names = Object.keys(blueprint.workflows) as WorkflowName[];
const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

describe.each(names)('the state machine of the %s', (name) => {
  const { Properties } = resource(template, 'AWS::StepFunctions::StateMachine', `${capital(name)}Workflow`);
  const substitutions = Object.entries<object>(Properties.DefinitionSubstitutions);

  test('is the text that the local host runs, to the letter', async () => {
    expect(Properties.DefinitionString).toBe(await workflowText(name));
  });

  test('calls for each name of the text the function that the local host calls for it', () => {
    const called = substitutions.map(([placeholder, arn]) => {
      const [id] = written(arn).slice(1).split('.');
      return [placeholder, functions[id as string]?.Properties.FunctionName];
    });
    const expected = substitutions.map(([placeholder]) => [
      placeholder,
      `stele-prod-${blueprint.functions[placeholder as keyof typeof blueprint.functions].folder}`,
    ]);
    expect(called).toEqual(expected);
    expect(called.length).toBeGreaterThan(0);
  });

  test('uses only what the local host runs as AWS does, ARNs in place', () => {
    const arns = Object.fromEntries(substitutions.map(([placeholder, arn]) => [placeholder, written(arn)]));
    expect(() => assertSupported(substitute(Properties.DefinitionString, arns))).not.toThrow();
  });

  test('logs without data, is traced, and has a limit on every state and on the whole', () => {
    expect(Properties.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
    expect(Properties.TracingConfiguration).toEqual({ Enabled: true });
    expect(JSON.parse(Properties.DefinitionString).TimeoutSeconds).toBeGreaterThan(0);
    expect(Properties.StateMachineName).toBe(`stele-prod-${name}`);
  });

  test('gives no task more time than its function has', () => {
    const late = tasksOf(JSON.parse(Properties.DefinitionString)).filter(({ TimeoutSeconds, Parameters }) => {
      const called = Parameters.FunctionName.slice(2, -1) as keyof typeof blueprint.functions;
      return TimeoutSeconds > blueprint.functions[called].timeout;
    });
    expect(late).toEqual([]);
  });

  test('may call its own functions and no other', () => {
    const role = resource(template, 'AWS::IAM::Role', `${capital(name)}WorkflowRole`).Properties;
    const statements = role.Policies.flatMap(
      ({
        PolicyDocument,
      }: {
        PolicyDocument: { Statement: { Action: string; Resource: object | object[] }[] };
      }) => PolicyDocument.Statement,
    );
    const invoking = statements.filter(
      ({ Action }: { Action: string }) => Action === 'lambda:InvokeFunction',
    );
    expect(
      invoking.map(({ Resource }: { Resource: object | object[] }) => [Resource].flat().map(written)),
    ).toEqual([substitutions.map(([, arn]) => written(arn))]);
  });
});

interface Task {
  readonly TimeoutSeconds: number;
  readonly Parameters: { readonly FunctionName: string };
}
interface Machine {
  readonly States: Readonly<Record<string, { readonly Type: string; readonly ItemProcessor?: Machine }>>;
}

function tasksOf({ States }: Machine): readonly Task[] {
  return Object.values(States).flatMap((state) => {
    if (state.Type === 'Task') return [state as unknown as Task];
    return state.ItemProcessor ? tasksOf(state.ItemProcessor) : [];
  });
}

test('in a region of another partition only the ARNs differ', async () => {
  const stages = { dev: { ...(readStages().dev as object), region: 'cn-north-1' } };
  const { app, stack } = await application(readConfiguration({ stage: 'dev' }, stages), withoutBundles);
  const synthesized = app.synth({ skipValidation: true }).getStackArtifact(stack.artifactId).template;
  const [machine] = Object.entries<{ Type: string; Properties: { DefinitionString: string } }>(
    synthesized.Resources,
  ).filter(([id, { Type }]) => Type === 'AWS::StepFunctions::StateMachine' && id.startsWith('Publication'));
  const text = machine?.[1].Properties.DefinitionString;
  expect(text).toContain('"arn:aws-cn:states:::lambda:invoke"');
  expect(text?.replaceAll('arn:aws-cn:', 'arn:aws:')).toBe(await workflowText('publication'));
});
