import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { refusalOf } from './access.ts';
import { dynamoDbRequests } from './dynamodb-requests.ts';
import { callerOf, type Guard } from './guard.ts';

/** Lets requests through to `answer` whose signature holds and whose caller may do what they ask for. */
export function guardDynamoDb(answer: RequestListener, guard: Guard): RequestListener {
  return (request, response) => {
    void bodyOf(request)
      .then((body) => {
        const refusal = refusalFor(request, body, guard);
        if (refusal) refuse(response, refusal);
        else answer(withBody(request, body), response);
      })
      .catch(() => response.destroy());
  };
}

interface Refusal {
  readonly type: string;
  readonly message: string;
}

function refusalFor(request: IncomingMessage, body: Buffer, guard: Guard): Refusal | undefined {
  const caller = callerOf('dynamodb', request, body, guard);
  if (caller === undefined)
    return {
      type: 'com.amazon.coral.service#UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    };
  const forbidden = dynamoDbRequests(String(request.headers['x-amz-target']), body.toString('utf8')).find(
    (one) => !guard.access.allows(caller, one),
  );
  return (
    forbidden && {
      type: 'com.amazonaws.dynamodb.v20120810#AccessDeniedException',
      message: refusalOf(forbidden),
    }
  );
}

function refuse(response: ServerResponse, { type, message }: Refusal): void {
  const body = JSON.stringify({ __type: type, message });
  response.writeHead(400, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The request again, for a listener that reads the body itself. */
function withBody({ method, url, headers }: IncomingMessage, body: Buffer): IncomingMessage {
  return Object.assign(Readable.from([body]), { method, url, headers }) as unknown as IncomingMessage;
}
