import { expect, test } from 'vitest';
import { blueprint } from '../../../infra/blueprint.ts';
import { resource, resources, templateOf, written } from './synthesized.ts';

const template = await templateOf('prod');
const { bucket, prefix, function: called, atOnce } = blueprint.uploads;
const capital = `${bucket.charAt(0).toUpperCase()}${bucket.slice(1)}`;
const idOf = (value: unknown): string => written(value).replaceAll(/[<>]|\..*$/g, '');
const own = resource(template, 'AWS::S3::Bucket', `Storage${capital}Bucket`);
const queue = resource(template, 'AWS::SQS::Queue', 'UploadsQueue').Properties;

test('S3 tells the queue of what is put below the prefix, and of nothing else', () => {
  const { NotificationConfiguration } = own.Properties;
  expect(Object.keys(NotificationConfiguration)).toEqual(['QueueConfigurations']);
  const [told, ...others] = NotificationConfiguration.QueueConfigurations;
  expect(others).toEqual([]);
  expect(told).toMatchObject({
    Event: 's3:ObjectCreated:*',
    Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: prefix }] } },
  });
  expect(written(told.Queue)).toMatch(/^<UploadsQueue[0-9A-F]{8}\.Arn>$/);
  for (const [id, { Properties }] of Object.entries(resources(template, 'AWS::S3::Bucket')))
    if (!id.startsWith(`Storage${capital}Bucket`))
      expect(Properties).not.toHaveProperty('NotificationConfiguration');
});

test('S3 may send before the bucket is made, and only for buckets of this account', () => {
  const [[id, policy]] = Object.entries(resources(template, 'AWS::SQS::QueuePolicy')).filter(([one]) =>
    one.startsWith('UploadsQueuePolicy'),
  ) as [[string, typeof own]];
  expect((own as unknown as { DependsOn: readonly string[] }).DependsOn).toContain(id);
  const allowed = policy.Properties.PolicyDocument.Statement.filter(
    ({ Effect }: { Effect: string }) => Effect === 'Allow',
  );
  expect(allowed).toEqual([
    expect.objectContaining({
      Action: 'sqs:SendMessage',
      Principal: { Service: 's3.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
    }),
  ]);
});

test('the queue calls the function with one upload, a few at once, and waits as long as a call may take', () => {
  const [mapping, ...others] = Object.values(resources(template, 'AWS::Lambda::EventSourceMapping'));
  expect(others).toEqual([]);
  expect(mapping?.Properties).toMatchObject({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: atOnce } });
  expect(idOf(mapping?.Properties.FunctionName)).toMatch(new RegExp(`^Functions${called}[0-9A-F]{8}$`));
  expect(idOf(mapping?.Properties.EventSourceArn)).toMatch(/^UploadsQueue[0-9A-F]{8}$/);
  expect(queue.VisibilityTimeout).toBeGreaterThan(blueprint.functions[called].timeout);
});

test('what fails three times waits for a person', () => {
  expect(queue.RedrivePolicy.maxReceiveCount).toBe(3);
  expect(idOf(queue.RedrivePolicy.deadLetterTargetArn)).toMatch(/^UploadsDeadLetters[0-9A-F]{8}$/);
});
