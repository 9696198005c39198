import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../infra/aws/configuration.ts';
import { cronExpression } from '../../../infra/aws/moment.ts';
import { blueprint } from '../../../infra/blueprint.ts';
import type { RouteSpec } from '../../../infra/function-spec.ts';
import { resource, resources, templateOf, written } from './synthesized.ts';

const template = await templateOf('dev');
const schedules = Object.values(resources(template, 'AWS::Scheduler::Schedule')).map(
  ({ Properties }) => Properties,
);

describe('schedules', () => {
  test('fire at the moments of the configuration, in its time zone, and at no other', () => {
    const { schedules: configured, timeZone } = readConfiguration({ stage: 'dev' });
    const expected = Object.entries(configured).flatMap(([kind, moments]) =>
      moments.map((moment) => `${kind} ${cronExpression(moment)} ${timeZone}`),
    );
    const found = schedules.map(({ Target, ScheduleExpression, ScheduleExpressionTimezone }) =>
      [JSON.parse(Target.Input).trigger, ScheduleExpression, ScheduleExpressionTimezone].join(' '),
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  test.each(schedules)(
    '$Name is on time, says the instant it was set for, and is tried again',
    (schedule) => {
      expect(schedule.FlexibleTimeWindow).toEqual({ Mode: 'OFF' });
      expect(schedule).not.toHaveProperty('State', 'DISABLED');
      expect(JSON.parse(schedule.Target.Input)).toEqual({
        trigger: expect.any(String),
        at: '<aws.scheduler.scheduled-time>',
      });
      expect(schedule.Target.RetryPolicy).toEqual({
        MaximumRetryAttempts: 20,
        MaximumEventAgeInSeconds: 21_600,
      });
      expect(written(schedule.Target.DeadLetterConfig.Arn)).toMatch(
        /^<SchedulesUndelivered[0-9A-F]{8}\.Arn>$/,
      );
    },
  );

  test('call a function by a role that may call that one and is for these schedules only', () => {
    for (const { Target } of schedules) {
      const role = resources(template, 'AWS::IAM::Role')[
        written(Target.RoleArn).slice(1).split('.')[0] as string
      ];
      const [policy] = role?.Properties.Policies ?? [];
      expect(
        policy.PolicyDocument.Statement.map(({ Action, Resource }: { Action: string; Resource: unknown }) => [
          Action,
          written(Resource),
        ]),
      ).toEqual([
        ['lambda:InvokeFunction', written(Target.Arn)],
        ['sqs:SendMessage', written(Target.DeadLetterConfig.Arn)],
      ]);
      const [trust] = role?.Properties.AssumeRolePolicyDocument.Statement ?? [];
      expect(trust.Principal).toEqual({ Service: 'scheduler.amazonaws.com' });
      expect(written(trust.Condition.StringEquals['aws:SourceArn'])).toMatch(/^<SchedulesGroup[^>]*\.Arn>$/);
    }
  });
});

describe('the HTTP API', () => {
  const stage = resource(template, 'AWS::ApiGatewayV2::Stage', 'Api').Properties;

  test('asks for a signature on every route below /api, and on none below /r', () => {
    const access = (blueprint.routes as readonly RouteSpec[]).map(({ path, access }) => [path, access]);
    for (const [path, found] of access)
      expect([path, found]).toEqual([path, path?.startsWith('/api/') ? 'iam' : 'public']);
    expect(access.filter(([path]) => !/^\/(api|r)\//.test(path as string))).toEqual([]);
  });

  test('lets only so many requests through', () => {
    expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 });
  });

  test('logs requests without what their links are opened with', () => {
    const { Format, DestinationArn } = stage.AccessLogSettings;
    expect(written(DestinationArn)).toMatch(/^<ApiAccessLogs/);
    const logged = Object.values(JSON.parse(Format)).sort();
    expect(logged).toEqual(
      [
        ...[
          '$context.requestId',
          '$context.requestTime',
          '$context.identity.sourceIp',
          '$context.httpMethod',
        ],
        ...['$context.path', '$context.routeKey', '$context.status', '$context.responseLength'],
        ...['$context.responseLatency', '$context.error.message'],
      ].sort(),
    );
  });

  test('may call each function only from its own routes', () => {
    const permissions = Object.values(resources(template, 'AWS::Lambda::Permission')).map(
      ({ Properties }) => Properties,
    );
    expect(permissions).toHaveLength(blueprint.routes.length);
    for (const { Principal, SourceArn } of permissions) {
      expect(Principal).toBe('apigateway.amazonaws.com');
      expect(written(SourceArn)).toMatch(/execute-api.*<ApiHttpApi[0-9A-F]{8}>\/\*\/\*\/(api|r)\//);
    }
  });
});
