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
  /** Of the partition or object; `*` for things without keys, and for lists, whose keys are in the answer. */
  readonly key: string;
}

/** All permissions of all functions on this machine. */
export function permissionsOf(
  functions: Readonly<Record<string, FunctionSpec>>,
  region: string,
): readonly Permission[] {
  return Object.entries(functions).flatMap(([name, { grants }]) =>
    grants.flatMap((grant) =>
      iamActions(grant).flatMap((action, index) =>
        keysOf(grant, index).map((key) => ({
          function: name,
          action,
          resource: resourceOf(grant, action, region),
          key,
        })),
      ),
    ),
  );
}

export function covers({ action, resource, key }: Permission, request: AccessRequest): boolean {
  return action === request.action && fits(resource, request.resource) && fits(key, request.key);
}

function keysOf(grant: Grant, index: number): readonly string[] {
  if ('table' in grant) return grant.partitions;
  if ('bucket' in grant) return grant.actions[index] === 'list' ? ['*'] : grant.keys;
  return ['*'];
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

/** IAM's StringLike. Nothing but `*` fits a whole resource. */
function fits(pattern: string, text: string | undefined): boolean {
  if (text === undefined) return pattern === '*';
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}
