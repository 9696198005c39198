import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  permissionsIn,
  permissionTable,
  type Statement,
  type TemplateResource,
} from '../../../infra/aws/permission-table.ts';
import { blueprint, root } from '../../../infra/blueprint.ts';
import type { FunctionSpec, Grant } from '../../../infra/function-spec.ts';
import { resources, templateOf, written } from './synthesized.ts';

const template = await templateOf('dev');
const all = template.toJSON().Resources as Record<string, TemplateResource>;
const functions = Object.entries<FunctionSpec>(blueprint.functions);
const permissions = permissionsIn(all);
const roles = resources(template, 'AWS::IAM::Role');
const statementsOf = (role: string): readonly Statement[] =>
  roles[role]?.Properties.Policies.flatMap(
    ({ PolicyDocument }: { PolicyDocument: { Statement: Statement[] } }) => PolicyDocument.Statement,
  );
const roleOf = (name: string): string =>
  Object.keys(roles).find((id) => new RegExp(`^Functions${name}Role[0-9A-F]{8}$`).test(id)) as string;

describe('the table of permissions in infra/README.md', () => {
  test('is the one of the template; npm run permissions writes it', () => {
    const readme = readFileSync(join(root, 'infra/README.md'), 'utf8');
    const shown = /<!-- permissions -->\n\n([\s\S]*?)\n\n<!-- end of permissions -->/.exec(readme)?.[1];
    expect(shown).toBe(permissionTable(all));
  });
});

describe.each(functions)('%s', (name, spec) => {
  const own = permissions.filter((one) => one.function === name);
  const statements = statementsOf(roleOf(name));

  test('has a role of its own, which no policy from outside widens', () => {
    const { Properties } = roles[roleOf(name)] as { Properties: Record<string, unknown> };
    expect(Properties).not.toHaveProperty('ManagedPolicyArns');
    const attached = Object.values(resources(template, 'AWS::IAM::Policy')).filter(({ Properties: policy }) =>
      JSON.stringify(policy.Roles).includes(roleOf(name)),
    );
    expect(attached).toEqual([]);
    const users = Object.values(resources(template, 'AWS::Lambda::Function')).filter(
      ({ Properties: lambda }) => written(lambda.Role) === `<${roleOf(name)}.Arn>`,
    );
    expect(users).toHaveLength(1);
  });

  test('may do nothing with everything: no wildcard among its actions, none for a whole resource', () => {
    expect(
      statements.flatMap(({ Action }) => [Action].flat()).filter((action) => action.includes('*')),
    ).toEqual([]);
    const whole = statements.flatMap(({ Resource }) => [Resource].flat().map(written));
    expect(whole.filter((resource) => resource === '*' || /^<[^>]+>\/\*$/.test(resource))).toEqual([]);
    expect(statements.filter(({ Effect }) => Effect !== 'Allow')).toEqual([]);
  });

  test('reaches tables, buckets, workflows, topics and secrets exactly as granted', () => {
    const data = own.filter(({ resource }) => !/Logs$|^Key$|DeadLetters$|Queue$/.test(resource));
    const found = data.flatMap(({ resource, actions, keys }) =>
      actions.flatMap((action) =>
        (keys.length === 0 ? [''] : keys).map((key) => `${action} ${resource} ${key}`),
      ),
    );
    expect([...new Set(found)].sort()).toEqual([...new Set(spec.grants.flatMap(granted))].sort());
  });

  test('reads a table only by partitions that are named, and never without one', () => {
    const onTables = statements.filter(({ Action }) =>
      [Action].flat().some((one) => one.startsWith('dynamodb:')),
    );
    for (const { Condition } of onTables) {
      expect(Condition).toHaveProperty('ForAllValues:StringLike.dynamodb:LeadingKeys');
      expect(Condition).toHaveProperty('Null', { 'dynamodb:LeadingKeys': 'false' });
    }
  });

  test('uses the key only through the services that it has a grant for', () => {
    const services = own.filter(({ resource }) => resource === 'Key').flatMap(({ keys }) => keys);
    const needed = new Set(spec.grants.map(serviceOf).filter((service) => service !== undefined));
    expect(new Set(services.map((one) => one.split('.')[0]))).toEqual(needed);
  });

  test('takes messages off the queue of uploads only where uploads call it', () => {
    const queues = own.filter(({ resource }) => resource.endsWith('Queue'));
    const expected = {
      function: name,
      resource: 'UploadsQueue',
      actions: ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'],
      keys: [],
    };
    expect(queues).toEqual(spec.calledBy === 'storage' ? [expected] : []);
  });

  test('writes only into its own log', () => {
    const logging = statements.filter(({ Action }) => [Action].flat().includes('logs:PutLogEvents'));
    expect(logging.map(({ Resource }) => written(Resource))).toEqual([
      expect.stringMatching(new RegExp(`^<Functions${name}Logs[0-9A-F]{8}\\.Arn>$`)),
    ]);
  });
});

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const words = {
  ...{ get: 'GetItem', query: 'Query', put: 'PutItem', update: 'UpdateItem', batchWrite: 'BatchWriteItem' },
} as const;
const objectWords = {
  ...{ get: 'GetObject', put: 'PutObject', list: 'ListBucket', find: 'ListBucket' },
  ...{ listVersions: 'ListBucketVersions', erase: 'DeleteObjectVersion' },
} as const;

/** A grant as lines of action, resource and key, said once more than the stack says it. */
function granted(grant: Grant): readonly string[] {
  if ('table' in grant) {
    return grant.actions.flatMap((action) =>
      grant.partitions.map((key) => `${words[action]} ${capital(grant.table)}Table ${key}`),
    );
  }
  if ('bucket' in grant) {
    return grant.actions.flatMap((action) =>
      grant.keys.map((key) => `${objectWords[action]} ${capital(grant.bucket)}Bucket ${key}`),
    );
  }
  if ('topic' in grant) return ['Publish Topic '];
  if ('secret' in grant) return ['GetSecretValue LinkSecret '];
  const machine = `stele-dev-${grant.workflow}`;
  return grant.actions.map((action) =>
    action === 'start' ? `StartExecution ${machine} ` : `DescribeExecution ${machine}:* `,
  );
}

function serviceOf(grant: Grant): string | undefined {
  if ('table' in grant) return 'dynamodb';
  if ('bucket' in grant)
    return grant.actions.some((one) => one === 'get' || one === 'put') ? 's3' : undefined;
  if ('topic' in grant) return 'sns';
  return 'secret' in grant ? 'secretsmanager' : undefined;
}
