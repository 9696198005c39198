import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, type IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { blueprint } from '../blueprint.ts';
import type { UploadSpec } from '../function-spec.ts';
import { deadLetterQueue } from './dead-letter-queue.ts';

const uploads: UploadSpec = blueprint.uploads;

/** Attempts at one upload before its message waits for a person. */
const attempts = 3;

/**
 * How files get in: S3 tells a queue of what is put below the prefix, and the queue calls the function, a few at once. S3
 * could call the function itself, but then its bucket would have to be made after the function that knows its name; and
 * of a queue it can be said how many files are taken in at once, without taking calls from the account's other functions.
 */
export class Uploads extends Construct {
  readonly queue: IQueue;
  readonly deadLetters: IQueue;

  constructor(scope: Construct, id: string, bucket: Bucket) {
    super(scope, id);
    const { timeout } = blueprint.functions[blueprint.uploads.function];
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    const queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // As long as one attempt may take; a message that comes twice does no harm.
      visibilityTimeout: Duration.seconds(timeout + 60),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: attempts },
    });
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        // The bucket cannot be named: S3 asks for the permission before it makes the bucket.
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    const made = bucket.node.defaultChild as CfnBucket;
    made.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: queue.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: uploads.prefix }] } },
        },
      ],
    };
    bucket.node.addDependency(queue.node.findChild('Policy'));
    this.queue = queue;
  }

  /** Leads what arrives to the function. */
  lead(functions: Readonly<Record<string, IFunction>>): void {
    new EventSourceMapping(this, 'ToFunction', {
      target: functions[uploads.function] as IFunction,
      eventSourceArn: this.queue.queueArn,
      batchSize: 1,
      maxConcurrency: uploads.atOnce,
    });
  }
}
