import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends a request target as it is, character by character: fetch and node:http would refuse, resolve or encode it. */
export function rawRequest(
  address: string,
  target: string,
  { method = 'GET', headers = [] }: { readonly method?: string; readonly headers?: readonly string[] } = {},
): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(address);
  const own = headers.some((header) => header.toLowerCase().startsWith('host:')) ? [] : [`Host: ${host}`];
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        [`${method} ${target} HTTP/1.1`, ...own, ...headers, 'Connection: close', '', ''].join('\r\n'),
      );
    });
    socket.on('data', (piece) => {
      text += piece.toString('latin1');
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...body] = text.split('\r\n\r\n');
      resolve({ status: Number(head.split(' ')[1]), head, body: body.join('\r\n\r\n') });
    });
  });
}
