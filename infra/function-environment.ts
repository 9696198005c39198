import { join } from 'node:path/posix';
import { variables } from '../functions/wiring/names.ts';
import { blueprint } from './blueprint.ts';
import { bundleFolders } from './bundle/layout.ts';
import type { FunctionSpec } from './function-spec.ts';

/** Where Lambda puts a bundle. */
export const lambdaTaskRoot = '/var/task';

/** Where a bundle runs. */
export interface Surroundings {
  /** The folder where the bundle lies. */
  readonly taskRoot: string;
  /** Where the functions' metrics stand in CloudWatch. */
  readonly metricsNamespace: string;
  /** By variable, the names, digests, ARNs and addresses of the deployment. */
  readonly values: Readonly<Record<string, string>>;
}

/** Variables of every function: the names of tables and buckets, and the digests of what was deployed. */
const ofEveryFunction: readonly string[] = [
  ...Object.values(blueprint.tables).map(({ variable }) => variable),
  ...Object.values(blueprint.buckets).map(({ variable }) => variable),
  variables.engineDigest,
  variables.templatesDigest,
];

/**
 * Environment of one function's bundle, whole: of the same variables on AWS and where the bundle runs on one machine.
 * Throws when a value that the function needs is missing.
 */
export function functionEnvironment(
  { folder, carries, variables: own = [] }: FunctionSpec,
  { taskRoot, metricsNamespace, values }: Surroundings,
): Record<string, string> {
  const named = [...ofEveryFunction, ...own].map((variable) => {
    const value = values[variable];
    if (value === undefined) throw new Error(`no value for ${variable}, which the function ${folder} needs`);
    return [variable, value] as const;
  });
  return {
    ...Object.fromEntries(named),
    [variables.assets]: taskRoot,
    ...(carries === 'browser' ? browserVariables(taskRoot) : {}),
    POWERTOOLS_METRICS_NAMESPACE: metricsNamespace,
    POWERTOOLS_SERVICE_NAME: folder,
    POWERTOOLS_LOG_LEVEL: 'INFO',
  };
}

function browserVariables(taskRoot: string): Record<string, string> {
  return {
    [variables.browserArchives]: join(taskRoot, bundleFolders.browser),
    [variables.fonts]: join(taskRoot, bundleFolders.fonts),
    // Lambda lets no second process of the browser start. With one process, one page is printed at a time.
    [variables.browserSingleProcess]: 'true',
  };
}
