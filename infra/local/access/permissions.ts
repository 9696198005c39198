import type { FunctionSpec, Grant } from '../../function-spec.ts';
import { iamActions } from '../../iam-actions.ts';
import { executionArn, machineArn, topicArn } from '../services/arns.ts';
import { localName } from '../storage.ts';
import type { AccessRequest } from './access.ts';

/** One action on one key pattern that the inventory allows a function; `*` stands for any text. */
export interface Permission {
  readonly function: string;
  readonly action: string;
  readonly resource: string;
  /** Of the partition or object, of a list the prefix that it must name; `*` for things without keys. */
  readonly key: string;
  /** Whether the action is allowed without naming a key, too: finding out that an object is missing names no prefix. */
  readonly keyless: boolean;
}

/** All permissions of all functions on this machine. */
export function permissionsOf(
  functions: Readonly<Record<string, FunctionSpec>>,
  region: string,
): readonly Permission[] {
  return Object.entries(functions).flatMap(([name, { grants }]) =>
    grants.flatMap((grant) =>
      iamActions(grant).flatMap((action, index) =>
        keysOf(grant).map((key) => ({
          function: name,
          action,
          resource: resourceOf(grant, action, region),
          key,
          keyless: grant.actions[index] === 'find' || key === '*',
        })),
      ),
    ),
  );
}

/** As IAM evaluates the statements that the stack makes of the grants. */
export function covers({ action, resource, key, keyless }: Permission, request: AccessRequest): boolean {
  if (action !== request.action || !fits(resource, request.resource)) return false;
  return request.key === undefined ? keyless : fits(key, request.key);
}

function keysOf(grant: Grant): readonly string[] {
  if ('table' in grant) return grant.partitions;
  return 'bucket' in grant ? grant.keys : ['*'];
}

function resourceOf(grant: Grant, action: string, region: string): string {
  if ('table' in grant) return localName(grant.table);
  if ('bucket' in grant) return localName(grant.bucket);
  if ('topic' in grant) return topicArn(region, grant.topic);
  if ('secret' in grant) return grant.secret;
  return action === 'states:StartExecution'
    ? machineArn(region, grant.workflow)
    : executionArn(region, grant.workflow, '*');
}

/** IAM's StringLike. */
function fits(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}
