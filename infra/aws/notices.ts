import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import { resourceName } from './resource-names.ts';

/** What operators and editors are told: ends of runs, reminders, alarms. */
export class Notices extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { stage, notifications }: Configuration, encryptionKey: Key) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', {
      topicName: resourceName(stage, 'notices'),
      displayName: 'Stele',
      masterKey: encryptionKey,
      enforceSSL: true,
    });
    for (const address of notifications.emails) this.topic.addSubscription(new EmailSubscription(address));
    const alarms = {
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      conditions: { StringEquals: { 'aws:SourceAccount': this.topic.env.account } },
    };
    this.topic.addToResourcePolicy(
      new PolicyStatement({ ...alarms, actions: ['sns:Publish'], resources: [this.topic.topicArn] }),
    );
    encryptionKey.addToResourcePolicy(
      new PolicyStatement({ ...alarms, actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: ['*'] }),
    );
  }
}
