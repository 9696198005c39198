import { randomBytes } from 'node:crypto';
import type { FunctionSpec } from '../../function-spec.ts';
import type { Access, Credentials } from './access.ts';
import { covers, type Permission, permissionsOf } from './permissions.ts';

/** A permission, and how often it was needed. */
export interface UsedPermission extends Permission {
  readonly uses: number;
}

/** What the functions asked of the services, for a bill. */
export interface Traffic {
  /** Requests by action, as IAM names it; of a batch every item counts. */
  readonly requests: Readonly<Record<string, number>>;
  /** Of DynamoDB's answers, as JSON: more than the items have in the table. */
  readonly bytesRead: number;
}

export interface GrantedAccess extends Access {
  /** Of the function's own, made at random. */
  readonly credentialsOf: (functionName: string) => Credentials;
  readonly uses: () => readonly UsedPermission[];
  readonly traffic: () => Traffic;
}

/** The operator may do everything, each function what its grants cover. Counts what was used of them. */
export function grantedAccess(
  operator: Credentials,
  functions: Readonly<Record<string, FunctionSpec>>,
  region: string,
): GrantedAccess {
  const permissions = permissionsOf(functions, region);
  const credentials = new Map(Object.keys(functions).map((name) => [name, newCredentials()]));
  const callers = new Map([...credentials].map(([name, { accessKeyId }]) => [accessKeyId, name]));
  const secrets = new Map(
    [operator, ...credentials.values()].map((one) => [one.accessKeyId, one.secretAccessKey]),
  );
  const uses = new Map<Permission, number>();
  const requests: Record<string, number> = {};
  let bytesRead = 0;
  return {
    secretOf: (accessKeyId) => secrets.get(accessKeyId),
    allows: (accessKeyId, request) => {
      if (accessKeyId === operator.accessKeyId) return true;
      const caller = callers.get(accessKeyId);
      const found = permissions.filter((one) => one.function === caller && covers(one, request));
      for (const permission of found) uses.set(permission, (uses.get(permission) ?? 0) + 1);
      requests[request.action] = (requests[request.action] ?? 0) + 1;
      return found.length > 0;
    },
    answered: (accessKeyId, bytes) => {
      if (callers.has(accessKeyId)) bytesRead += bytes;
    },
    credentialsOf: (functionName) => {
      const found = credentials.get(functionName);
      if (!found) throw new Error(`no function ${functionName} in the inventory`);
      return found;
    },
    traffic: () => ({ requests, bytesRead }),
    uses: () => permissions.map((one) => ({ ...one, uses: uses.get(one) ?? 0 })),
  };
}

function newCredentials(): Credentials {
  return {
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(24).toString('hex'),
  };
}
