import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { metrics } from '../../../functions/wiring/names.ts';
import { blueprint, root } from '../../../infra/blueprint.ts';
import type { FunctionSpec } from '../../../infra/function-spec.ts';
import { changedTemplate, resource, resources, templateOf, written } from './synthesized.ts';

const template = await templateOf('prod');
const alarms = Object.entries(resources(template, 'AWS::CloudWatch::Alarm')).map(
  ([id, { Properties }]) => [id.replace(/^OperationsAlarms|[0-9A-F]{8}$/g, ''), Properties] as const,
);
const alarm = (name: string) => alarms.find(([id]) => id === name)?.[1];
const readme = readFileSync(join(root, 'infra/README.md'), 'utf8');
/** As the page is linked to: small letters, dashes for spaces, nothing else. */
const anchors = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
  title
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-'),
);

describe('alarms', () => {
  test('stand on failed runs, overdue publications, dead letters, the memory of Render and the API', () => {
    const waiting = Object.entries<FunctionSpec>(blueprint.functions)
      .filter(([, { calledBy }]) => calledBy === 'schedule' || calledBy === 'storage')
      .map(([name]) => `${name}DeadLetters`);
    expect(alarms.map(([name]) => name).sort()).toEqual(
      [
        ...Object.keys(blueprint.workflows).map((name) => `${name}Failed`),
        ...[...waiting, 'SchedulesDeadLetters', 'ApiFails', 'Overdue', 'RenderMemory'],
      ].sort(),
    );
  });

  test.each(alarms)(
    '%s tells the topic, and names a section of the runbook that is there',
    (_, Properties) => {
      expect(Properties.AlarmActions.map(written)).toEqual([
        expect.stringMatching(/^<NoticesTopic[0-9A-F]{8}>$/),
      ]);
      const anchor = /infra\/README\.md#([\w-]+)$/.exec(Properties.AlarmDescription)?.[1];
      expect(anchors).toContain(anchor);
    },
  );

  test.each(Object.keys(blueprint.workflows))('one failed, late or aborted run of %s is enough', (name) => {
    const found = alarm(`${name}Failed`);
    const counted = found.Metrics.flatMap(
      ({ MetricStat }: { MetricStat?: { Metric: { MetricName: string } } }) =>
        MetricStat ? [MetricStat.Metric.MetricName] : [],
    );
    expect(counted.sort()).toEqual(['ExecutionsAborted', 'ExecutionsFailed', 'ExecutionsTimedOut']);
    expect(found).toMatchObject({ Threshold: 1, ComparisonOperator: 'GreaterThanOrEqualToThreshold' });
  });

  test('an overdue publication is told within a day, and so is a count that did not come', () => {
    const lambda = resource(template, 'AWS::Lambda::Function', 'FunctionsOverdue').Properties;
    expect(alarm('Overdue')).toMatchObject({
      Namespace: lambda.Environment.Variables.POWERTOOLS_METRICS_NAMESPACE,
      MetricName: metrics.overdue,
      Dimensions: [{ Name: 'service', Value: 'overdue' }],
      Period: 86_400,
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });

  test('the memory of Render is read from what Lambda reports of each call', () => {
    const [filter] = Object.values(resources(template, 'AWS::Logs::MetricFilter'));
    expect(filter?.Properties).toMatchObject({
      FilterPattern: '{ $.type = "platform.report" }',
      MetricTransformations: [{ MetricValue: '$.record.metrics.maxMemoryUsedMB' }],
    });
    expect(written(filter?.Properties.LogGroupName)).toMatch(/^<FunctionsRenderLogs/);
    const [transformation] = filter?.Properties.MetricTransformations ?? [];
    expect(alarm('RenderMemory')).toMatchObject({
      Namespace: transformation.MetricNamespace,
      MetricName: transformation.MetricName,
      Threshold: Math.floor(blueprint.functions.Render.memory * 0.9),
      Statistic: 'Maximum',
    });
  });
});

test('there is one dashboard, with every alarm on it', () => {
  const [dashboard, ...others] = Object.values(resources(template, 'AWS::CloudWatch::Dashboard'));
  expect(others).toEqual([]);
  const body = written(dashboard?.Properties.DashboardBody);
  for (const id of Object.keys(resources(template, 'AWS::CloudWatch::Alarm'))) expect(body).toContain(id);
});

describe('the topic', () => {
  test('is encrypted with the own key, and alarms may use both', () => {
    const topic = resource(template, 'AWS::SNS::Topic', 'NoticesTopic').Properties;
    expect(written(topic.KmsMasterKeyId)).toMatch(/^<Key[0-9A-F]+\.Arn>$/);
    const [key] = Object.values(resources(template, 'AWS::KMS::Key'));
    const ofAlarms = ({ Principal }: { Principal: { Service?: string } }) =>
      Principal.Service === 'cloudwatch.amazonaws.com';
    expect(key?.Properties.KeyPolicy.Statement.filter(ofAlarms)).toEqual([
      expect.objectContaining({
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
      }),
    ]);
    const [policy] = Object.values(resources(template, 'AWS::SNS::TopicPolicy'));
    expect(policy?.Properties.PolicyDocument.Statement.filter(ofAlarms)).toHaveLength(1);
  });
});

test('every address of the configuration is told by mail', async () => {
  const emails = ['editors@example.com', 'operators@example.com'];
  const changed = await changedTemplate({ notifications: { emails } });
  const subscriptions = Object.values(resources(changed, 'AWS::SNS::Subscription'));
  expect(subscriptions.map(({ Properties }) => [Properties.Protocol, Properties.Endpoint])).toEqual(
    emails.map((address) => ['email', address]),
  );
});

describe('queues for dead letters', () => {
  test.each(Object.entries(resources(template, 'AWS::SQS::Queue')))(
    '%s keeps them two weeks, encrypted, and takes nothing over plain HTTP',
    (id, { Properties }) => {
      expect(Properties).toMatchObject({ MessageRetentionPeriod: 1_209_600, SqsManagedSseEnabled: true });
      const policies = Object.values(resources(template, 'AWS::SQS::QueuePolicy')).filter(
        (one) => written(one.Properties.Queues[0]) === `<${id}>`,
      );
      expect(JSON.stringify(policies)).toContain('"aws:SecureTransport":"false"');
    },
  );
});
