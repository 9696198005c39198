import { blueprint } from '../blueprint.ts';
import { startGateway } from './gateway/start-gateway.ts';
import { type LocalHost, type LocalHostOptions, region, startLocalHost } from './host.ts';
import { newOperator, writeOperator } from './operator-file.ts';

export interface ServerOptions extends Omit<LocalHostOptions, 'address'> {
  /** 0 takes a free one. */
  readonly port: number;
  /** What a function threw. */
  readonly onError: (error: unknown) => void;
}

export interface LocalServer {
  readonly address: string;
  readonly host: LocalHost;
  readonly end: () => Promise<void>;
}

/**
 * The whole system with its HTTP API on 127.0.0.1. Throws LocalHostError: local.port-unusable before the folder is
 * touched, otherwise as the host does.
 */
export async function startLocalServer({ port, onError, ...options }: ServerOptions): Promise<LocalServer> {
  const operator = newOperator();
  const now = options.now ?? (() => new Date());
  const ends: (() => Promise<void>)[] = [];
  const end = async (): Promise<void> => {
    for (const one of ends.splice(0).reverse()) await one();
  };
  const { promise: started, resolve } = Promise.withResolvers<LocalHost>();
  const gateway = await startGateway({
    ...{ port, operator, region, now, onError, routes: blueprint.routes },
    // The port is taken first, because links lead to it; a request that comes early waits.
    invoke: async (name, event) => (await started).invoke(name, event),
  });
  const { address } = gateway;
  try {
    const host = await startLocalHost({ ...options, address });
    ends.push(host.end);
    ends.push(await writeOperator(options.folder, { address, region, ...operator }));
    ends.push(gateway.end);
    resolve(host);
    return { address, host, end };
  } catch (error) {
    await gateway.end();
    await end();
    throw error;
  }
}
