import { SNSClient } from '@aws-sdk/client-sns';
import { snsMessages } from '../adapters/sns/messages.ts';
import { readVariable } from './configuration.ts';
import { onClose, oncePerEnvironment } from './lifetime.ts';
import { variables } from './names.ts';

/** The topic that people are told through. */
export const messages = oncePerEnvironment((environment) => {
  const client = new SNSClient({});
  onClose(() => client.destroy());
  return snsMessages(client, readVariable(environment, variables.noticesTopic));
});
