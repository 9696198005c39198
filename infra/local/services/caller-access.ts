import type { IncomingMessage } from 'node:http';
import { refusalOf } from '../access/access.ts';
import { callerOf, type Guard } from '../access/guard.ts';
import type { Call } from './protocols.ts';
import { ServiceError } from './service-error.ts';

/** What signatures and IAM call a service, by how its operations begin. */
const services: Readonly<Record<string, string>> = {
  AWSStepFunctions: 'states',
  AmazonSimpleNotificationService: 'sns',
  secretsmanager: 'secretsmanager',
};

/** The parameter that names what an operation is about. */
const subjects = ['stateMachineArn', 'executionArn', 'TopicArn', 'SecretId'];

/** @throws ServiceError when the signature does not hold, or the caller may not do what the request asks for */
export function assertAllowed(call: Call, message: IncomingMessage, body: string, guard: Guard): void {
  const [prefix = '', operation] = call.operation.split('.');
  const service = services[prefix] ?? '';
  const caller = callerOf(service, message, body, guard);
  if (caller === undefined)
    throw new ServiceError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      403,
    );
  const subject = subjects.find((name) => name in call.parameters) ?? '';
  const asked = { action: `${service}:${operation}`, resource: String(call.parameters[subject]) };
  if (!guard.access.allows(caller, asked))
    throw new ServiceError('AccessDeniedException', refusalOf(asked), 403);
}
