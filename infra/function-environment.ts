import { join } from 'node:path/posix';
import { variables } from '../functions/wiring/names.ts';
import { blueprint } from './blueprint.ts';
import { bundleFolders } from './bundle/layout.ts';
import type { FunctionSpec } from './function-spec.ts';

/** Where Lambda puts a bundle. */
export const lambdaTaskRoot = '/var/task';

/** Where the functions' metrics stand in CloudWatch. */
export const metricsNamespace = 'Stele';

/** Variables of every function: the names of tables and buckets, and the digests of what was deployed. */
const ofEveryFunction: readonly string[] = [
  ...Object.values(blueprint.tables).map(({ variable }) => variable),
  ...Object.values(blueprint.buckets).map(({ variable }) => variable),
  variables.engineDigest,
  variables.templatesDigest,
];

/**
 * Environment of one function's bundle: the same on AWS and where the bundle runs on one machine, except for the
 * values and for `taskRoot`, the folder where the bundle lies. `values` holds, by variable, the names, digests, ARNs and
 * addresses of the deployment. Throws when one that the function needs is missing.
 */
export function functionEnvironment(
  { carries, variables: own = [] }: FunctionSpec,
  taskRoot: string,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const named = [...ofEveryFunction, ...own].map((variable) => {
    const value = values[variable];
    if (value === undefined) throw new Error(`no value for ${variable}, which a function needs`);
    return [variable, value] as const;
  });
  return {
    ...Object.fromEntries(named),
    [variables.assets]: taskRoot,
    POWERTOOLS_METRICS_NAMESPACE: metricsNamespace,
    POWERTOOLS_LOG_LEVEL: 'INFO',
    ...(carries === 'browser' ? browserVariables(taskRoot) : {}),
  };
}

/** Lambda lets no second process of the browser start. */
function browserVariables(taskRoot: string): Record<string, string> {
  return {
    [variables.browserArchives]: join(taskRoot, bundleFolders.browser),
    [variables.fonts]: join(taskRoot, bundleFolders.fonts),
    [variables.browserSingleProcess]: 'true',
  };
}
