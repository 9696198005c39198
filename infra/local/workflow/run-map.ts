import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';
import type { Json, State } from './definition.ts';
import { StateError } from './limits.ts';
import { prepare } from './prepare.ts';
import { type Level, runStates } from './run-states.ts';

// AWS Step Functions: an inline Map runs at most 40 items at once, also when MaxConcurrency says 0.
const maxConcurrency = 40;

/** An inline Map. The first item that fails fails the Map: the others are left where they are, no further one begins. */
export async function runMap(name: string, state: State, input: Json, level: Level): Promise<Json> {
  const items = state.ItemsPath
    ? await evaluate({ 'items.$': state.ItemsPath }, input, level.context)
    : { items: input };
  const list = (items as { readonly items: Json }).items;
  if (!Array.isArray(list)) {
    throw new StateError(
      'States.Runtime',
      `The items of state ${name} are not a list: found ${typeof list}.`,
      true,
    );
  }
  const selector = state.ItemSelector ?? state.Parameters;
  const ended = new AbortController();
  const signal = AbortSignal.any([level.signal, ended.signal]);
  const results = new Array<Json>(list.length);
  let next = 0;
  const worker = async () => {
    while (next < list.length && !signal.aborted) {
      const index = next;
      next += 1;
      const value = list[index] as Json;
      const context = { ...level.context, Map: { Item: { Index: index, Value: value } } };
      const item = selector === undefined ? value : await evaluate(selector, input, context);
      const inner = { ...level, context, signal, items: [...level.items, index] };
      results[index] = await runStates(state.ItemProcessor!, item, inner);
    }
  };
  const atOnce = Math.min(state.MaxConcurrency || maxConcurrency, maxConcurrency, list.length);
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    ended.abort();
  }
  return results;
}

/** Fills a payload template by the runner's own rules, in a machine of one Pass state. */
async function evaluate(template: Json, input: Json, context: Level['context']): Promise<Json> {
  const machine = prepare({
    StartAt: 'fill',
    States: { fill: { Type: 'Pass', Parameters: template, End: true } },
  });
  const filling = new StateMachine(machine, { validationOptions: { noValidate: true } });
  try {
    return await filling.run(input as never, { context: context as never }).result;
  } catch (error) {
    throw error instanceof ExecutionError ? error.cause : error;
  }
}
