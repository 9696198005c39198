import { describe, expect, test } from 'vitest';
import { variables } from '../../../functions/wiring/names.ts';
import { functionEnvironment } from '../../../infra/aws/function-environment.ts';
import { stageSchema } from '../../../infra/aws/stage-schema.ts';
import { blueprint } from '../../../infra/blueprint.ts';
import type { FunctionSpec, Named, RouteSpec, ScheduleSpec } from '../../../infra/function-spec.ts';
import { resource, resources, templateOf, written } from './synthesized.ts';

const template = await templateOf('dev');
const functions = Object.entries<FunctionSpec>(blueprint.functions);
const lambdas = resources(template, 'AWS::Lambda::Function');
const lambdaOf = ({ folder }: FunctionSpec) =>
  Object.values(lambdas).find(({ Properties }) => Properties.FunctionName === `stele-dev-${folder}`)
    ?.Properties;
const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const idOf = (value: unknown): string => written(value).replaceAll(/[<>]|\..*$/g, '');

describe('the template and the inventory', () => {
  test('have the same functions and no other', () => {
    const expected = functions.map(([, { folder }]) => `stele-dev-${folder}`);
    const found = Object.values(lambdas).map(({ Properties }) => Properties.FunctionName);
    expect(found.sort()).toEqual(expected.sort());
  });

  test.each(functions)('%s has the memory, time, room and platform it is said to have', (_, spec) => {
    expect(lambdaOf(spec)).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['x86_64'],
      Handler: 'index.handler',
      MemorySize: spec.memory,
      Timeout: spec.timeout,
      ...(spec.room === undefined ? {} : { EphemeralStorage: { Size: spec.room } }),
      LoggingConfig: { LogFormat: 'JSON' },
    });
  });

  test.each(functions)('%s logs into a group of its own, which forgets', (_, spec) => {
    const { LogGroup } = lambdaOf(spec).LoggingConfig;
    const group = resources(template, 'AWS::Logs::LogGroup')[idOf(LogGroup)];
    expect(group?.Properties).toMatchObject({
      LogGroupName: `/aws/lambda/stele-dev-${spec.folder}`,
      RetentionInDays: 30,
    });
  });

  test('keep the dead letters of exactly the functions that nobody waits for', () => {
    for (const [, spec] of functions) {
      const target = lambdaOf(spec).DeadLetterConfig?.TargetArn;
      if (spec.calledBy !== 'schedule') expect(target).toBeUndefined();
      else expect(resources(template, 'AWS::SQS::Queue')).toHaveProperty(idOf(target));
    }
  });

  test('have the same tables and buckets, beside the one for access logs', () => {
    const tables = Object.keys(blueprint.tables).map((name) => `Storage${capital(name)}Table`);
    const buckets = [...Object.keys(blueprint.buckets).map((name) => `Storage${capital(name)}Bucket`)];
    const begin = (type: string) =>
      Object.keys(resources(template, type)).map((id) => id.replace(/[0-9A-F]{8}$/, ''));
    expect(begin('AWS::DynamoDB::Table').sort()).toEqual(tables.sort());
    expect(begin('AWS::S3::Bucket').sort()).toEqual([...buckets, 'StorageAccessLogs'].sort());
  });

  test('have the same routes, with and without a signature', () => {
    const found = Object.values(resources(template, 'AWS::ApiGatewayV2::Route')).map(({ Properties }) => ({
      key: Properties.RouteKey,
      access: Properties.AuthorizationType === 'AWS_IAM' ? 'iam' : 'public',
    }));
    const expected = (blueprint.routes as readonly RouteSpec[]).map(({ method, path, access }) => ({
      key: `${method} ${path}`,
      access,
    }));
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
    expect(found.sort(byKey)).toEqual(expected.sort(byKey));
  });

  test('lead each route to its function', () => {
    const integrations = resources(template, 'AWS::ApiGatewayV2::Integration');
    for (const route of blueprint.routes as readonly RouteSpec[]) {
      const found = Object.values(resources(template, 'AWS::ApiGatewayV2::Route')).find(
        ({ Properties }) => Properties.RouteKey === `${route.method} ${route.path}`,
      );
      const integration = integrations[written(found?.Properties.Target).replace(/^integrations\/<|>$/g, '')];
      const called = lambdas[idOf(integration?.Properties.IntegrationUri)];
      const { folder } = blueprint.functions[
        route.function as keyof typeof blueprint.functions
      ] as FunctionSpec;
      expect(called?.Properties.FunctionName).toBe(`stele-dev-${folder}`);
      expect(integration?.Properties.PayloadFormatVersion).toBe('2.0');
    }
  });

  test('have the same kinds of schedules, each with its moments, calling its function', () => {
    const kinds = Object.entries<ScheduleSpec>(blueprint.schedules);
    const configured = Object.keys(stageSchema.shape.schedules.shape);
    expect(configured.sort()).toEqual(kinds.map(([kind]) => kind).sort());
    const found = Object.values(resources(template, 'AWS::Scheduler::Schedule')).map(({ Properties }) => [
      JSON.parse(Properties.Target.Input).trigger,
      lambdas[idOf(Properties.Target.Arn)]?.Properties.FunctionName,
    ]);
    const expected = kinds.map(([kind, spec]) => {
      const { folder } = blueprint.functions[
        spec.function as keyof typeof blueprint.functions
      ] as FunctionSpec;
      return [kind, `stele-dev-${folder}`];
    });
    expect([...new Set(found.map((one) => one.join()))].sort()).toEqual(
      expected.map((one) => one.join()).sort(),
    );
  });
});

