import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { makeFolder } from '../s3/durable-files.ts';
import type { Operations } from './operations.ts';
import { ServiceError } from './service-error.ts';
import { writeWhole } from './whole-file.ts';

// Amazon SNS, Publish: a subject is ASCII that begins with a letter, a number or punctuation, without line breaks and
// shorter than 100 characters; a message has at most 256 KB.
const subjectForm = /^[!-~][ -~]{0,98}$/;
const maxMessageBytes = 262_144;

/** Amazon SNS, as far as functions use it: a message is a text file that a person can open, the way it would be mailed. */
export async function openTopics(
  folder: string,
  arns: readonly string[],
  now: () => Date,
): Promise<Operations> {
  await makeFolder(folder);
  return {
    'AmazonSimpleNotificationService.Publish': async ({ TopicArn, Subject, Message }) => {
      if (!arns.includes(String(TopicArn))) throw new ServiceError('NotFound', 'Topic does not exist', 404);
      if (Subject !== undefined && !subjectForm.test(String(Subject)))
        throw new ServiceError('InvalidParameter', 'Invalid parameter: Subject');
      const body = String(Message ?? '');
      if (body === '') throw new ServiceError('InvalidParameter', 'Invalid parameter: Empty message');
      if (Buffer.byteLength(body) > maxMessageBytes)
        throw new ServiceError('InvalidParameter', 'Invalid parameter: Message too long');
      const MessageId = randomUUID();
      const name = `${now().toISOString().replaceAll(':', '-')}-${MessageId}.txt`;
      const topic = String(TopicArn).split(':').at(-1);
      const subject = Subject === undefined ? '' : `Subject: ${Subject}\n`;
      await writeWhole(join(folder, name), `To: ${topic}\n${subject}\n${body}\n`);
      return { MessageId };
    },
  };
}
