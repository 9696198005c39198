import { variables } from '../../functions/wiring/names.ts';
import { bundleFolders } from '../bundle/layout.ts';
import type { FunctionSpec } from '../function-spec.ts';
import { resourceName } from './resource-names.ts';

/** Where Lambda puts a bundle. */
export const taskRoot = '/var/task';

/** One namespace for each stage, since stages may share an account. */
export const metricsNamespace = (stage: string): string => resourceName(stage, 'metrics');

export interface Environment {
  readonly stage: string;
  /** Of every function: tables, buckets and digests, by variable. */
  readonly common: Readonly<Record<string, string>>;
  /** What only those get whose entry names it. */
  readonly own: Readonly<Record<string, string>>;
}

/** The environment of one function, whole. */
export function functionEnvironment(
  { folder, carries, variables: named = [] }: FunctionSpec,
  { stage, common, own }: Environment,
): Record<string, string> {
  return {
    ...common,
    ...Object.fromEntries(named.map((variable) => [variable, own[variable] as string])),
    [variables.assets]: taskRoot,
    ...(carries === 'browser' ? browser : {}),
    POWERTOOLS_METRICS_NAMESPACE: metricsNamespace(stage),
    POWERTOOLS_SERVICE_NAME: folder,
  };
}

const browser = {
  [variables.browserArchives]: `${taskRoot}/${bundleFolders.browser}`,
  [variables.fonts]: `${taskRoot}/${bundleFolders.fonts}`,
  [variables.browserCache]: '/tmp/stele-browser',
  // Lambda's kernel lets Chromium start no processes of its own, and one call renders one document.
  [variables.browserSingleProcess]: 'true',
  [variables.browserPages]: '1',
};