describe('the environment', () => {
  const listed = (kind: 'tables' | 'buckets'): readonly Named[] => Object.values(blueprint[kind]);
  const common = [
    ...[...listed('tables'), ...listed('buckets')].map(({ variable }) => variable),
    ...[variables.engineDigest, variables.templatesDigest, variables.assets],
  ];

  const anything = Object.fromEntries(Object.values(variables).map((variable) => [variable, 'known later']));

  test.each(functions)('of %s names every table, bucket and digest, and what its entry says', (_, spec) => {
    const { Variables } = lambdaOf(spec).Environment;
    const expected = functionEnvironment(spec, { stage: 'dev', common: anything, own: {} });
    const names = new Set([...common, ...(spec.variables ?? []), ...Object.keys(expected)]);
    const stele = Object.keys(Variables).filter((name) => !name.startsWith('POWERTOOLS_'));
    expect(stele.sort()).toEqual([...names].filter((name) => !name.startsWith('POWERTOOLS_')).sort());
    for (const value of Object.values(Variables)) expect(written(value)).toMatch(/\S/);
  });

  test('names each table and bucket by the variable that the local host sets for it', () => {
    const { Variables } = (
      Object.values(lambdas)[0] as { Properties: { Environment: { Variables: object } } }
    ).Properties.Environment as { Variables: Record<string, unknown> };
    for (const [name, { variable }] of Object.entries(blueprint.tables))
      expect(idOf(Variables[variable])).toMatch(new RegExp(`^Storage${capital(name)}Table`));
    for (const [name, { variable }] of Object.entries(blueprint.buckets))
      expect(idOf(Variables[variable])).toMatch(new RegExp(`^Storage${capital(name)}Bucket`));
  });
});

test('the template is deployed with nothing but the public parts of AWS: no look-up, no image, no custom resource', () => {
  const types = Object.values(
    (template.toJSON() as { Resources: Record<string, { Type: string }> }).Resources,
  ).map(({ Type }) => Type);
  expect(types.filter((type) => /^Custom::|CustomResource|ECR|CodeBuild/.test(type))).toEqual([]);
  expect(Object.values(lambdas).filter(({ Properties }) => Properties.PackageType === 'Image')).toEqual([]);
  expect(resource(template, 'AWS::ApiGatewayV2::Api', 'Api').Properties.ProtocolType).toBe('HTTP');
});
