import { readdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { foreignIn } from '../../infra/local/data-folder.ts';
import { lockFolder } from '../../infra/local/lock.ts';
import { Failure } from '../domain/failure.ts';
import { exitCodes } from './exit-codes.ts';

/** `stele reset`: removes the data folder, unless another process uses it or it holds foreign files. */
export async function reset({ data }: { readonly data: string }): Promise<number> {
  const folder = resolve(data);
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Failure(
      'usage.out-not-writable',
      `${data} is no data folder (${error.code}): it is not removed`,
    );
  });
  if (!entries) {
    process.stdout.write(`${data} does not exist: nothing to remove\n`);
    return exitCodes.done;
  }
  const foreign = foreignIn(entries);
  if (foreign.length > 0) {
    throw new Failure(
      'usage.out-not-writable',
      `${data} holds ${foreign.slice(0, 3).join(', ')}, which Stele did not make: it is not removed`,
    );
  }
  const lock = await lockFolder(folder);
  await lock.release();
  await rm(folder, { recursive: true, force: true });
  process.stdout.write(`${data} removed\n`);
  return exitCodes.done;
}
