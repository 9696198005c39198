import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { lockFolder } from '../../infra/local/lock.ts';
import { Failure } from '../domain/failure.ts';
import { exitCodes } from './exit-codes.ts';

/** `stele backup`: a copy of the data folder, taken while nobody writes to it. */
export async function backup({ data, to }: { readonly data: string; readonly to: string }): Promise<number> {
  await assertFolder(data, 'has no data to back up');
  await copy(data, to);
  process.stdout.write(`${data} backed up to ${to}\n`);
  return exitCodes.done;
}

/** `stele restore`: puts a copy back where no data are. */
export async function restore({
  from,
  data,
}: {
  readonly from: string;
  readonly data: string;
}): Promise<number> {
  await assertFolder(from, 'is no backup');
  await copy(from, data);
  process.stdout.write(`${data} restored from ${from}\n`);
  return exitCodes.done;
}

/** Copies a folder of data under its lock where it has one, whole or not at all, to where nothing is. */
async function copy(from: string, to: string): Promise<void> {
  const [source, target] = [resolve(from), resolve(to)];
  if (target === source || target.startsWith(`${source}/`))
    throw refused(`${to} lies in ${from}: name a folder outside of it`);
  const there = await readdir(target).catch(() => []);
  if (there.length > 0) throw refused(`${to} holds something already: name a folder that is not there yet`);
  // A backup has no lock, and may lie where nothing can be written.
  const lock = existsSync(`${source}/lock`) ? await lockFolder(source) : undefined;
  let draft: string | undefined;
  try {
    await mkdir(dirname(target), { recursive: true });
    draft = await mkdtemp(`${target}.partial-`);
    // The lock belongs to the folder it lies in.
    await cp(source, draft, {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => path !== `${source}/lock`,
    });
    await rm(target, { recursive: true, force: true });
    await rename(draft, target);
  } catch (error) {
    if (draft !== undefined) await rm(draft, { recursive: true, force: true });
    throw refused(`${to} cannot be written: ${(error as Error).message}`);
  } finally {
    await lock?.release();
  }
}

async function assertFolder(folder: string, otherwise: string): Promise<void> {
  const found = await stat(resolve(folder, 'dynamodb')).catch(() => undefined);
  if (!found?.isDirectory()) throw refused(`${folder} ${otherwise}: there are no tables in it`);
}

const refused = (message: string): Failure => new Failure('usage.out-not-writable', message);
