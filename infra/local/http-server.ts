import { createServer, type IncomingMessage, type ServerOptions, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request and never rejects. `waiting`: the client sends its body only when invited. */
export type AnswerRequest = (
  message: IncomingMessage,
  response: ServerResponse,
  waiting: boolean,
) => Promise<void>;

/** What a request under way gets to finish in when the server ends. */
const GRACE_MS = 1000;

/** Serves HTTP on 127.0.0.1; port 0 takes a free one. @throws a system error when the port cannot be had */
export async function startHttpServer(
  answer: AnswerRequest,
  { port, ...options }: ServerOptions & { readonly port: number },
): Promise<{ readonly port: number; readonly end: () => Promise<void> }> {
  const underWay = new Set<Promise<void>>();
  const track = (waiting: boolean) => (message: IncomingMessage, response: ServerResponse) => {
    const served = answer(message, response, waiting).finally(() => underWay.delete(served));
    underWay.add(served);
  };
  const server = createServer(options, track(false));
  server.on('checkContinue', track(true));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    end: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await Promise.allSettled(underWay);
      server.closeAllConnections();
      clearTimeout(cut);
      await closed;
    },
  };
}
