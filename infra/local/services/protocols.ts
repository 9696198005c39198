import type { IncomingHttpHeaders } from 'node:http';
import { xmlDocument } from '../s3/xml.ts';
import type { Operations, Parameters } from './operations.ts';
import { ServiceError } from './service-error.ts';

/** A request understood: the operation asked for, and how its answer or its refusal is written. */
export interface Call {
  readonly operation: string;
  readonly parameters: Parameters;
  readonly contentType: string;
  readonly answer: (result: Parameters) => string;
  readonly refusal: (error: ServiceError) => string;
}

/** Reads a request of AWS's JSON protocol (Step Functions, Secrets Manager) or of its query protocol (SNS). */
export function readCall(headers: IncomingHttpHeaders, body: string): Call {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? jsonCall(target, headers, body) : queryCall(new URLSearchParams(body));
}

/** Performs it. Throws ServiceError for an operation that is not served here. */
export async function perform(call: Call, operations: Operations): Promise<Parameters> {
  const operation = Object.hasOwn(operations, call.operation) ? operations[call.operation] : undefined;
  if (!operation)
    throw new ServiceError(
      'UnknownOperationException',
      `This server does not implement ${call.operation}.`,
      501,
    );
  return operation(call.parameters);
}

function jsonCall(operation: string, headers: IncomingHttpHeaders, body: string): Call {
  return {
    operation,
    parameters: readJson(body),
    contentType: headers['content-type'] ?? 'application/x-amz-json-1.0',
    answer: (result) => JSON.stringify(result),
    refusal: ({ name, message }) => JSON.stringify({ __type: name, message }),
  };
}

function readJson(body: string): Parameters {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Parameters;
  } catch {
    // Answered below like any other body that is no object.
  }
  throw new ServiceError('SerializationException', 'The body is no JSON object.');
}

const snsNamespace = 'http://sns.amazonaws.com/doc/2010-03-31/';

function queryCall(form: URLSearchParams): Call {
  const { Action = '', ...parameters } = Object.fromEntries(form);
  return {
    operation: `AmazonSimpleNotificationService.${Action}`,
    parameters,
    contentType: 'text/xml',
    answer: (result) =>
      xmlDocument(
        `${Action}Response`,
        [[`${Action}Result`, Object.entries(result).map(([name, value]) => [name, String(value)] as const)]],
        snsNamespace,
      ),
    refusal: ({ name, message, status }) =>
      xmlDocument(
        'ErrorResponse',
        [
          [
            'Error',
            [
              ['Type', status < 500 ? 'Sender' : 'Receiver'],
              ['Code', name],
              ['Message', message],
            ],
          ],
        ],
        snsNamespace,
      ),
  };
}
