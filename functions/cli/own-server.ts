import { resolve } from 'node:path';
import { type OperatorAccess, readOperator } from '../../infra/local/operator-file.ts';

/** The key of the server that serves the data folder, where that is the one to be called. */
export async function ownServer(api: string, data: string): Promise<OperatorAccess | undefined> {
  const server = await readOperator(resolve(data));
  return server?.address === api.replace(/\/$/, '') ? server : undefined;
}
