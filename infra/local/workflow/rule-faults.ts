import type { Rule, State } from './definition.ts';
import { isPath } from './path-faults.ts';
import { catcherFields, comparators, retrierFields, terminalErrors, typeTests } from './supported-fields.ts';

/** What the Choice, Retry and Catch rules of one state ask for beyond what is answered as on AWS. */
export function* faultsOfRules(place: string, state: State): Iterable<string> {
  for (const rule of state.Choices ?? []) yield* faultsOfChoice(place, rule);
  for (const retrier of state.Retry ?? [])
    yield* faultsOfFailureRule(place, 'Retry', state, retrier, retrierFields);
  for (const catcher of state.Catch ?? [])
    yield* faultsOfFailureRule(place, 'Catch', state, catcher, catcherFields);
}

function* faultsOfChoice(place: string, rule: Rule): Iterable<string> {
  const { Next: _, Comment: __, And, Or, Not, Variable, ...tests } = rule;
  for (const inner of [...(And ?? []), ...(Or ?? []), ...(Not ? [Not] : [])])
    yield* faultsOfChoice(place, inner);
  if (Variable !== undefined && !isPath(Variable)) {
    yield `${place}: Variable ${JSON.stringify(Variable)} is not supported, only plain paths.`;
  }
  for (const [comparator, value] of Object.entries(tests)) {
    if (!comparators.includes(comparator)) yield `${place}: ${comparator} is not supported in a choice.`;
    if (typeTests.includes(comparator) && typeof value !== 'boolean')
      yield `${place}: ${comparator} must be true or false.`;
  }
}

function* faultsOfFailureRule(
  place: string,
  kind: 'Retry' | 'Catch',
  state: State,
  rule: { readonly ErrorEquals: readonly string[] },
  known: readonly string[],
): Iterable<string> {
  for (const field of Object.keys(rule)) {
    if (!known.includes(field)) yield `${place}: ${kind}.${field} is not supported.`;
  }
  for (const error of rule.ErrorEquals) {
    if (terminalErrors.includes(error))
      yield `${place}: ${kind} of ${error} is not supported, it ends the run.`;
    // A Map runs here as a task of its own, to which States.TaskFailed would apply.
    if (state.Type === 'Map' && error === 'States.TaskFailed') {
      yield `${place}: ${kind} of States.TaskFailed on a Map is not supported, name the error or use States.ALL.`;
    }
  }
}
