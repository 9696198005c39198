import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import { LocalHostError } from '../local-host-error.ts';
import { type Machine, parseDefinition, type State } from './definition.ts';
import { faultsOfPaths } from './path-faults.ts';
import { faultsOfRules } from './rule-faults.ts';
import * as supported from './supported-fields.ts';

/**
 * Refuses a definition with anything that the local run does not do as AWS Step Functions does: by a list of what is
 * shown to work, not of what is known to fail. Throws LocalHostError local.workflow-unsupported, which names every
 * state and field, or local.workflow-invalid.
 */
export function assertSupported(definition: string): void {
  const machine = parseDefinition(definition);
  const faults = [
    ...unknownFields('The workflow', machine, [...supported.everyMachine, ...supported.rootOnly]),
    ...faultsOfMachine('The workflow', machine, new Set()),
  ];
  if (faults.length > 0) {
    throw new LocalHostError(
      'local.workflow-unsupported',
      `The workflow cannot run on this machine as it runs on AWS. ${faults.join(' ')}`,
    );
  }
  try {
    new StateMachine(machine as unknown as StateMachineDefinition);
  } catch (cause) {
    throw new LocalHostError(
      'local.workflow-invalid',
      (cause as Error).message.replaceAll(/\s*\n\s*/g, ' '),
      { cause },
    );
  }
}

function* faultsOfMachine(place: string, machine: Machine, names: Set<string>): Iterable<string> {
  yield* faultsOfQueryLanguage(place, machine);
  for (const [name, state] of Object.entries(machine.States ?? {})) {
    // AWS wants state names unique in the whole definition, the runner's check sees one level only.
    if (names.has(name)) yield `State ${name}: the name occurs twice.`;
    names.add(name);
    yield* faultsOfState(`State ${name}`, state, names);
  }
}

function* faultsOfState(place: string, state: State, names: Set<string>): Iterable<string> {
  const fields = supported.stateFields[state.Type];
  if (!fields) {
    yield `${place}: Type ${state.Type} is not supported.`;
    return;
  }
  yield* unknownFields(place, state, [...supported.everyState, ...fields]);
  yield* faultsOfQueryLanguage(place, state);
  yield* faultsOfPaths(place, state);
  yield* faultsOfRules(place, state);
  if (state.Type === 'Task') yield* faultsOfTask(place, state);
  if (state.Type === 'Map') yield* faultsOfMap(place, state, names);
  // The runner passes the input on when Result is false, 0, null or empty.
  if (state.Type === 'Pass' && 'Result' in state && !state.Result)
    yield `${place}: Result must not be ${JSON.stringify(state.Result)}.`;
  if (state.Type === 'Fail' && !('Error' in state || 'ErrorPath' in state))
    yield `${place}: Error is missing.`;
}

function* faultsOfTask(place: string, state: State): Iterable<string> {
  if (!/^arn:aws[\w-]*:states:::lambda:invoke$/.test(String(state.Resource))) {
    yield `${place}: Resource must be arn:aws:states:::lambda:invoke, found ${state.Resource}.`;
  }
  const parameters = (state.Parameters ?? {}) as { readonly [key: string]: unknown };
  yield* unknownFields(`${place}, Parameters`, parameters, supported.taskParameters);
  if (typeof parameters.FunctionName !== 'string') yield `${place}: Parameters.FunctionName must be a text.`;
  if (!('Payload' in parameters || 'Payload.$' in parameters))
    yield `${place}: Parameters.Payload is missing.`;
}

function* faultsOfMap(place: string, state: State, names: Set<string>): Iterable<string> {
  if ('ItemSelector' in state && 'Parameters' in state)
    yield `${place}: ItemSelector and Parameters exclude each other.`;
  const { ItemProcessor } = state;
  if (!ItemProcessor) {
    yield `${place}: ItemProcessor is missing.`;
    return;
  }
  const inner = `${place}, ItemProcessor`;
  yield* unknownFields(inner, ItemProcessor, [...supported.everyMachine, 'ProcessorConfig']);
  const { Mode = 'INLINE', ...rest } = (ItemProcessor.ProcessorConfig ?? {}) as { readonly Mode?: unknown };
  if (Mode !== 'INLINE') yield `${inner}: ProcessorConfig.Mode ${Mode} is not supported, only INLINE.`;
  yield* unknownFields(`${inner}, ProcessorConfig`, rest, []);
  yield* faultsOfMachine(inner, ItemProcessor, names);
}

function* faultsOfQueryLanguage(place: string, found: Machine | State): Iterable<string> {
  const { QueryLanguage = 'JSONPath' } = found;
  if (QueryLanguage !== 'JSONPath')
    yield `${place}: QueryLanguage ${QueryLanguage} is not supported, only JSONPath.`;
}

function* unknownFields(place: string, found: object, known: readonly string[]): Iterable<string> {
  for (const field of Object.keys(found))
    if (!known.includes(field)) yield `${place}: ${field} is not supported.`;
}
