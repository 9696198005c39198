import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Messages } from '../../ports/messages.ts';

/** A topic of SNS, by its ARN: whoever subscribed to it is told. */
export function snsMessages(client: SNSClient, topicArn: string): Messages {
  return {
    async send({ subject, body }) {
      await client.send(new PublishCommand({ TopicArn: topicArn, Subject: subject, Message: body }));
    },
  };
}
