import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Access } from '../access/access.ts';
import type { Guard } from '../access/guard.ts';
import type { WorkflowOutcome } from '../workflow/run-workflow.ts';
import { machineArn, topicArn } from './arns.ts';
import { assertAllowed } from './caller-access.ts';
import type { Operations } from './operations.ts';
import { perform, readCall } from './protocols.ts';
import { openSecrets } from './secrets.ts';
import { asServiceError, ServiceError } from './service-error.ts';
import { openStepFunctions, type Start } from './step-functions.ts';
import { openTopics } from './topics.ts';

export interface ServicesOptions {
  /** The data folder: what each service keeps lies in a folder of its own in it. */
  readonly folder: string;
  readonly region: string;
  /** Names of what there is. */
  readonly machines: readonly string[];
  readonly topics: readonly string[];
  readonly secrets: readonly string[];
  /** Runs an execution of the machine with this name. */
  readonly run: (machine: string, start: Start) => Promise<WorkflowOutcome>;
  readonly now: () => Date;
  /** Who may call them and do what there: a secret must not lie open to everybody on the machine. */
  readonly access: Access;
}

/** The largest request of the services served here is StartExecution: 256 KB of input, escaped as text in JSON. */
const maxBodyBytes = 2 * 1024 ** 2;

/**
 * Step Functions, SNS and Secrets Manager on 127.0.0.1 under one address: requests name their operation themselves.
 * The caller holds the folder's lock.
 */
export async function startServices(
  options: ServicesOptions,
): Promise<{ readonly endpoint: string; readonly end: () => Promise<void> }> {
  const { folder, region, now } = options;
  const machines = new Map(options.machines.map((name) => [machineArn(region, name), name]));
  const stepFunctions = await openStepFunctions({
    folder: join(folder, 'executions'),
    region,
    machineArns: [...machines.keys()],
    run: (start) => options.run(machines.get(start.machineArn) as string, start),
    now,
  });
  const topics = options.topics.map((name) => topicArn(region, name));
  const operations: Operations = {
    ...stepFunctions.operations,
    ...(await openTopics(join(folder, 'messages'), topics, now)),
    ...(await openSecrets(join(folder, 'secrets'), options.secrets)),
  };
  const guard = { access: options.access, region, now };
  const server = createServer((message, response) => void serve(message, response, operations, guard));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async end() {
      await stepFunctions.end();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(
  message: IncomingMessage,
  response: ServerResponse,
  operations: Operations,
  guard: Guard,
): Promise<void> {
  const send = (status: number, contentType: string, body: string): void => {
    response.writeHead(status, {
      // Clients that find their clock off correct it by this header: it has to be the clock that judges them.
      date: guard.now().toUTCString(),
      'content-type': contentType,
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  };
  try {
    const body = await bodyOf(message);
    const call = readCall(message.headers, body);
    try {
      assertAllowed(call, message, body, guard);
      send(200, call.contentType, call.answer(await perform(call, operations)));
    } catch (thrown) {
      const error = asServiceError(thrown);
      send(error.status, call.contentType, call.refusal(error));
    }
  } catch (thrown) {
    const { status, name, message } = asServiceError(thrown);
    send(status, 'application/x-amz-json-1.0', JSON.stringify({ __type: name, message }));
  }
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of message as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > maxBodyBytes)
      throw new ServiceError('RequestEntityTooLarge', `A request has at most ${maxBodyBytes} bytes.`, 413);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
