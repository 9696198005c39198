import { functionEnvironment as environmentOf, lambdaTaskRoot } from '../function-environment.ts';
import type { FunctionSpec } from '../function-spec.ts';
import { resourceName } from './resource-names.ts';

/** One namespace for each stage, since stages may share an account. */
export const metricsNamespace = (stage: string): string => resourceName(stage, 'metrics');

export interface Environment {
  readonly stage: string;
  /** Of every function: tables, buckets and digests, by variable. */
  readonly common: Readonly<Record<string, string>>;
  /** What only those get whose entry names it. */
  readonly own: Readonly<Record<string, string>>;
}

/** The environment of one function on Lambda: what the bundle is given on one machine, with the values of a stage. */
export function functionEnvironment(
  spec: FunctionSpec,
  { stage, common, own }: Environment,
): Record<string, string> {
  return environmentOf(spec, {
    taskRoot: lambdaTaskRoot,
    metricsNamespace: metricsNamespace(stage),
    values: { ...common, ...own },
  });
}
