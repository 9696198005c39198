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
        const caller = callerOf('dynamodb', request, body, guard);
        const refusal = caller === undefined ? unknownCaller : forbidden(caller, request, body, guard);
        if (refusal) return refuse(response, refusal);
        response.once('finish', () =>
          guard.access.answered(caller as string, Number(response.getHeader('content-length'))),
        );
        answer(withBody(request, body), response);
      })
      .catch(() => response.destroy());
  };
}

interface Refusal {
  readonly type: string;
  readonly message: string;
}

const unknownCaller: Refusal = {
  type: 'com.amazon.coral.service#UnrecognizedClientException',
  message: 'The security token included in the request is invalid.',
};

function forbidden(
  caller: string,
  { headers }: IncomingMessage,
  body: Buffer,
  { access }: Guard,
): Refusal | undefined {
  const asked = dynamoDbRequests(String(headers['x-amz-target']), body.toString('utf8'));
  const found = asked.find((one) => !access.allows(caller, one));
  return (
    found && { type: 'com.amazonaws.dynamodb.v20120810#AccessDeniedException', message: refusalOf(found) }
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
