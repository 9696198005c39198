import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import type { Machine, Rule, State } from './definition.ts';
import { orderings, typeTests } from './supported-fields.ts';

// The runner ends a Task without TimeoutSeconds after 60 s; AWS waits. The longest that a timer of Node can wait.
const noTimeoutSeconds = 2_147_483;

const contextField = /(\.\$|^Variable|^(Input|Output|Items|Error|Cause)Path)$/;

/** Rewrites one level of a supported definition into one that the runner runs as AWS runs the original. */
export function prepare(machine: Machine): StateMachineDefinition {
  const States = Object.fromEntries(
    Object.entries(machine.States).map(([name, state]) => [name, prepareState(state)]),
  );
  const { StartAt, TimeoutSeconds } = machine;
  const prepared = { StartAt, States, ...(TimeoutSeconds && { TimeoutSeconds }) };
  return withContextPaths(prepared) as unknown as StateMachineDefinition;
}

function prepareState(state: State): State {
  const cleaned = withoutRootPaths(state);
  if (cleaned.Choices) return { ...cleaned, Choices: cleaned.Choices.map(prepareRule) };
  if (cleaned.Type !== 'Map' && cleaned.Type !== 'Task') return cleaned;
  const timed = { ...cleaned, TimeoutSeconds: cleaned.TimeoutSeconds ?? noTimeoutSeconds };
  if (cleaned.Type === 'Task') {
    const { Parameters: _, ...wholeInput } = timed;
    return takesWholeInput(state) ? wholeInput : timed;
  }
  // The runner's own Map goes on starting items after one has failed, hides $$.Map from its states and takes an
  // item for the execution's input: run-map.ts runs it as a task of this level.
  const { ItemsPath, ItemSelector, Parameters, MaxConcurrency, ItemProcessor, ...task } = timed;
  return { ...task, Type: 'Task', Resource: 'map' };
}

/** The runner finds nothing at "$" in null, 0, false and an empty text: such a task gets its input without a template. */
export function takesWholeInput(state: State): boolean {
  return (state.Parameters as { readonly 'Payload.$'?: string } | undefined)?.['Payload.$'] === '$';
}

/** "$" is the default of these paths; the runner would write a key named "$", and see the note on takesWholeInput. */
function withoutRootPaths({ InputPath, OutputPath, ...state }: State): State {
  const clean = <T extends { readonly ResultPath?: string | null }>({ ResultPath, ...rest }: T) =>
    (ResultPath === undefined || ResultPath === '$' ? rest : { ...rest, ResultPath }) as T;
  const kept = (name: string, path: unknown) => (path === undefined || path === '$' ? {} : { [name]: path });
  const paths = { ...kept('InputPath', InputPath), ...kept('OutputPath', OutputPath) };
  return { ...clean(state), ...paths, ...(state.Catch && { Catch: state.Catch.map(clean) }) };
}

/** The runner never matches a type test for false, and orders "3" below 5; AWS does the one and not the other. */
function prepareRule(rule: Rule): Rule {
  const { Next, Comment: _, ...test } = rule;
  const next = Next === undefined ? {} : { Next };
  if (test.And) return { ...next, And: test.And.map(prepareRule) };
  if (test.Or) return { ...next, Or: test.Or.map(prepareRule) };
  if (test.Not) return { ...next, Not: prepareRule(test.Not) };
  const { Variable, ...comparison } = test;
  const [comparator = '', value] = Object.entries(comparison)[0] ?? [];
  if (typeTests.includes(comparator) && value === false) {
    return { ...next, Not: { Variable, [comparator]: true } as Rule };
  }
  if (orderings.includes(comparator)) {
    return {
      ...next,
      And: [
        { Variable, IsNumeric: true },
        { Variable, [comparator]: value },
      ] as Rule[],
    };
  }
  return rule;
}

/** The runner sets $$.Execution itself, with its own clock; under another name the context comes through. */
function withContextPaths(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withContextPaths);
  if (typeof value !== 'object' || value === null) return value;
  const rewrite = (key: string, inner: unknown): unknown => {
    if (key === 'Result') return inner;
    if (typeof inner !== 'string') return withContextPaths(inner);
    return contextField.test(key) ? inner.replaceAll('$$.Execution', '$$$$.Run') : inner;
  };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewrite(key, inner)]));
}
